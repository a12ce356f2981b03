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
            int water = ((Number) map.page.evaluate(
                            "async () => (await (await fetch('/api/v1/areas?level=buurt')).json()).features"
                                    + ".filter((one) => one.properties.water).length"))
                    .intValue();
            assertThat(classes + missing)
                    .isBetween(map.areas().count() - water, map.areas().count());
        }
    }

    @Test
    void choices_areInTheUrl_andComeBackAfterReload() {
        try (MapPage map = desktop()) {
            map.open("");
            map.chooseSegment("level", "wijk");
            map.chooseFigure("Wonen", "Woningdichtheid");
            map.chooseSegment("indeling", "2023");
            assertThat(map.page).hasURL(Pattern.compile("niveau=wijk.*cijfer=woningdichtheid.*indeling=2023"));
            int areas = map.areas().count();
            List<String> bars = map.page.locator(".bars b").allTextContents();
            String url = map.page.url();
            map.page.reload();
            map.shown();
            assertThat(map.legendTitle()).hasText("Woningdichtheid");
            assertThat(map.page.locator("input[name=level]:checked")).hasValue("wijk");
            assertThat(map.page.locator("input[name=indeling]:checked")).hasValue("2023");
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
            assertThat(rows.first()).hasClass("chosen");
            assertThat(map.page.locator(".leaflet-chosen-pane path")).hasCount(2);
            Browser.keep(map.page, "tabel-1440");
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
    void search_leadsToTheArea() {
        try (MapPage map = desktop()) {
            map.open("");
            String wanted =
                    (String) map.page.evaluate("async () => (await (await fetch('/api/v1/areas?level=buurt')).json())"
                            + ".features[2].properties.naam");
            map.page.locator("#query").fill(wanted);
            assertThat(map.page.locator("#table tbody tr th").first()).containsText(wanted);
            map.page.locator("#query").press("Enter");
            assertThat(map.cardName()).containsText(wanted);
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
    void aServiceThatFails_isSaid_andTriedAgain() {
        try (MapPage map = desktop()) {
            map.page.route("**/api/v1/areas*", route -> route.abort());
            map.page.navigate("http://localhost:" + port + "/");
            Locator again = map.page.getByText("Opnieuw proberen", new Page.GetByTextOptions().setExact(true));
            assertThat(again).isVisible();
            Browser.keep(map.page, "storing-1440");
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
