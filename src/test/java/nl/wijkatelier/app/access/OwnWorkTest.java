package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.access.Share;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.plan.PlanScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A beheerder with a second account, who draws by one and judges by the other; and the own password, over HTTP. */
class OwnWorkTest extends AccessApplication {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Shares shares;

    private Caller beheerder;
    private String plan;

    @BeforeEach
    void plan() throws Exception {
        beheerder = as("beheerder");
        plan = "/api/v1/plans/" + plan(new PlanScope(Set.of(HERE), Set.of(), true));
    }

    /** Makes an account and chooses its password, as who made it can. */
    private Caller make(String naam, String persoon) throws Exception {
        JsonNode made = JSON.readTree(beheerder
                .send(
                        "POST",
                        "/api/v1/accounts",
                        "{\"naam\":\"%s\",\"rollen\":[{\"rol\":\"planner\"},{\"rol\":\"beoordelaar\"}],\"persoon\":%s}"
                                .formatted(naam, persoon))
                .body());
        String code = made.path("link").asString().replaceAll(".*code=", "");
        Caller.nobody(port)
                .send("POST", "/api/v1/setup", "{\"code\":\"%s\",\"wachtwoord\":\"%s\"}".formatted(code, PASSWORD));
        return as(naam);
    }

    private void drawAndHandIn(Caller who) throws Exception {
        who.withIfMatch(0)
                .send("POST", plan + "/commands", "{\"type\":\"besluit\",\"ingang\":\"2027-01-01\",\"nummer\":\"1\"}");
        assertThat(who.withIfMatch(null).status("POST", plan + "/submit", "{}")).isEqualTo(200);
    }

    @Test
    void accountThatTheBeheerderMade_isNamedAtTheReview_alsoWhenItIsGone() throws Exception {
        Caller second = make("tweede hand", "null");
        drawAndHandIn(second);
        accounts.remove("tweede hand");
        JsonNode before = JSON.readTree(beheerder.send("GET", plan, null).body());
        assertThat(before.path("mag").path("beoordelen").asBoolean()).isTrue();
        assertThat(before.path("letOp").toString()).isEqualTo("[\"tweede hand\"]");
        assertThat(JSON.readTree(as("beoordelaar").send("GET", plan, null).body())
                        .path("letOp")
                        .toString())
                .isEqualTo("[]");
        beheerder.send("POST", plan + "/review", "{\"oordeel\":\"akkoord\"}");
        JsonNode step = JSON.readTree(as("planner").send("GET", plan, null).body())
                .path("beoordeling")
                .get(1);
        assertThat(step.path("auteur").asString()).isEqualTo("beheerder");
        assertThat(step.path("letOp").toString()).isEqualTo("[\"tweede hand\"]");
    }

    @Test
    void secondAccountOfOnePerson_approvesNothingOfTheFirst() throws Exception {
        Caller one = make("Truus", "\"P-20\"");
        Caller other = make("Truus nog eens", "\"p-20 \"");
        drawAndHandIn(one);
        JsonNode seen = JSON.readTree(other.send("GET", plan, null).body());
        assertThat(seen.path("mag").path("beoordelen").asBoolean(true)).isFalse();
        for (String verdict : new String[] {"akkoord", "terug"})
            assertThat(other.send("POST", plan + "/review", "{\"oordeel\":\"%s\",\"reden\":\"zo\"}".formatted(verdict))
                            .body())
                    .contains("OWN_WORK");
        assertThat(as("beoordelaar").status("POST", plan + "/review", "{\"oordeel\":\"akkoord\"}"))
                .isEqualTo(200);
    }

    @Test
    void ownPassword_isChangedByWhoKnowsIt_andEndsOtherSessions() throws Exception {
        Caller here = make("wisselaar", "null");
        Caller elsewhere = as("wisselaar");
        String change = "{\"huidig\":\"%s\",\"nieuw\":\"%s\"}";
        String path = "/api/v1/session/wachtwoord";
        assertThat(here.send("POST", path, change.formatted("iets heel anders", "vijf rode fietsen"))
                        .body())
                .contains("PASSWORD_WRONG");
        assertThat(here.send("POST", path, change.formatted(PASSWORD, "Welkom2026!Welkom"))
                        .body())
                .contains("PASSWORD_COMMON");
        assertThat(here.send("POST", path, change.formatted(PASSWORD, "wisselaar 2026"))
                        .body())
                .contains("PASSWORD_EASY");
        String token = JSON.readTree(here.send("POST", "/api/v1/tokens", "{\"naam\":\"x\",\"dagen\":1}")
                        .body())
                .path("token")
                .asString();
        assertThat(Caller.withToken(port, token)
                        .send("POST", path, change.formatted(PASSWORD, "vijf rode fietsen"))
                        .body())
                .contains("PASSWORD_BY_TOKEN");
        assertThat(here.send("POST", path, change.formatted(PASSWORD, "vijf rode fietsen"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(here.session().path("naam").asString()).isEqualTo("wisselaar");
        assertThat(here.send("GET", "/api/v1/plans", null).statusCode()).isEqualTo(200);
        assertThat(elsewhere.send("GET", "/api/v1/plans", null).statusCode()).isEqualTo(401);
        Caller.loggedIn(port, "wisselaar", "vijf rode fietsen");
    }

    @Test
    void sharedLink_endsWhenItSays() throws Exception {
        JsonNode made = JSON.readTree(
                beheerder.send("POST", plan + "/shares", "{\"dagen\":7}").body());
        Instant end = Instant.parse(made.path("tot").asString());
        assertThat(end)
                .isBetween(Instant.now().plusSeconds(6 * 86_400), Instant.now().plusSeconds(8 * 86_400));
        assertThat(beheerder.send("GET", plan + "/shares", null).body())
                .contains("\"tot\":\"" + made.path("tot").asString());
        for (String wrong : new String[] {"0", "-1", "367", "2147483647"})
            assertThat(beheerder
                            .send("POST", plan + "/shares", "{\"dagen\":" + wrong + "}")
                            .body())
                    .contains("SHARE_BAD", wrong);
        String token = Secret.make();
        long id = Long.parseLong(plan.replaceAll(".*/", ""));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        shares.add(new Share(Secret.digest(token), id, "beheerder", now.minusSeconds(60), now.minusSeconds(1)));
        assertThat(Caller.nobody(port).status("GET", plan + "?deel=" + token, null))
                .isEqualTo(401);
        assertThat(beheerder.status("DELETE", plan + "/shares/" + token, null)).isEqualTo(204);
        JsonNode usual =
                JSON.readTree(beheerder.send("POST", plan + "/shares", null).body());
        assertThat(Instant.parse(usual.path("tot").asString()))
                .isAfter(Instant.now().plusSeconds(29 * 86_400));
    }
}
