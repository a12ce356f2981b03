package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.consultation.Remark;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comments, and a plan that is open to residents, over HTTP. Each test has a plan of its own. */
class ConsultationApiTest extends AccessApplication {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPEN =
            "{\"open\":%s,\"titel\":\"Nieuwe buurten\",\"toelichting\":\"Waarom\",\"tot\":\"2999-01-01\"}";

    @Autowired
    private CoordinateSystems systems;

    @Autowired
    private Consultations consultations;

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private String id;
    private Caller planner;
    private String place;

    @BeforeEach
    void open() throws Exception {
        long plan = plans.create(
                        new PlanLog.Head(0, "Open", "2024", "1", "planner", Instant.EPOCH), Plans.ORIGIN, List.of())
                .id();
        id = Long.toString(plan);
        planner = as("planner");
        assertThat(planner.send("PUT", "/api/v1/plans/" + id + "/consultation", OPEN.formatted(true))
                        .statusCode())
                .isEqualTo(200);
        double[] at = {98_100, 470_100};
        systems.fromRd(Crs.CRS84).transform(at, 0, at, 0, 1);
        place = "\"lon\":" + at[0] + ",\"lat\":" + at[1];
    }

    /** Somebody at a network address that no other test has. */
    private Caller nobody() {
        return Caller.nobody(port).at("10.1." + NETWORKS.incrementAndGet() / 250 + '.' + NETWORKS.get() % 250);
    }

