package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** Borders drawn, dragged and split; buurten made, merged, named, numbered and locked. */
class RedrawIT extends AtelierService {
    @Test
    void drawnBorder_movesForBothSides_withTheMagnet() {
        try (Work work = work("Grens tekenen")) {
            AtelierPage atelier = work.page();
            Scout scout = work.scout();
            atelier.press("g");
            assertThat(atelier.page.locator("#magnet")).hasAttribute("aria-pressed", "true");
            atelier.click(scout.border().get(0));
            atelier.click(scout.beyond());
            atelier.click(scout.border().get(2));
            Browser.keep(atelier.page, "atelier-tekenen");
            Request asked = atelier.page.waitForRequest(
                    "**/preview", () -> atelier.page.getByText("Afronden").click());
            assertThat(asked.postData()).contains("move-border", "snap", "LINESTRING");
            assertThat(atelier.pendingText()).containsText("Grens tussen");
            assertThat(atelier.effect()).not().hasCount(0);
            assertThat(atelier.pending()).containsText(scout.targetName());
            assertThat(atelier.pending()).containsText(scout.otherName());
            Browser.keep(atelier.page, "atelier-grens");
            atelier.accept();
            assertThat(atelier.toast()).containsText("Gedaan");
            assertThat(atelier.errors).isEmpty();
        }
    }

    @Test
    void magnet_isVisible_andCanBeSwitchedOff() {
        try (Work work = work("Magneet")) {
            AtelierPage atelier = work.page();
            atelier.press("g");
            atelier.press("x");
            assertThat(atelier.page.locator("#magnet")).hasAttribute("aria-pressed", "false");
            assertThat(atelier.toast()).hasText("Magneet uit");
            atelier.click(work.scout().border().get(0));
            atelier.click(work.scout().beyond());
            atelier.click(work.scout().border().get(2));
            Request asked = atelier.page.waitForRequest("**/preview", () -> atelier.press("Shift+Enter"));
            assertThat(asked.postData()).doesNotContain("snap");
        }
    }

    @Test
    void draggedBorder_bends() {
        try (Work work = work("Grens slepen")) {
            AtelierPage atelier = work.page();
            drag(atelier, work.scout());
            assertThat(atelier.pendingText()).containsText("Grens tussen");
            assertThat(atelier.effect()).not().hasCount(0);
            atelier.page.getByText("Annuleren").click();
            assertThat(atelier.pending()).isHidden();
        }
    }

    @Test
    void lineAcrossABuurt_splitsIt_andMergeUndoesThat() {
        try (Work work = work("Splitsen")) {
            AtelierPage atelier = work.page();
            atelier.press("s");
            atelier.press("x");
            atelier.click(work.scout().across().get(0));
            atelier.click(work.scout().across().get(1));
            atelier.page.getByText("Afronden").click();
            Locator dialog = atelier.dialog();
            dialog.locator("input[name=naam]").fill("Nieuwland");
            String code = dialog.locator("input[name=code]").inputValue();
            dialog.getByText("Toon de gevolgen").click();
            assertThat(atelier.pendingText()).containsText("wordt Nieuwland");
            atelier.effect();
            atelier.accept();
            assertThat(atelier.page.locator("#panel-figures")).containsText("Nieuwland");
            assertThat(atelier.page.locator("#targetchoice option[value=" + code + "]"))
                    .hasCount(1);
            atelier.ask("GET", "/api/v1/plans/" + work.plan(), null);
            atelier.press("Control+z");
            assertThat(atelier.page.locator("#panel-figures")).not().containsText("Nieuwland");
        }
    }

    @Test
    void drawnOutline_becomesANewBuurt() {
        try (Work work = work("Nieuwe buurt")) {
            AtelierPage atelier = work.page();
            double[] middle = work.scout().inside();
            atelier.press("n");
            atelier.press("x");
            for (double[] corner : new double[][] {{-30, -30}, {30, -30}, {0, 30}})
                atelier.click(new double[] {middle[0] + corner[0], middle[1] + corner[1]});
            atelier.page.getByText("Afronden").click();
            atelier.dialog().locator("input[name=naam]").fill("Het Eiland");
            atelier.dialog().getByText("Toon de gevolgen").click();
            assertThat(atelier.pendingText()).containsText("Nieuwe buurt Het Eiland");
            assertThat(atelier.effect().filter(new Locator.FilterOptions().setHasText("Het Eiland")))
                    .containsText("(nieuw)");
            atelier.accept();
            assertThat(atelier.page.locator("#panel-figures")).containsText("Het Eiland");
        }
    }

