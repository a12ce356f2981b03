package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents react to a draft division; the service's side is played by the test. */
class ConsultationIT extends DemoService {
    private static final String OPEN = """
            [{"id":"plan-1","titel":"Nieuwe buurten","toelichting":"Het voorstel volgt de nieuwe straten.","tot":"2027-02-01"}]""";
    private static final String REMARKS = """
            [{"id":1,"lon":4.1,"lat":52.33,"tekst":"De school hoort bij het Centrum.","antwoord":"Dat nemen we over.","tijd":"2026-11-20T10:00:00Z"}]""";

    private final AtomicReference<String> sent = new AtomicReference<>();

    @Test
    void remark_isPlacedOnTheMap_andSentWithoutAnAccount() {
        try (MapPage map = desktop()) {
            draft(map, 202);
            map.open("");
            assertThat(map.page.locator("#banner")).containsText("Nieuwe buurten");
            map.page.locator("#banner .quiet").click();
            assertThat(map.page.locator("#consultation")).containsText("Het voorstel volgt de nieuwe straten.");
            assertThat(map.page.locator(".leaflet-draft-pane path").first()).isAttached();
            assertThat(map.page.locator("#remarks")).containsText("De school hoort bij het Centrum.");
            assertThat(map.page.locator("#remarks")).containsText("Dat nemen we over.");
            map.page.locator("#consultation .primary").click();
            assertThat(map.page.locator(".placehint")).isVisible();
            map.clickArea(map.clickable());
            map.page.locator("#remark").fill("Trek de grens langs de vaart.");
            accessible(map);
            Browser.keep(map.page, "inspraak-1440");
            map.page.locator(".remarkform .primary").click();
            assertThat(map.page.locator(".thanks")).isFocused();
            JsonNode remark = JsonMapper.shared().readTree(sent.get());
            assertThat(remark.get("tekst").asString()).isEqualTo("Trek de grens langs de vaart.");
            assertThat(remark.get("lat").asDouble()).isBetween(51.0, 53.0);
            assertThat(remark.propertyNames()).containsExactlyInAnyOrder("lon", "lat", "tekst");
            assertThat(map.cardName()).hasCount(0);
        }
    }

    @Test
    void remark_isPlacedWithTheKeyboard_andKeptWhenSendingFails() {
        try (MapPage map = desktop()) {
            draft(map, 429);
            map.open("?inspraak=plan-1");
            map.page.getByText("Op het midden van de kaart").press("Enter");
            assertThat(map.page.locator("#remark")).isFocused();
            map.page.keyboard().type("Te klein.");
            map.page.locator(".remarkform .primary").press("Enter");
            assertThat(map.page.locator(".wrong")).containsText("over een paar minuten");
            assertThat(map.page.locator("#remark")).hasValue("Te klein.");
        }
    }

    private void draft(MapPage map, int status) {
        map.consultations(OPEN);
        map.page.route(
                "**/api/v1/consultations/plan-1/areas",
                route -> route.resume(new Route.ResumeOptions()
                        .setUrl(route.request()
                                .url()
                                .replace("consultations/plan-1/areas", "areas?level=wijk&figures=none"))));
        map.answer(
                "**/api/v1/session",
                "{\"naam\":null,\"rollen\":[],\"csrf\":{\"header\":\"X-CSRF-TOKEN\",\"token\":\"t\"}}");
        map.page.route("**/api/v1/consultations/plan-1/remarks", route -> {
            boolean post = route.request().method().equals("POST");
            if (post) sent.set(route.request().postData());
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(post ? status : 200)
                    .setContentType("application/json")
                    .setBody(post ? "{}" : REMARKS));
        });
    }

    private static void accessible(MapPage map) {
        assertThat(new AxeBuilder(map.page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp())
                .isEmpty();
    }
}
