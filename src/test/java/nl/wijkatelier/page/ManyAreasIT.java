package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** A division of more areas than a browser draws well: the WMS paints them, and people choose as ever. The test invents the areas, square by square. */
class ManyAreasIT extends DemoService {
    private static final int SIDE = 46;

    @Test
    void wmsPaints_withTheBreaksOfTheLegend_andAreasAreChosenByMouseAndKeyboard() {
        try (MapPage map = desktop()) {
            map.page.navigate("http://localhost:" + port + "/icon.svg");
            List<?> bounds = (List<?>) map.asked("/api/v1/status", "(status) => status.bounds");
            map.page.route(
                    url -> url.contains("/api/v1/areas?") && url.contains("level=buurt"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/geo+json")
                            .setBody(squares(bounds))));
            map.page.navigate("http://localhost:" + port + "/?cijfer=bevolkingsdichtheid");
            map.settled();
            assertThat(map.legendTitle()).hasText("Bevolkingsdichtheid");
            map.page.waitForFunction(
                    "() => document.querySelector('.leaflet-painted-pane img.leaflet-tile-loaded')?.naturalWidth > 0");
            Map<?, ?> asked = (Map<?, ?>)
                    map.page.evaluate(
                            "() => Object.fromEntries(new URL(document.querySelector('.leaflet-painted-pane img').src).searchParams)");
            assertThat(asked.get("LAYERS")).isEqualTo("buurt:bevolkingsdichtheid");
            List<Double> breaks = java.util.Arrays.stream(
                            asked.get("BREAKS").toString().split(","))
                    .map(Double::valueOf)
                    .toList();
            List<Double> legend = map.page.locator("#legend .ticks span").allTextContents().stream()
                    .map(text -> Double.valueOf(text.replace(".", "").replace(',', '.')))
                    .toList();
            assertThat(breaks).isEqualTo(legend);
            assertThat(map.page.locator(".leaflet-areas-pane path")).hasCount(0);
            map.page.locator("#map").focus();
            map.page.keyboard().press("Enter");
            assertThat(map.cardName()).hasText(java.util.regex.Pattern.compile("Vak \\d+"));
            String first = map.cardName().textContent();
            var box = map.page.locator("#map").boundingBox();
            map.page.mouse().click(box.x + box.width / 2 + 120, box.y + box.height / 2 - 150);
            assertThat(map.cardName()).not().hasText(first);
            assertThat(map.page.locator(".leaflet-chosen-pane path")).hasCount(2);
            Browser.keep(map.page, "veel-gebieden-1440");
        }
    }

    /** Squares side by side over the bounds: west, south, east, north. */
    private static String squares(List<?> bounds) {
        double[] b =
                bounds.stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
        double wide = (b[2] - b[0]) / SIDE;
        double high = (b[3] - b[1]) / SIDE;
        return IntStream.range(0, SIDE * SIDE)
                .mapToObj(i -> square(i, b[0] + wide * (i % SIDE), b[1] + high * (i / SIDE), wide, high))
                .collect(Collectors.joining(
                        ",", "{\"type\":\"FeatureCollection\",\"datasets\":[],\"herkomst\":{},\"features\":[", "]}"));
    }

    private static String square(int number, double x, double y, double wide, double high) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"id\":\"BU9901%1$04d\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%2$f,%3$f],[%4$f,%3$f],[%4$f,%5$f],[%2$f,%5$f],[%2$f,%3$f]]]},\"properties\":{"
                        + "\"code\":\"BU9901%1$04d\",\"naam\":\"Vak %1$d\",\"level\":\"buurt\",\"water\":false,"
                        + "\"gemeentenaam\":\"Proef\",\"figures\":{}}}",
                number,
                x,
                y,
                x + wide,
                y + high);
    }
}
