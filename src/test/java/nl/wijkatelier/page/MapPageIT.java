package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** What residents do on the map page, with the mouse. */
class MapPageIT extends DemoService {
    @Test
    void open_asksNothingOutsideItsOrigin_andShowsMapAndLegend() {
        try (MapPage map = desktop()) {
            map.open("");
            assertThat(map.legendTitle()).hasText("Bevolkingsdichtheid");
            assertThat(map.page.locator(".bars li")).not().hasCount(0);
            assertThat(map.page.locator("#fictief")).isVisible();
            map.page.waitForFunction("() => document.querySelector('.leaflet-tile-loaded')?.naturalWidth > 0");
            Browser.keep(map.page, "kaart-1440");
            assertThat(map.outside).isEmpty();
            assertThat(map.errors).isEmpty();
        }
    }

    @Test
    void legend_countsEveryAreaOnce() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=aandeel_laag_inkomen");
            int classes = sum(map.page.locator(".bars b").allTextContents());
            int missing = sum(map.page.locator(".absent b").allTextContents());
            int water = ((Number) map.asked(
                            "/api/v1/areas?level=buurt&figures=none",
                            "(all) => all.features.filter((one) => one.properties.water).length"))
                    .intValue();
            assertThat(classes + missing).isEqualTo(map.areas().count() - water);
        }
    }

    @Test
    void choices_areInTheUrl_andComeBackAfterReload() {
        try (MapPage map = desktop()) {
            map.open("");
            map.chooseSegment("level", "wijk");
            map.chooseFigure("Wonen", "Woningdichtheid");
            map.page.getByLabel("Een jaar terug").click();
            assertThat(map.page).hasURL(Pattern.compile("niveau=wijk.*cijfer=woningdichtheid.*jaar=2023"));
            map.settled();
            int areas = map.areas().count();
            List<String> bars = map.page.locator(".bars b").allTextContents();
            String url = map.page.url();
            map.page.reload();
            map.shown();
            assertThat(map.legendTitle()).hasText("Woningdichtheid");
            assertThat(map.page.locator("input[name=level]:checked")).hasValue("wijk");
            assertThat(map.page.locator("#year")).hasAttribute("aria-valuetext", "2023");
            assertThat(map.areas().count()).isEqualTo(areas);
            assertThat(map.page.locator(".bars b").allTextContents()).isEqualTo(bars);
            assertThat(map.page.url()).isEqualTo(url);
        }
    }

    @Test
    void back_undoesTheLastChoice() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            map.chooseSegment("level", "gemeente");
            map.page.goBack();
            assertThat(map.page.locator("input[name=level]:checked")).hasValue("buurt");
            assertThat(map.legendTitle()).hasText("Inwoners");
        }
    }

    @Test
    void clickOnAnArea_showsItsFiguresAndOutline() {
        try (MapPage map = desktop()) {
            map.open("");
            map.clickArea(map.clickable());
            assertThat(map.cardName()).isVisible();
            assertThat(map.page.locator("#card .figures dt").first()).isVisible();
            assertThat(map.page.locator(".leaflet-chosen-pane path")).hasCount(2);
            assertThat(map.page.locator("#live")).containsText(map.cardName().textContent());
            Browser.keep(map.page, "kaart-gebied-1440");
            map.page.locator("#card .close").click();
            assertThat(map.cardName()).hasCount(0);
            assertThat(map.page.locator(".leaflet-chosen-pane path")).hasCount(0);
        }
    }

    @Test
    void table_sortsAndChoosesInStepWithTheMap() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            map.page.locator("#open-table").click();
            Locator rows = map.page.locator("#table tbody tr");
            assertThat(rows).hasCount(map.areas().count());
            map.page.locator("#table thead th.number button").click();
            assertThat(map.page.locator("#table thead th.number")).hasAttribute("aria-sort", "descending");
            List<Integer> values = map.page.locator("#table td.number:not(.word)").allTextContents().stream()
                    .map(text -> Integer.valueOf(text.replace(".", "")))
                    .toList();
            assertThat(values).isSortedAccordingTo((a, b) -> b - a).hasSizeGreaterThan(3);
            String first = rows.first().locator("th").textContent();
            rows.first().locator("th button").click();
            assertThat(map.cardName()).hasText(first);
            assertThat(rows.first()).hasClass(Pattern.compile("chosen"));
            assertThat(map.page.locator(".leaflet-chosen-pane path")).hasCount(2);
            Browser.keep(map.page, "tabel-1440");
            int index = map.clickable();
            var box = map.areas().nth(index).boundingBox();
            map.page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            assertThat(map.page.locator("#table tr.pointed")).hasCount(1);
            map.page.locator("#table tbody tr").nth(3).hover();
            assertThat(map.page.locator("#map path[stroke-width='2.5']")).hasCount(1);
        }
    }

    @Test
    void counts_areCirclesAndNeverFill() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            assertThat(map.page.locator(".leaflet-circles-pane path").first()).isAttached();
            assertThat(map.page.locator("path.leaflet-interactive[fill='#0b6e75']"))
                    .hasCount(0);
            assertThat(map.page.locator(".rings li").first()).isVisible();
            Browser.keep(map.page, "cirkels-1440");
        }
    }

    @Test
    void missingValues_areHatchedAndNamed() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=aandeel_laag_inkomen");
            int missing = sum(map.page.locator(".absent b").allTextContents());
            assertThat(missing).isPositive();
            assertThat(map.page
                            .locator("path.leaflet-interactive[fill^='url(#hatch']")
                            .count())
                    .isEqualTo(missing);
            Browser.keep(map.page, "ontbrekend-1440");
        }
    }

    @Test
    void legend_marksTheAreaUnderThePointer_andSaysWhatIsZero() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            assertThat(map.page.locator("#legend .pin")).isHidden();
            int index = map.clickable();
            var box = map.areas().nth(index).boundingBox();
            map.page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            assertThat(map.page.locator("#legend .pin")).isVisible();
            assertThat(map.page.locator(".absent")).containsText("nul");
            assertThat(map.page.locator("#legend .unit")).containsText("2024");
        }
    }

    @Test
    void legend_describesThePictureOnScreen_notTheOneUnderWay() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            map.page.route("**/api/v1/figures?*indicator=woningen*", route -> route.abort());
            map.page.locator(".picker summary").click();
            map.page
                    .locator(".picker .themes label")
                    .filter(new Locator.FilterOptions().setHasText("Wonen"))
                    .click();
            map.settled();
            map.page
                    .getByLabel("Woningen", new Page.GetByLabelOptions().setExact(true))
                    .locator("xpath=..")
                    .click();
            assertThat(map.page.locator("#notice")).isVisible();
            assertThat(map.legendTitle()).hasText("Adressen");
            assertThat(map.page.locator("#map .leaflet-circles-pane path").first())
                    .isAttached();
        }
    }

    @Test
    void card_hasTrendRankSourcesAndCaveats() {
        try (MapPage map = desktop()) {
            map.open("?niveau=gemeente&cijfer=inwoners&gebied=GM9901");
            assertThat(map.page.locator(".trend")).hasAttribute("aria-label", Pattern.compile("in 2020.*in 2024"));
            assertThat(map.page.locator(".trend circle")).hasCount(5);
            assertThat(map.page.locator(".headline .from")).containsText("2024");
            for (Locator row : map.page.locator("#card > .figures > div").all())
                assertThat(row.locator("dt small")).not().isEmpty();
            assertThat(map.page.locator("#card .source")).containsText("Kleine aantallen worden afgeschermd");
            assertThat(map.page.locator("#card .source")).containsText("niet over echte mensen");
            map.open("?cijfer=inwoners&gebied=BU99010101");
            assertThat(map.page.locator(".rank")).containsText(Pattern.compile("plaats \\d+ van \\d+ buurten"));
        }
    }

    @Test
    void language_goesToEnglishAndStays() {
        try (MapPage map = desktop()) {
            map.open("");
            map.page.locator("#language").click();
            assertThat(map.legendTitle()).hasText("Population density");
            assertThat(map.page.locator("html")).hasAttribute("lang", "en");
            map.page.reload();
            map.shown();
            assertThat(map.legendTitle()).hasText("Population density");
            assertThat(map.page.locator("#language")).hasText(Pattern.compile("Nederlands"));
        }
    }

    @Test
    void phone_showsTheWholeRegionAboveTheSheet() {
        try (MapPage map = page(390, 844)) {
            map.open("");
            double sheet = map.page.locator("#panel").boundingBox().y;
            for (Locator area : map.areas().all()) {
                var box = area.boundingBox();
                assertThat(box.y + box.height).isLessThanOrEqualTo(sheet);
                assertThat(box.x).isGreaterThanOrEqualTo(0);
            }
            map.page.locator("#handle").click();
            assertThat(map.page.locator("body")).hasAttribute("data-sheet", "full");
            assertThat(map.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void windowThatShrinks_keepsTheWholeRegion_butNotAfterAMove() {
        try (MapPage map = desktop()) {
            map.open("");
            map.page.setViewportSize(900, 500);
            map.page.waitForFunction("() => [...document.querySelectorAll('#map path.leaflet-interactive')]"
                    + ".every((path) => path.getBoundingClientRect().bottom <= innerHeight)");
            map.page.locator("#map .leaflet-control-zoom-in").click();
            String moved = map.page.url();
            map.page.setViewportSize(900, 480);
            map.page.waitForFunction("() => document.getElementById('map').clientHeight === 424");
            assertThat(map.page.url().replaceAll(".*kaart=(\\d+).*", "$1"))
                    .isEqualTo(moved.replaceAll(".*kaart=(\\d+).*", "$1"));
        }
    }

    @Test
    void aServiceThatFails_isSaid_andTriedAgain() {
        try (MapPage map = desktop()) {
            map.page.route("**/api/v1/areas*", route -> route.abort());
            map.page.navigate("http://localhost:" + port + "/");
            Locator again = map.page.getByText("Opnieuw proberen", new Page.GetByTextOptions().setExact(true));
            assertThat(again).isVisible();
            map.accessible("storing-1440");
            map.page.unroute("**/api/v1/areas*");
            again.click();
            map.shown();
            assertThat(map.page.locator("#notice")).isHidden();
        }
    }

    private static int sum(List<String> numbers) {
        return numbers.stream().mapToInt(Integer::parseInt).sum();
    }
}
