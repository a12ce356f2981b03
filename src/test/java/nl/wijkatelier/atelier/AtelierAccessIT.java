package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import nl.wijkatelier.Accessibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The atelier for everyone, on large and small screens. */
class AtelierAccessIT extends AtelierService {
    /** CSS pixels of a side of a tool. */
    private static final double TARGET = 44;

    @ParameterizedTest
    @CsvSource({"1440,900", "1024,768"})
    void axe_findsNoViolationInAnyState(int width, int height) {
        try (AtelierPage atelier = as("planner", width, height)) {
            accessible(atelier, "plannen-" + width);
            int plan = atelier.makePlan("Toegankelijk " + width);
            Scout scout = Scout.of(atelier.page, plan);
            atelier.open("plan=" + plan + "&kaart=" + scout.view());
            accessible(atelier, "begin-" + width);
            atelier.drawBorder(scout);
            assertThat(atelier.page.locator("#accept")).isEnabled();
            accessible(atelier, "klaar-" + width);
            atelier.accept();
            for (String tab : new String[] {"findings", "history", "compare", "comments"}) {
                atelier.tab(tab);
                accessible(atelier, tab + "-" + width);
            }
            for (String key : new String[] {"w", "?"}) {
                atelier.press(key);
                accessible(atelier, "dialoog-" + (int) key.charAt(0) + "-" + width);
                atelier.press("Escape");
            }
            atelier.page.locator("#language").click();
            assertThat(atelier.page.locator("html")).hasAttribute("lang", "en");
            atelier.shown();
            accessible(atelier, "english-" + width);
            assertThat(atelier.errors).isEmpty();
            assertThat(atelier.outside).isEmpty();
        }
    }

    @Test
    void tools_areLargeEnough_andInsideTheWindow() {
        try (AtelierPage atelier = as("planner", 1024, 768)) {
            atelier.open(atelier.makePlan("Maten"));
            for (Locator tool : atelier.page.locator("#rail button").all()) {
                BoundingBox box = tool.boundingBox();
                assertThat(box.width).isGreaterThanOrEqualTo(TARGET);
                assertThat(box.height).isGreaterThanOrEqualTo(TARGET);
                assertThat(box.y + box.height).isLessThanOrEqualTo(768);
            }
            assertThat(atelier.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void phone_reads_andSaysThatDrawingNeedsALargerScreen() {
        try (AtelierPage atelier = as("planner", 390, 844)) {
            atelier.open(atelier.makePlan("Telefoon"));
            assertThat(atelier.page.locator("#small")).isVisible();
            assertThat(atelier.page.locator("#rail")).isHidden();
            assertThat(atelier.page.locator("#panel-figures tbody tr").first()).isVisible();
            accessible(atelier, "telefoon");
        }
    }

    @Test
    void missingPartOfTheService_isSaid_andTheRestWorks() {
        try (AtelierPage atelier = as("planner")) {
            int plan = atelier.makePlan("Zonder bevindingen");
            atelier.page.route("**/findings", route -> route.abort());
            atelier.open(plan);
            assertThat(atelier.page.locator("#banner")).containsText("Nu niet beschikbaar: bevindingen");
            assertThat(atelier.page.locator("#panel-figures tbody tr").first()).isVisible();
        }
    }

    private static void accessible(AtelierPage atelier, String state) {
        Accessibility.check(atelier.page, "atelier-" + state);
    }
}
