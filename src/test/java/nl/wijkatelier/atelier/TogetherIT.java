package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** Two planners at one plan. */
class TogetherIT extends AtelierService {
    @Test
    void secondPlanner_seesTheFirstAndItsChange() {
        try (Work work = work("Samen");
                AtelierPage second = as("planner2")) {
            AtelierPage first = work.page();
            second.open("plan=" + work.plan() + "&kaart=" + work.scout().view());
            assertThat(first.page.locator("#presence li")).hasAttribute("title", "planner2");
            String before = second.dwellings(work.scout().target());
            first.drawBorder(work.scout());
            first.accept();
            assertThat(second.toast()).containsText("planner heeft iets gewijzigd");
            String after = first.dwellings(work.scout().target());
            assertThat(second.figures(work.scout().target()).locator("td").nth(1))
                    .hasText(after);
            org.assertj.core.api.Assertions.assertThat(after).isNotEqualTo(before);
        }
    }

    @Test
    void staleChange_saysWhatTheOtherDid_andIsTriedAgain() {
        try (Work work = work("Tegelijk");
                AtelierPage second = as("planner2")) {
            AtelierPage first = work.page();
            second.page.route("**/events", route -> route.abort());
            second.open("plan=" + work.plan() + "&kaart=" + work.scout().view());
            second.press("v");
            second.drag(work.scout().border().get(1), work.scout().beyond());
            second.effect();
            first.drawBorder(work.scout());
            first.page.locator("#pending input[name=reden]").fill("Ik was eerst");
            first.accept();
            second.page.locator("#accept").click();
            assertThat(second.dialog().locator("h2")).hasText("Iemand was u voor");
            assertThat(second.dialog()).containsText("planner");
            assertThat(second.dialog()).containsText("Ik was eerst");
            Browser.keep(second.page, "atelier-conflict");
            second.dialog().getByText("Opnieuw op de nieuwe stand").click();
            second.effect();
            second.accept();
            second.tab("history");
            assertThat(second.page.locator(".history li")).hasCount(3);
            assertThat(second.page.locator(".history li").nth(1)).containsText("Ik was eerst");
        }
    }
}
