package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** From a moved border to a division with an address of its own, by keyboard alone and with a second person. */
class PublishIT extends AtelierService {
    @Test
    void keyboardAlone_movesABorder_andPublishes() {
        int plan;
        try (Work work = work("Op het toetsenbord")) {
            plan = work.plan();
            AtelierPage atelier = work.page();
            Page page = atelier.page;
            atelier.press("g");
            reach(page, "#options button:has-text('Met getallen')");
            atelier.press("Enter");
            choose(page, "select[name=a]", work.scout().targetName());
            choose(page, "select[name=b]", work.scout().otherName());
            reach(page, "input[name=metres]");
            atelier.press("Control+a");
            page.keyboard().type("3");
            atelier.press("Enter");
            atelier.effect();
            assertThat(page.locator("#accept")).isEnabled();
            atelier.press("Control+Enter");
            assertThat(atelier.pending()).isHidden();
            assertThat(page.locator("#live")).containsText("Gedaan");
            reach(page, "#actions .primary");
            atelier.press("Enter");
            assertThat(atelier.dialog().locator("input[name=ingang]")).isFocused();
            page.keyboard().type("01012027");
            atelier.press("Enter");
            assertThat(page.locator("#status")).hasText("Ingediend");
            assertThat(page.locator("#banner")).containsText("kan niet meer gewijzigd worden");
        }
        try (AtelierPage second = as("beoordelaar")) {
            second.open(plan);
            Page page = second.page;
            reach(page, "#actions .primary");
            second.press("Enter");
            assertThat(second.dialog().locator("select[name=oordeel]")).isFocused();
            second.press("Tab");
            page.keyboard().type("Zorgvuldig gedaan");
            second.press("Enter");
            assertThat(page.locator("#status")).hasText("Goedgekeurd");
            reach(page, "#actions .primary");
            second.press("Enter");
            reach(page, "dialog button[type=submit]");
            second.press("Enter");
            Locator address = page.locator("#publishedurl");
            assertThat(address).isVisible();
            assertThat(page.locator("#status")).hasText("Gepubliceerd");
            Browser.keep(page, "atelier-gepubliceerd");
            assertThat(served(page, address.textContent())).isTrue();
            assertThat(served(page, address.textContent() + "/levering.zip")).isTrue();
        }
    }

    /** Whether an address answers, at last when the figures of the division have been computed. */
    private static boolean served(Page page, String address) {
        return (Boolean) page.evaluate(
                "async (address) => { for (let i = 0; i < 120; i++) {"
                        + " if ((await fetch(address)).ok) return true; await new Promise((go) => setTimeout(go, 500)); }"
                        + " return false; }",
                address);
    }

    /** Presses Tab until something has the focus. */
    private static void reach(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            if ((Boolean) page.locator(selector).first().evaluate("(one) => one === document.activeElement")) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    /** Chooses in a list by typing its text. */
    private static void choose(Page page, String selector, String text) {
        reach(page, selector);
        page.keyboard().type(text);
        assertThat((String) page.locator(selector).evaluate("(one) => one.selectedOptions[0].textContent"))
                .startsWith(text);
    }
}
