package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import nl.wijkatelier.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A planner opens a draft division to residents over the API; residents, who have no account, react to it on their page. */
class ConsultationIT extends DemoService {
    private static final String TITLE = "Nieuwe buurten";
    /** Remarks that one network may send within ten minutes. */
    private static final int MOST = 5;

    private Caller planner;
    private String plan;
    private String merged;

    @BeforeEach
    void openADraft() throws Exception {
        planner = Caller.loggedIn(port, "planner", "demo-planner");
        plan = "/api/v1/plans/"
                + json(planner.send("POST", "/api/v1/plans", "{\"naam\":\"Inspraak\",\"indeling\":\"2024\"}")
                                .body())
                        .at("/plan/id");
        JsonNode[] pair =
                neighbours(json(planner.send("GET", plan + "/borders", null).body()));
        merged = pair[0].get("naam").asString();
        String command = """
                {"type":"merge","van":"%s","in":"%s","reden":"klein"}""".formatted(
                        pair[0].get("code").asString(), pair[1].get("code").asString());
        assertThat(planner.withIfMatch(0)
                        .send("POST", plan + "/commands", command)
                        .statusCode())
                .isEqualTo(200);
        consultation(true);
    }

    @AfterEach
    void closeIt() throws Exception {
        consultation(false);
    }

    @Test
    void remark_isShownOnceAPlannerApproved_withTheAnswer() throws Exception {
        try (MapPage map = resident("192.0.2.1")) {
            map.open("");
            assertThat(map.page.locator("#banner")).containsText(TITLE);
            Browser.keep(map.page, "inspraak-banner-1440");
            map.page.locator("#banner .quiet").click();
            assertThat(map.page.locator("#consultation")).containsText("Het voorstel volgt de nieuwe straten.");
            assertThat(map.page.locator(".changes")).containsText(merged);
            assertThat(map.page.locator(".leaflet-draft-pane path").first()).isAttached();
            map.page.locator("#consultation .primary").click();
            assertThat(map.page.locator(".placehint")).isVisible();
            map.clickArea(map.clickable());
            map.page.locator("#remark").fill("Trek de grens langs de vaart.");
            map.accessible("inspraak-1440");
            map.page.locator(".remarkform .primary").click();
            assertThat(map.page.locator(".thanks")).isFocused();
            assertThat(map.cardName()).hasCount(0);
        }
        String here = "?inspraak=" + plan.substring(plan.lastIndexOf('/') + 1);
        try (MapPage map = resident("192.0.2.1")) {
            map.open(here);
            assertThat(map.page.locator("#remarks")).containsText("nog geen opmerkingen");
            assertThat(map.page.locator(".remark")).hasCount(0);
        }
        JsonNode remark =
                json(planner.send("GET", plan + "/remarks", null).body()).get(0);
        assertThat(remark.get("tekst").asString()).isEqualTo("Trek de grens langs de vaart.");
        assertThat(remark.get("status").asString()).isEqualTo("NIEUW");
        String answer = "{\"status\":\"GETOOND\",\"antwoord\":\"Dat nemen we over.\"}";
        assertThat(planner.send("PATCH", plan + "/remarks/" + remark.get("id"), answer)
                        .statusCode())
                .isEqualTo(200);
        try (MapPage map = resident("192.0.2.1")) {
            map.open(here);
            assertThat(map.page.locator("#remarks")).containsText("Trek de grens langs de vaart.");
            assertThat(map.page.locator("#remarks .answer")).containsText("Dat nemen we over.");
            map.page.locator("#remarks .link").click();
            assertThat(map.page.locator(".remark.answered")).isVisible();
            map.accessible("inspraak-antwoord-1440");
        }
    }

    @Test
    void remark_thatHoldsMarkup_isTextInItsTipAndInTheList() throws Exception {
        String markup = "<img src=x onerror=document.title='gehackt'><meta http-equiv=refresh content=0><b>vet</b>";
        JsonNode spot = json(planner.send("GET", plan + "/areas", null).body()).at("/features/0/geometry");
        JsonNode at = spot.at("/coordinates/0/0");
        while (at.get(0).isArray()) at = at.get(0);
        Caller.nobody(port)
                .at("192.0.2.9")
                .send(
                        "POST",
                        "/api/v1/consultations" + plan.substring(13) + "/remarks",
                        "{\"lon\":%s,\"lat\":%s,\"tekst\":\"%s\"}".formatted(at.get(0), at.get(1), markup));
        JsonNode remark =
                json(planner.send("GET", plan + "/remarks", null).body()).get(0);
        planner.send(
                "PATCH", plan + "/remarks/" + remark.get("id"), "{\"status\":\"GETOOND\",\"antwoord\":\"<i>nee</i>\"}");
        try (MapPage map = resident("192.0.2.9")) {
            map.open("?inspraak=" + plan.substring(plan.lastIndexOf('/') + 1));
            String title = map.page.title();
            map.page.locator("#remarks .link").click();
            map.page.locator(".leaflet-marker-pane .remark").hover();
            assertThat(map.page.locator(".leaflet-tooltip.tip")).containsText("<b>vet</b>");
            assertThat(map.page.locator("#remarks")).containsText("<i>nee</i>");
            assertThat(map.page.locator(
                            ".leaflet-tooltip img, .leaflet-tooltip b, #remarks img, #remarks i, #remarks meta"))
                    .hasCount(0);
            assertThat(map.page.title()).isEqualTo(title);
        }
    }

