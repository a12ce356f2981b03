package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting a plan, and giving bouwstenen to a buurt: first the effect, then accepted, and taken back. */
class AssignIT extends AtelierService {
    @Test
    void newPlan_beginsWithADivision_andShowsUnitsBordersAndTopography() {
        try (AtelierPage atelier = as("planner")) {
            Page page = atelier.page;
            page.getByText("Nieuw plan").click();
            page.locator("dialog input[name=naam]").fill("Eerste plan");
            page.locator("dialog select[name=indeling]").selectOption("2024");
            page.getByText("Plan maken").click();
            atelier.shown();
            assertThat(page.locator("#planname")).hasText("Eerste plan");
            page.waitForFunction("() => document.querySelector('.leaflet-tile-loaded')?.naturalWidth > 0");
            page.locator("#panel-figures tbody button").first().click();
            String with = picture(page);
            atelier.press("u");
            assertThat(picture(page)).as("without units").isNotEqualTo(with);
            assertThat(atelier.outside).isEmpty();
            assertThat(atelier.errors).isEmpty();
            Browser.keep(page, "atelier-1440");
        }
    }

    /** What is still, after the page painted what it was asked for: it paints at its next frame. */
    private static String picture(Page page) {
        return (String) page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame("
                + "() => done(document.querySelector('canvas.still').toDataURL()))))");
    }

    @ParameterizedTest
    @CsvSource({"click", "brush", "lasso", "rectangle", "larger"})
    void everyTool_showsWhatAssigningDoes_beforeItIsDone(String tool) {
        try (Work work = work("Gereedschap " + tool)) {
            AtelierPage atelier = work.page();
            atelier.page.locator("#target select").selectOption(work.scout().target());
            atelier.page.locator("#tool-" + tool).click();
            use(atelier, tool, work.scout().units());
            assertThat(atelier.pendingText())
                    .containsText(
                            Pattern.compile("bouwste(en|nen) → " + work.scout().targetName()));
            assertThat(atelier.effect().first()).containsText("→");
            assertThat(atelier.page.locator("#live")).containsText(work.scout().targetName());
            Browser.keep(atelier.page, "atelier-" + tool);
            atelier.press("Escape");
            assertThat(atelier.pending()).isHidden();
            assertThat(atelier.errors).isEmpty();
        }
    }

    private static void use(AtelierPage atelier, String tool, List<double[]> units) {
        double[] first = units.get(0);
        double[] second = units.get(1);
        switch (tool) {
            case "click" -> {
                atelier.click(first);
                assertThat(atelier.pendingText()).containsText("1 bouwsteen");
                atelier.click(second);
                assertThat(atelier.pendingText()).containsText("2 bouwstenen");
            }
            case "larger" -> atelier.click(first);
            case "brush" -> atelier.drag(first, second);
            case "rectangle" -> {
                double[] low = {Math.min(first[0], second[0]) - 8, Math.min(first[1], second[1]) - 8};
                double[] high = {Math.max(first[0], second[0]) + 8, Math.max(first[1], second[1]) + 8};
                atelier.drag(low, high);
            }
            default -> {
                double[] a = {first[0] - 12, first[1] - 12};
                double[] b = {first[0] + 12, first[1] - 12};
                double[] c = {first[0] + 12, first[1] + 12};
                double[] d = {first[0] - 12, first[1] + 12};
                atelier.drag(a, b, c, d);
            }
        }
    }