    @Test
    void buurt_isMergedIntoANeighbour() {
        try (Work work = work("Samenvoegen")) {
            AtelierPage atelier = work.page();
            atelier.press("m");
            atelier.click(work.scout().inside());
            atelier.dialog()
                    .locator("select[name=in]")
                    .selectOption(work.scout().target());
            atelier.dialog().getByText("Toon de gevolgen").click();
            assertThat(atelier.pendingText())
                    .containsText(work.scout().otherName() + " gaat op in "
                            + work.scout().targetName());
            assertThat(atelier.effect().filter(new Locator.FilterOptions().setHasText("(vervalt)")))
                    .hasCount(1);
            atelier.accept();
            assertThat(atelier.page.locator(
                            "#targetchoice option[value=" + work.scout().other() + "]"))
                    .hasCount(0);
        }
    }

    @Test
    void properties_renameRecodeWijkAndLock() {
        try (Work work = work("Eigenschappen")) {
            AtelierPage atelier = work.page();
            double[] place = work.scout().inside();
            atelier.press("e");
            atelier.click(place);
            atelier.dialog().locator("input[name=naam]").first().fill("Gouden Rand");
            atelier.dialog().locator("input[name=naam]").first().press("Enter");
            assertThat(atelier.pendingText()).containsText("heet voortaan Gouden Rand");
            atelier.accept();
            assertThat(atelier.page.locator("#panel-figures")).containsText("Gouden Rand");
            atelier.click(place);
            String free = work.scout().other().substring(0, 8) + "97";
            atelier.dialog().locator("input[name=naar]").fill(free);
            atelier.dialog().locator("input[name=naar]").press("Enter");
            assertThat(atelier.pendingText()).containsText("wordt " + free);
            atelier.accept();
            atelier.click(place);
            atelier.dialog()
                    .getByText("Op slot", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(atelier.page.locator("#targetchoice option[value=" + free + "]"))
                    .containsText(Pattern.compile("🔒"));
            drag(atelier, work.scout());
            assertThat(atelier.toast()).containsText("op slot");
        }
    }

    @Test
    void buurtMovesToANewWijk_andIsAbolished() {
        try (Work work = work("Wijken")) {
            AtelierPage atelier = work.page();
            double[] place = work.scout().inside();
            atelier.press("e");
            atelier.click(place);
            Locator made = atelier.dialog().locator("input[name=code]");
            String wijk = made.inputValue();
            atelier.dialog().locator("input[name=naam]").last().fill("Waterwijk");
            atelier.dialog().locator("input[name=naam]").last().press("Enter");
            assertThat(atelier.pendingText()).containsText("Waterwijk");
            atelier.accept();
            atelier.click(place);
            atelier.dialog().locator("select[name=wijk]").selectOption(wijk);
            atelier.dialog().getByText("Naar andere wijk").click();
            assertThat(atelier.pendingText()).containsText("Waterwijk");
            atelier.accept();
            atelier.click(place);
            assertThat(atelier.dialog().locator("select[name=wijk]")).hasValue(wijk);
            atelier.dialog().getByText("Buurt opheffen").click();
            assertThat(atelier.pendingText()).containsText(work.scout().otherName() + " opheffen");
            assertThat(atelier.effect().filter(new Locator.FilterOptions().setHasText("(vervalt)")))
                    .containsText(work.scout().otherName());
            atelier.accept();
            assertThat(atelier.page.locator(
                            "#targetchoice option[value=" + work.scout().other() + "]"))
                    .hasCount(0);
            assertThat(atelier.errors).isEmpty();
        }
    }

    @Test
    void allOthers_areLockedAtOnce_andFreedAgain() {
        try (Work work = work("Alles op slot")) {
            AtelierPage atelier = work.page();
            Locator locked = atelier.page.locator("#panel-figures .locked");
            atelier.press("e");
            atelier.click(work.scout().inside());
            atelier.dialog().getByText("Alle andere op slot").click();
            assertThat(locked).not().hasCount(0);
            drag(atelier, work.scout());
            assertThat(atelier.toast()).containsText("op slot");
            atelier.press("e");
            atelier.click(work.scout().inside());
            atelier.dialog().getByText("Alles van slot").click();
            assertThat(locked).hasCount(0);
            drag(atelier, work.scout());
            assertThat(atelier.effect()).not().hasCount(0);
        }
    }

    private static void drag(AtelierPage atelier, Scout scout) {
        atelier.press("v");
        atelier.drag(scout.border().get(1), scout.beyond());
    }
}