    @Test
    void keyboardAlone_placesARemark() throws Exception {
        try (MapPage map = resident("192.0.2.2")) {
            map.open("");
            map.page.locator("#banner .quiet").press("Enter");
            assertThat(map.page.locator(".changes")).isVisible();
            map.page.getByText("Op het midden van de kaart").press("Enter");
            assertThat(map.page.locator("#remark")).isFocused();
            map.page.keyboard().type("Bel mij op 06 12345678.");
            map.page.keyboard().press("Tab");
            map.page.keyboard().press("Enter");
            assertThat(map.page.locator(".wrong")).containsText("telefoonnummers");
            map.page.locator("#remark").focus();
            map.page.keyboard().press("Control+A");
            map.page.keyboard().type("Te klein.");
            map.page.keyboard().press("Tab");
            map.page.keyboard().press("Enter");
            assertThat(map.page.locator(".thanks")).isFocused();
            assertThat(map.page.locator("#live")).containsText("Bedankt");
        }
        assertThat(json(planner.send("GET", plan + "/remarks", null).body()))
                .extracting(one -> one.get("tekst").asString())
                .containsExactly("Te klein.");
    }

    @Test
    void tooManyRemarks_areToldWithATime_andTheTextStays() throws Exception {
        try (MapPage map = resident("192.0.2.3")) {
            map.open("?inspraak=" + plan.substring(plan.lastIndexOf('/') + 1));
            map.page.getByText("Op het midden van de kaart").click();
            map.page.locator("#remark").fill("Nog een.");
            String body = "{\"lon\":%s,\"lat\":%s,\"tekst\":\"Nog een.\"}"
                    .formatted(map.centre().get("lng"), map.centre().get("lat"));
            for (int sent = 0; sent < MOST; sent++)
                assertThat(Caller.nobody(port)
                                .at("192.0.2.3")
                                .send("POST", "/api/v1/consultations" + plan.substring(13) + "/remarks", body)
                                .statusCode())
                        .isEqualTo(202);
            map.page.locator(".remarkform .primary").click();
            assertThat(map.page.locator(".wrong")).hasText(Pattern.compile(".*over [12] min\\..*"));
            assertThat(map.page.locator("#remark")).hasValue("Nog een.");
            map.accessible("inspraak-te-vaak-1440");
        }
    }

    @Test
    void phone_showsFormAndPin() throws Exception {
        try (MapPage map = new MapPage(browser.page(390, 844), port)) {
            map.page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2.4"));
            map.everyConsultation();
            map.open("?inspraak=" + plan.substring(plan.lastIndexOf('/') + 1));
            assertThat(map.page.locator(".changes")).isVisible();
            map.page.locator("#consultation .primary").click();
            assertThat(map.page.locator("body")).hasAttribute("data-sheet", "peek");
            map.clickArea(map.clickable());
            assertThat(map.page.locator("body")).hasAttribute("data-sheet", "half");
            Locator pin = map.page.locator(".remark.new");
            assertThat(pin).isVisible();
            assertThat(pin.boundingBox().y + pin.boundingBox().height)
                    .isLessThan(map.page.locator("#panel").boundingBox().y);
            map.accessible("inspraak-390");
        }
    }

    @Test
    void severalDrafts_areOfferedByName() {
        try (MapPage map = page(390, 844)) {
            map.consultations("""
                    [{"id":1,"titel":"Nieuwe buurten in het noorden","toelichting":"","tot":"2099-02-01"},
                     {"id":2,"titel":"Nieuwe wijken","toelichting":"","tot":"2099-02-01"}]""");
            map.open("");
            assertThat(map.page.locator("#banner p")).containsText("2 voorstellen");
            assertThat(map.page.locator("#banner .quiet"))
                    .hasText(new String[] {"Nieuwe buurten in het noorden", "Nieuwe wijken"});
            map.accessible("inspraak-twee-390");
        }
    }

    private MapPage resident(String network) {
        MapPage map = desktop();
        map.page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", network));
        map.everyConsultation();
        return map;
    }

    private void consultation(boolean open) throws Exception {
        String body = """
                {"open":%s,"titel":"%s","toelichting":"Het voorstel volgt de nieuwe straten.","tot":"2099-02-01"}""".formatted(open, TITLE);
        assertThat(planner.send("PUT", plan + "/consultation", body).statusCode())
                .isEqualTo(200);
    }

    /** Two buurten of one wijk that share a border. */
    private static JsonNode[] neighbours(JsonNode borders) {
        for (JsonNode edge : borders.get("edges")) {
            JsonNode[] pair = {
                area(borders, edge.get(1).asInt()), area(borders, edge.get(2).asInt())
            };
            if (pair[0] != null
                    && pair[1] != null
                    && !pair[0].equals(pair[1])
                    && pair[0].get("wijk").equals(pair[1].get("wijk"))
                    && !pair[0].get("water").asBoolean()
                    && !pair[1].get("water").asBoolean()) return pair;
        }
        throw new AssertionError("no two buurten of one wijk share a border");
    }

    private static JsonNode area(JsonNode borders, int number) {
        for (JsonNode area : borders.get("areas")) if (area.get("area").asInt() == number) return area;
        return null;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