    @Test
    void remark_isShownOnceAPlannerApprovedIt_withTheAnswer() throws Exception {
        Caller nobody = nobody();
        assertThat(nobody.send("GET", "/api/v1/consultations", null).body()).contains("Nieuwe buurten");
        assertThat(remark(nobody, "De school hoort bij het centrum.").statusCode())
                .isEqualTo(202);
        String shown = "/api/v1/consultations/" + id + "/remarks";
        assertThat(nobody.send("GET", shown, null).body()).isEqualTo("[]");
        JsonNode all = JSON.readTree(
                planner.send("GET", "/api/v1/plans/" + id + "/remarks", null).body());
        assertThat(all.get(0).path("status").asString()).isEqualTo("NIEUW");
        assertThat(planner.send(
                                "PATCH",
                                "/api/v1/plans/" + id + "/remarks/1",
                                "{\"status\":\"GETOOND\",\"antwoord\":\"Nemen we over.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(nobody.send("GET", shown, null).body())
                .contains("De school", "Nemen we over.")
                .doesNotContain("status");
        planner.send("PATCH", "/api/v1/plans/" + id + "/remarks/1", "{\"status\":\"AFGEWEZEN\"}");
        assertThat(nobody.send("GET", shown, null).body()).isEqualTo("[]");
        assertThat(planner.send("PATCH", "/api/v1/plans/" + id + "/remarks/7", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void consultation_showsTheFrozenRevision_untilItIsClosed() throws Exception {
        Caller nobody = nobody();
        String lock = "{\"type\":\"rename\",\"code\":\"BU99010000\",\"naam\":\"Geheim plan\"}";
        assertThat(planner.withIfMatch(0)
                        .send("POST", "/api/v1/plans/" + id + "/commands", lock)
                        .statusCode())
                .isEqualTo(200);
        planner.withIfMatch(null).send("PUT", "/api/v1/plans/" + id + "/consultation", OPEN.formatted(true));
        assertThat(nobody.send("GET", "/api/v1/consultations/" + id + "/areas", null)
                        .body())
                .contains("\"revision\":0")
                .doesNotContain("Geheim plan");
        assertThat(JSON.readTree(nobody.send("GET", "/api/v1/consultations/" + id + "/borders", null)
                                .body())
                        .path("revision")
                        .asInt())
                .isZero();
        assertThat(nobody.send("GET", "/api/v1/plans/" + id + "/areas", null).statusCode())
                .isEqualTo(401);
        planner.send("PUT", "/api/v1/plans/" + id + "/consultation", OPEN.formatted(false));
        for (String part : new String[] {"", "/areas", "/borders", "/remarks"})
            assertThat(nobody.send("GET", "/api/v1/consultations/" + id + part, null)
                            .statusCode())
                    .isEqualTo(404);
        assertThat(remark(nobody, "te laat").statusCode()).isEqualTo(404);
        planner.send("PUT", "/api/v1/plans/" + id + "/consultation", OPEN.formatted(true));
        assertThat(nobody.send("GET", "/api/v1/consultations/" + id + "/areas", null)
                        .body())
                .contains("Geheim plan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                     | 422 | TEXT_EMPTY
            null                                                   | 400 | FIELD_MISSING
            [1,2]                                                  | 400 | FIELD_MISSING
            {"lon":4.5,"lat":                                      | 400 | FIELD_MISSING
            {"tekst":"ja"}                                         | 400 | FIELD_MISSING
            {"tekst":"ja","lon":"x","lat":52}                      | 400 | FIELD_MISSING
            {"tekst":"ja","lon":0,"lat":0}                         | 422 | PLACE_OUTSIDE
            {"tekst":"ja","lon":1e308,"lat":-1e308}                | 422 | PLACE_OUTSIDE
            {"tekst":"\\u0000\\u200b ","lon":4.5,"lat":52}         | 422 | TEXT_EMPTY
            {"tekst":"mail jan@example.nl","lon":4.5,"lat":52}     | 422 | NAMES_SOMEBODY
            {"tekst":"bel 06-1234 5678","lon":4.5,"lat":52}        | 422 | NAMES_SOMEBODY
            """)
    void hostileRemark_isRefused_andNothingIsKept(String body, int status, String reason) throws Exception {
        HttpResponse<String> answer = nobody().send("POST", "/api/v1/consultations/" + id + "/remarks", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(reason).doesNotContain("Exception");
        assertThat(consultations.remarks(Long.parseLong(id))).isEmpty();
    }

    @Test
    void longRemark_isRefused_beforeItIsRead() throws Exception {
        assertThat(remark(nobody(), "x".repeat(1001)).body()).contains("TEXT_LONG");
        assertThat(remark(nobody(), "x".repeat(17_000)).body()).contains("BODY_LARGE");
    }

    @Test
    void remarks_areLimitedPerNetwork_whateverTheSession() throws Exception {
        int last = 0;
        for (int i = 0; i < 6; i++)
            last = remark(Caller.nobody(port).at("10.2.3.4"), "opnieuw " + i).statusCode();
        assertThat(last).isEqualTo(429);
        HttpResponse<String> refused = remark(Caller.nobody(port).at("10.2.3.4"), "nog eens");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("TOO_OFTEN");
    }

    @Test
    void markup_isKeptAsText() throws Exception {
        String text = "<script>alert(1)</script> & \\\"x\\\"";
        assertThat(remark(nobody(), text).statusCode()).isEqualTo(202);
        assertThat(consultations.remarks(Long.parseLong(id)))
                .extracting(Remark::tekst)
                .containsExactly("<script>alert(1)</script> & \"x\"");
    }

    @Test
    void comment_isKeptWithItsAuthorAndPlace() throws Exception {
        String comments = "/api/v1/plans/" + id + "/comments";
        assertThat(as("lezer")
                        .send("POST", comments, "{\"tekst\":\"Kijk hier\",\"x\":98100.5,\"y\":470100}")
                        .statusCode())
                .isEqualTo(201);
        JsonNode one = JSON.readTree(planner.send("GET", comments, null).body()).get(0);
        assertThat(one.path("auteur").asString()).isEqualTo("lezer");
        assertThat(one.path("x").asDouble()).isEqualTo(98100.5);
        for (String wrong :
                new String[] {"{}", "{\"tekst\":\"a\",\"x\":1}", "{\"tekst\":\"a\",\"x\":-1,\"y\":1e9}", "x"})
            assertThat(planner.send("POST", comments, wrong).statusCode()).isIn(400, 422);
        assertThat(planner.send("POST", "/api/v1/plans/98765/comments", "{\"tekst\":\"a\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> remark(Caller caller, String text) throws Exception {
        return caller.send(
                "POST", "/api/v1/consultations/" + id + "/remarks", "{" + place + ",\"tekst\":\"" + text + "\"}");
    }
}
