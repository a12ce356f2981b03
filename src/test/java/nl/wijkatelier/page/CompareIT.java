package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** Residents compare years, figures and divisions, and step through the years. */
class CompareIT extends DemoService {
    @Test
    void oldAndNewDivision_lieSideBySide_andGoTogether() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=bevolkingsdichtheid");
            map.chooseSegment("beside", "indeling");
            assertThat(map.page).hasURL(Pattern.compile("naast=jaar:2023"));
            assertThat(map.page.locator("#tag")).containsText("2024");
            assertThat(map.page.locator("#tag-beside")).containsText("2023");
            Locator older = map.page.locator("#beside path.leaflet-interactive");
            assertThat(older.first()).isAttached();
            assertThat(older.count()).isNotEqualTo(map.areas().count());
            double before = older.first().boundingBox().width;
            map.page.locator("#beside .leaflet-control-zoom-in").click();
            map.page.waitForFunction(
                    "(width) => document.querySelector('#beside path.leaflet-interactive').getBoundingClientRect().width > width * 1.2",
                    before);
            assertThat(map.page.locator("#legend .key")).hasCount(1);
            Browser.keep(map.page, "vergelijken-indeling-1440");
            map.chooseSegment("beside", "");
            assertThat(map.page.locator("#beside")).isHidden();
        }
    }

    @Test
    void twoFigures_showBoth_whereThePointerIs() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            map.chooseSegment("beside", "cijfer");
            map.page.locator("#besidefigure").selectOption("woningen");
            assertThat(map.page.locator("#tag-beside")).containsText("Woningen");
            map.settled();
            int index = map.clickable();
            var box = map.areas().nth(index).boundingBox();
            map.page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            assertThat(map.page.locator("#map .tip")).containsText("Inwoners, 2024");
            assertThat(map.page.locator("#beside .tip")).containsText("Woningen, 2024");
            assertThat(map.page.locator("#beside .tip b"))
                    .hasText(map.page.locator("#map .tip b").textContent());
            Browser.keep(map.page, "vergelijken-cijfers-1440");
        }
    }

    @Test
    void years_shareTheBreaks_andCountTheirOwnAreas() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=bevolkingsdichtheid&naast=jaar:2020");
            assertThat(map.page.locator("#legend .key")).hasCount(1);
            assertThat(map.page.locator("#legend .series span")).hasText(new String[] {"2024", "2020"});
            assertThat(map.page.locator("#legend .ticks span")).hasCount(6);
            List<String> newer =
                    map.page.locator("#legend .bars li > span:nth-child(2) b").allTextContents();
            List<String> older =
                    map.page.locator("#legend .bars li > span:nth-child(3) b").allTextContents();
            assertThat(older).hasSameSizeAs(newer).isNotEqualTo(newer);
            int index = map.clickable();
            var box = map.areas().nth(index).boundingBox();
            map.page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            assertThat(map.page.locator("#legend .pin").first()).isVisible();
        }
    }

    @Test
    void yearSteps_goBackAndOn_andSayWhereThereIsNoMap() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            assertThat(map.page.getByLabel("Een jaar verder")).isDisabled();
            map.page.getByLabel("Een jaar terug").click();
            map.page.getByLabel("Een jaar terug").click();
            assertThat(map.page.locator(".years b")).containsText("2022");
            assertThat(map.page.locator(".years .note")).containsText("Van 2022 is er geen kaart");
            assertThat(map.page).hasURL(Pattern.compile("jaar=2022"));
            map.page.locator("#year").focus();
            map.page.keyboard().press("End");
            assertThat(map.page.locator(".years b")).containsText("2024");
            map.page.goBack();
            assertThat(map.page.locator(".years b")).containsText("2022");
        }
    }
}
