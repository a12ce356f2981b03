package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** What the page tells of the plan and of itself: findings, reasons, shortcuts, ways without a mouse. */
class HelpIT extends AtelierService {
    @Test
    void finding_leadsToItsPlace_andIsAcceptedWithAReason() {
        try (Work work = work("Bevindingen")) {
            AtelierPage atelier = work.page();
            atelier.tab("findings");
            Locator acceptable = atelier.page
                    .locator(".findings li")
                    .filter(new Locator.FilterOptions().setHas(atelier.page.getByText("Aanvaarden")))
                    .first();
            assertThat(acceptable).isVisible();
            String before = atelier.page.url();
            acceptable.locator(".finding").click();
            assertThat(atelier.page).not().hasURL(before);
            assertThat(atelier.page.locator("path.flash").first()).isAttached();
            Browser.keep(atelier.page, "atelier-bevinding");
            acceptable.getByText("Aanvaarden").click();
            atelier.dialog().locator("input[name=reden]").fill("Zo is het besloten");
            atelier.dialog().locator("input[name=reden]").press("Enter");
            assertThat(atelier.page.locator("#panel-findings"))
                    .containsText("Aanvaard door planner: Zo is het besloten");
        }
    }

    @Test
    void faultsOfTheSource_areListedApart_andLeadToTheirPlace() {
        try (Work work = work("Bronfouten")) {
            AtelierPage atelier = work.page();
            double[] at = work.scout().inside();
            String place = String.format(
                    Locale.ROOT,
                    "POLYGON ((%1$.1f %2$.1f, %3$.1f %2$.1f, %3$.1f %4$.1f, %1$.1f %2$.1f))",
                    at[0],
                    at[1],
                    at[0] + 9,
                    at[1] + 9);
            String fault = "{\"soort\":\"OVERLAP_CLEANED\",\"codes\":[\""
                    + work.scout().target() + "\"],\"naar\":\"" + work.scout().other()
                    + "\",\"oppervlakte\":58.2,\"plaats\":\"" + place + "\"}";
            atelier.page.route(
                    "**/bronfouten",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"indeling\":\"2024\",\"bevindingen\":[" + fault + "],\"verschoven\":{}}")));
            atelier.open(work.plan());
            atelier.tab("findings");
            Locator source = atelier.page.locator("#panel-findings details");
            source.locator("summary").click();
            assertThat(source.locator("li")).containsText("Een kleine overlap is opgelost. 58 m²");
            assertThat(source.locator("li"))
                    .containsText("Gegeven aan " + work.scout().otherName());
            source.locator(".finding").click();
            assertThat(atelier.page.locator("path.flash").first()).isAttached();
            assertThat(atelier.errors).isEmpty();
        }
    }

    @Test
    void nothingSilentlyDoesNothing() {
        try (Work work = work("Redenen")) {
            AtelierPage atelier = work.page();
            atelier.press("g");
            atelier.press("Shift+Enter");
            assertThat(atelier.toast()).containsText("De lijn is te kort");
            assertThat(atelier.page.locator("#live")).containsText("De lijn is te kort");
            atelier.press("v");
            atelier.click(work.scout().inside());
            assertThat(atelier.toast()).containsText("Pak een grens vast");
            assertThat(atelier.errors).isEmpty();
        }
    }

    @Test
    void helpSheet_listsEveryTool() {
        try (Work work = work("Sneltoetsen")) {
            AtelierPage atelier = work.page();
            atelier.press("?");
            assertThat(atelier.dialog().locator("h2")).hasText("Sneltoetsen");
            assertThat(atelier.dialog().locator(".keys tr").count())
                    .isGreaterThan(atelier.page.locator("#rail button").count());
            atelier.press("Escape");
            assertThat(atelier.dialog()).hasCount(0);
        }
    }

    @Test
    void heldSpace_pansWhateverTheTool() {
        try (Work work = work("Verschuiven")) {
            AtelierPage atelier = work.page();
            atelier.press("l");
            String before = atelier.page.url();
            atelier.page.keyboard().down("Space");
            atelier.page.mouse().move(600, 500);
            atelier.page.mouse().down();
            for (int i = 1; i < 8; i++) atelier.page.mouse().move(600 + 20 * i, 500 + 10 * i);
            atelier.page.mouse().up();
            atelier.page.keyboard().up("Space");
            assertThat(atelier.page).not().hasURL(before);
            assertThat(atelier.pending()).isHidden();
        }
    }

    @Test
    void borders_moveByNumbers() {
        try (Work work = work("Getallen")) {
            AtelierPage atelier = work.page();
            atelier.press("g");
            atelier.page.getByText("Met getallen").click();
            atelier.dialog().locator("select[name=a]").selectOption(work.scout().target());
            atelier.dialog().locator("select[name=b]").selectOption(work.scout().other());
            atelier.dialog().locator("input[name=metres]").fill("4");
            atelier.dialog().locator("button[type=submit]").press("Enter");
            assertThat(atelier.pendingText()).containsText(Pattern.compile("Grens tussen .* verlegd"));
            assertThat(atelier.effect()).not().hasCount(0);
        }
    }
}