    @Test
    void acceptedChange_isInTheFiguresAndTheHistory_andUndoRestoresBoth() {
        try (Work work = work("Voor en na")) {
            AtelierPage atelier = work.page();
            String name = work.scout().targetName();
            String before = atelier.dwellings(work.scout().target());
            atelier.aim(work.scout().target());
            atelier.press("a");
            for (double[] unit : work.scout().units()) atelier.click(unit);
            assertThat(atelier.pendingText()).containsText("6 bouwstenen → " + name);
            assertThat(atelier.page.locator("#pending thead th")).hasText(new String[] {
                "Buurt", "Inwoners", "Huishoudens", "Woningen", "Oppervlakte", "Afwijking", "Compactheid", "Samenhang"
            });
            atelier.effect();
            Browser.keep(atelier.page, "atelier-voor-en-na");
            atelier.page.locator("#pending input[name=reden]").fill("De vaart is de natuurlijke grens");
            atelier.accept();
            assertThat(atelier.toast()).containsText("Gedaan");
            String after = atelier.dwellings(work.scout().target());
            assertThat(after).isNotEqualTo(before);
            atelier.tab("history");
            assertThat(atelier.page.locator(".history li").first()).containsText("planner");
            assertThat(atelier.page.locator(".history li").first()).containsText("De vaart is de natuurlijke grens");
            atelier.press("Control+z");
            assertThat(atelier.page.locator(".history li").first()).containsText("Ongedaan gemaakt");
            assertThat(atelier.page.locator(".history li.taken")).hasCount(1);
            atelier.tab("figures");
            assertThat(atelier.dwellings(work.scout().target())).isEqualTo(before);
            atelier.press("Control+Shift+z");
            assertThat(atelier.toast()).containsText("Opnieuw gedaan");
            assertThat(atelier.dwellings(work.scout().target())).isEqualTo(after);
            assertThat(atelier.errors).isEmpty();
        }
    }

    @Test
    void anyPointOfTheHistory_canBeLookedAt_andBranched() {
        try (Work work = work("Takken")) {
            AtelierPage atelier = work.page();
            String before = atelier.dwellings(work.scout().target());
            atelier.aim(work.scout().target());
            atelier.press("a");
            for (double[] unit : work.scout().units()) atelier.click(unit);
            atelier.accept();
            atelier.tab("history");
            atelier.page.locator(".history li").last().getByText("Bekijk").click();
            assertThat(atelier.page.locator("#banner")).containsText("U bekijkt de stand na stap 0");
            atelier.tab("figures");
            assertThat(atelier.dwellings(work.scout().target())).isEqualTo(before);
            atelier.page.locator("#banner").getByText("Nieuw plan vanaf hier").click();
            atelier.dialog().locator("input[name=naam]").fill("Variant B");
            atelier.dialog().getByText("Plan maken").click();
            assertThat(atelier.page.locator("#planname")).hasText("Variant B");
            atelier.shown();
            assertThat(atelier.dwellings(work.scout().target())).isEqualTo(before);
        }
    }

    @Test
    void everyRefusal_isSaid() {
        try (Work work = work("Redenen")) {
            AtelierPage atelier = work.page();
            double[] unit = work.scout().units().get(0);
            atelier.press("a");
            atelier.click(unit);
            assertThat(atelier.toast()).containsText("Kies eerst de buurt die land krijgt");
            assertThat(atelier.page.locator("#tool-target")).hasAttribute("aria-pressed", "true");
            atelier.click(unit);
            assertThat(atelier.page.locator("#targetchoice"))
                    .hasValue(work.scout().other());
            atelier.press("a");
            atelier.click(unit);
            assertThat(atelier.toast()).containsText("hoort al bij de doelbuurt");
        }
    }

    @Test
    void units_areChosenInAList_withoutAMouse() {
        try (Work work = work("Uit een lijst")) {
            AtelierPage atelier = work.page();
            atelier.press("w");
            atelier.dialog()
                    .locator("select[name=buurt]")
                    .selectOption(work.scout().target());
            atelier.dialog()
                    .locator("select[name=van]")
                    .selectOption(work.scout().other());
            atelier.dialog().locator("input[name=unit]").first().press("Space");
            atelier.dialog().locator("button[type=submit]").press("Enter");
            assertThat(atelier.pendingText())
                    .containsText("1 bouwsteen → " + work.scout().targetName());
            atelier.effect();
        }
    }
}
