package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.AuditHead;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service keeps of who comes in and what they do and read, and who may look at it. */
class AuditApiTest extends AccessApplication {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Audit audit;

    @Test
    void logIns_goodAndFailed_andLogOuts_areKept_withoutWhatWasTyped() throws Exception {
        long before = audit.head().nummer();
        Caller planner = as("planner");
        planner.form("/uitloggen", Map.of("_csrf", planner.csrf()));
        Caller.nobody(port).at("10.11.12.13").logIn("planner hier", "geheime gok", "/");
        Caller.nobody(port).at("2001:db8:1:2::3").logIn("wachtwoord in het naamveld", "geheime gok", "/");
        List<Audit.Told> told = since(before);
        assertThat(told)
                .extracting(one -> String.join(
                        "|",
                        one.entry().wie().replaceAll("\\d+", "N"),
                        one.naam(),
                        one.entry().daad(),
                        one.entry().onderwerp().replaceAll("\\d+", "N"),
                        one.onderwerpNaam(),
                        one.entry().uitkomst(),
                        one.entry().detail()))
                .containsExactly(
                        "account:N|planner|INLOGGEN|||gelukt|netwerk 127.0.0.0/24",
                        "account:N|planner|UITLOGGEN|||gelukt|",
                        "niemand||INLOGGEN|account:N|planner hier|geweigerd|netwerk 10.11.12.0/24",
                        "niemand||INLOGGEN|onbekende naam||geweigerd|netwerk 2001:db8:1:0:0:0:0:0/48");
        assertThat(told.toString())
                .doesNotContain("gok")
                .doesNotContain("naamveld")
                .doesNotContain("10.11.12.13");
    }

    @Test
    void lockOut_isKeptOncePerNetwork() throws Exception {
        long before = audit.head().nummer();
        for (int i = 0; i < 9; i++) Caller.nobody(port).at("10.20.30." + 4).logIn("planner elders", "gok " + i, "/");
        List<String> details =
                since(before).stream().map(one -> one.entry().detail()).toList();
        assertThat(details.stream().filter(detail -> detail.startsWith("te veel pogingen")))
                .hasSize(1);
        assertThat(details.size()).isLessThan(9);
    }

    @Test
    void acts_areOfTheAccount_andOfTheTokenByWhichItActs() throws Exception {
        long before = audit.head().nummer();
        Caller planner = as("planner");
        JsonNode made = JSON.readTree(planner.send("POST", "/api/v1/tokens", "{\"naam\":\"nachtwerk\",\"dagen\":1}")
                .body());
        Caller script = Caller.withToken(port, made.path("token").asString());
        assertThat(script.send("POST", "/api/v1/plans/1/shares", null).statusCode())
                .isEqualTo(201);
        assertThat(planner.send("DELETE", "/api/v1/tokens/" + made.path("id").asLong(), null)
                        .statusCode())
                .isEqualTo(204);
        String token = "token:" + made.path("id").asLong();
        List<String> told = since(before).stream()
                .map(one -> one.entry().wie().replaceFirst("account:\\d+", one.naam()) + " "
                        + one.entry().daad() + " " + one.entry().onderwerp())
                .toList();
        assertThat(told)
                .containsExactly(
                        "planner INLOGGEN ",
                        "planner TOKEN_GEMAAKT " + token,
                        "planner/" + token + " DEELLINK_GEMAAKT plan:1",
                        "planner TOKEN_INGETROKKEN " + token);
    }

    @Test
    void figuresOfDrafts_areReadOnTheRecord_onceADay() throws Exception {
        Caller planner = as("planner hier");
        Caller other = as("lezer");
        // not that of the other tests, which may have been read today
        long plan = plans.create(
                        new PlanLog.Head(0, "Inzage", "2024", "1", "planner", Instant.parse("2026-01-02T03:04:05Z")),
                        Plans.ORIGIN,
                        List.of())
                .id();
        String path = "/api/v1/plans/" + plan;
        long before = audit.head().nummer();
        for (int i = 0; i < 3; i++) planner.send("GET", path + "/figures", null);
        other.send("GET", path + "/figures", null);
        planner.send("GET", path, null);
        planner.send("GET", "/api/v1/plans/987654/figures", null);
        planner.send("GET", path + "/remarks", null);
        assertThat(since(before))
                .extracting(one -> one.naam() + " " + one.entry().daad() + " "
                        + one.entry().onderwerp() + " " + one.entry().detail())
                .containsExactly(
                        "planner hier INZAGE plan:" + plan + " cijfers van concept",
                        "lezer INZAGE plan:" + plan + " cijfers van concept",
                        "planner hier INZAGE plan:" + plan + " reacties");
    }

