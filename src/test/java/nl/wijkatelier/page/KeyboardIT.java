package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What residents do on the map page, by keyboard alone. */
class KeyboardIT extends DemoService {
    @Test
    void figureLevelAndYear_areChosen_andBackUndoesThem() {
        try (MapPage map = desktop()) {
            map.open("");
            tabTo(map, ".picker summary");
            press(map, "Enter");
            tabTo(map, "input[name=theme]:checked");
            press(map, "ArrowRight");
            assertThat(map.page.locator("input[name=theme]:checked")).hasValue("huishoudens");
            assertThat(map.page.locator("input[name=theme]:checked")).isFocused();
            tabTo(map, "input[name=indicator]:checked");
            press(map, "ArrowDown");
            String chosen = map.page.locator("input[name=indicator]:checked").inputValue();
            assertThat(map.page).hasURL(Pattern.compile("cijfer=" + chosen));
            press(map, "Escape");
            assertThat(map.page.locator(".picker summary")).isFocused();
            tabTo(map, "#year");
            press(map, "ArrowLeft");
            assertThat(map.page).hasURL(Pattern.compile("jaar=2023"));
            map.page.goBack();
            assertThat(map.page.locator("#year")).hasAttribute("aria-valuetext", "2024");
            map.page.goBack();
            map.settled();
            assertThat(map.page).not().hasURL(Pattern.compile("cijfer=" + chosen + "(&|$)"));
        }
    }

    @Test
    void table_isSortedAndChosenFrom_andMarksTheLegend() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=bevolkingsdichtheid");
            tabTo(map, "#open-table");
            press(map, "Enter");
            tabTo(map, "#table thead th.number button");
            press(map, "Enter");
            assertThat(map.page.locator("#table thead th.number")).hasAttribute("aria-sort", "descending");
            assertThat(map.page.locator("#table thead th.number button")).isFocused();
            press(map, "Tab");
            Locator first = map.page.locator("#table tbody button").first();
            assertThat(first).isFocused();
            assertThat(map.page.locator("#legend .pin")).isVisible();
            assertThat(map.page.locator("#map path[stroke-width='2.5']")).hasCount(1);
            press(map, "Enter");
            assertThat(map.cardName()).hasText(first.textContent());
            assertThat(first).isFocused();
            tabTo(map, "#card .theme summary");
            press(map, "Enter");
            assertThat(map.page.locator("#card .theme[open] dt").first()).isVisible();
        }
    }

    @Test
    void yearsAreCompared_andCountsAreCircles() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners");
            tabTo(map, "input[name=beside]:checked");
            press(map, "ArrowRight");
            assertThat(map.page).hasURL(Pattern.compile("naast=jaar:"));
            assertThat(map.page.locator("input[name=beside]:checked")).isFocused();
            assertThat(map.page.locator("#beside .leaflet-circles-pane path").first())
                    .isAttached();
            tabTo(map, "#besideyear");
            String before = map.page.locator("#besideyear").inputValue();
            press(map, "ArrowDown");
            map.settled();
            assertThat(map.page.locator("#besideyear")).not().hasValue(before);
            assertThat(map.page.locator("#besideyear")).isFocused();
        }
    }

    @Test
    void picture_isSaved_andLayersAreSwitched() throws IOException {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners&niveau=wijk");
            tabTo(map, "#layers > button");
            press(map, "Enter");
            press(map, "Tab");
            press(map, "Space");
            assertThat(map.page.locator("#map .leaflet-tile-pane .leaflet-layer"))
                    .hasCount(0);
            tabTo(map, "#open-save");
            press(map, "Enter");
            tabTo(map, ".act");
            Download file = map.page.waitForDownload(() -> press(map, "Enter"));
            assertThat(file.suggestedFilename()).isEqualTo("inwoners-wijk-2024.png");
            BufferedImage picture = ImageIO.read(file.path().toFile());
            assertThat(picture.getWidth()).isGreaterThan(2000);
            press(map, "Escape");
            assertThat(map.page.locator("#open-save")).isFocused();
        }
    }

    /** Presses Tab until the first of what a selector finds has focus; fails after two hundred. */
    private static void tabTo(MapPage map, String selector) {
        for (int pressed = 0; pressed < 200; pressed++) {
            if (Boolean.TRUE.equals(map.page.evaluate(
                    "(selector) => document.activeElement === document.querySelector(selector)", selector))) return;
            press(map, "Tab");
        }
        throw new AssertionError(selector + " is never reached with Tab");
    }

    private static void press(MapPage map, String key) {
        map.page.keyboard().press(key);
        if (key.startsWith("Arrow") || key.equals("Enter")) map.settled();
    }
}
