package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says while there is no map. The test plays the state of the service. */
class WaitingIT extends DemoService {
    private static final String STATUS = """
            {"version":null,"fictief":false,"bounds":null,"import":%s,"fout":%s,"achtergrond":null,"datasets":0}""";

    @ParameterizedTest
    @ValueSource(ints = {1440, 390, 320})
    void reading_saysHowFar_andTheMapComesByItself(int width) {
        try (MapPage map = page(width, width == 1440 ? 900 : 640)) {
            status(map, "{\"stage\":\"Demoregio 2/4: BAG lezen\",\"percentage\":50}", "null");
            assertThat(map.page.locator("#notice progress")).hasAttribute("value", "38");
            assertThat(map.page.locator("#notice")).containsText("38 % klaar");
            assertThat(map.page.locator("#steps [aria-current=step]")).containsText("BAG");
            assertThat(map.page.locator("#query")).isDisabled();
            map.accessible("inlezen-" + width);
            map.page.unroute("**/api/v1/status");
            map.shown();
            assertThat(map.page.locator("#notice")).isHidden();
        }
    }

    @Test
    void start_saysThatItStarts_notThatThereIsNothing() {
        try (MapPage map = desktop()) {
            map.answer("**/api/v1/status", STATUS.formatted("null", "null").replace("}", ",\"klaar\":false}"));
            map.page.navigate("http://localhost:" + port + "/");
            assertThat(map.page.locator("#notice")).containsText("De dienst start");
            assertThat(map.page.locator("#notice")).not().containsText("import cbs");
            map.accessible("start-1440");
            map.page.unroute("**/api/v1/status");
            map.shown();
            assertThat(map.page.locator("#notice")).isHidden();
        }
    }

    @Test
    void nothing_saysWhatToDo() {
        try (MapPage map = desktop()) {
            status(map, "null", "null");
            assertThat(map.page.locator("#notice")).containsText("import cbs");
            map.accessible("leeg-1440");
        }
    }

    @Test
    void failure_saysWhatHappened_andWhatWasKept() {
        try (MapPage map = desktop()) {
            status(map, "null", "\"bag.zip is geen BAG-extract\"");
            assertThat(map.page.locator("#notice")).containsText("bag.zip is geen BAG-extract");
            assertThat(map.page.locator("#notice")).containsText("is bewaard");
            map.accessible("inlezen-mislukt-1440");
        }
    }

    private void status(MapPage map, String reading, String failure) {
        map.answer("**/api/v1/status", STATUS.formatted(reading, failure));
        map.page.navigate("http://localhost:" + port + "/");
        assertThat(map.page.locator("#notice")).isVisible();
    }
}