    @Test
    void administrator_readsItInPages_andHasItChecked() throws Exception {
        Caller administrator = as("beheerder");
        List<Long> numbers = new ArrayList<>();
        for (JsonNode next = JSON.getNodeFactory().numberNode(0); !next.isNull(); ) {
            JsonNode page = JSON.readTree(administrator
                    .send("GET", "/api/v1/audit?aantal=4&na=" + next.asLong(), null)
                    .body());
            page.path("regels").forEach(one -> numbers.add(one.path("nummer").asLong()));
            assertThat(AuditHead.find(page.path("kop").asString())).contains(audit.head());
            next = page.path("volgende");
        }
        assertThat(numbers.size()).isEqualTo((int) audit.head().nummer()).isGreaterThan(4);
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        String check = administrator.send("GET", "/api/v1/audit/controle", null).body();
        assertThat(JSON.readTree(check).path("goed").asBoolean()).as(check).isTrue();
        assertThat(administrator
                        .send("GET", "/api/v1/audit?van=2199-01-01", null)
                        .body())
                .contains("\"regels\":[]");
        JsonNode newest = JSON.readTree(administrator
                .send(
                        "GET",
                        "/api/v1/audit?volgorde=nieuwste&daad=INLOGGEN&wie=beheerder&uitkomst=gelukt&aantal=1",
                        null)
                .body());
        JsonNode line = newest.at("/regels/0");
        assertThat(line.path("naam").asString() + " " + line.path("daad").asString())
                .isEqualTo("beheerder INLOGGEN");
        JsonNode before = JSON.readTree(administrator
                .send("GET", "/api/v1/audit?volgorde=nieuwste&aantal=3&na=" + line.path("nummer"), null)
                .body());
        before.path("regels")
                .forEach(one -> assertThat(one.path("nummer").asLong())
                        .isLessThan(line.path("nummer").asLong()));
        assertThat(administrator
                        .send("GET", "/api/v1/audit?wie=niemand_van_die_naam", null)
                        .body())
                .contains("\"regels\":[]");
        for (String bad : List.of(
                "wie=%00",
                "wie=",
                "volgorde=x",
                "daad=INLOG",
                "uitkomst=",
                "van=gisteren",
                "aantal=0",
                "aantal=1001",
                "na=-1",
                "tot=2026-02-30"))
            assertThat(administrator.status("GET", "/api/v1/audit?" + bad, null))
                    .as(bad)
                    .isEqualTo(400);
    }

    @Test
    void importsThatAreRefused_andTrials() throws Exception {
        Caller administrator = as("beheerder");
        long before = audit.head().nummer();
        for (String trial : List.of("false", "true")) {
            String job = administrator
                    .upload(
                            "/api/v1/imports",
                            Map.of("bron", "people", "dry-run", trial),
                            "mensen.csv",
                            "naam;leeftijd")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            StoreTroubleContract.await("refused", () -> {
                try {
                    return administrator.send("GET", job, null).body().contains("\"mislukt\"");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        // a trial changes nothing, and leaves nothing
        assertThat(since(before))
                .extracting(one -> one.naam() + " " + one.entry().daad() + " "
                        + one.entry().onderwerp() + " " + one.entry().uitkomst() + " "
                        + one.entry().detail())
                .containsExactly("beheerder IMPORT PEOPLE geweigerd geweigerd FILE_WRONG_FORMAT");
    }

    private List<Audit.Told> since(long number) {
        return audit.list(AuditFilter.ALL, number, 1000);
    }
}
