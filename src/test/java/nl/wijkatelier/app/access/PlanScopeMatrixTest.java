package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.access.AccessToken;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every line of {@code access/rights.txt} x every role x for which gemeenten it is held x plans of one gemeente, another one, both, and none
 * in particular. What each endpoint of a plan asks is said here once more, by hand: a line of the rights that is not here fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanScopeMatrixTest extends AccessApplication {
    /** Whom an endpoint of a plan lets in. */
    private enum Asks {
        /** Any role for one of the gemeenten that the plan touches. */
        READS(Set.of(Rol.LEZER, Rol.PLANNER, Rol.BEOORDELAAR, Rol.BEHEERDER), false),
        /** A planner of one of them; what they change is judged by itself. */
        EDITS(Set.of(Rol.PLANNER), false),
        /** A planner of each of them. */
        MANAGES(Set.of(Rol.PLANNER), true),
        REVIEWS(Set.of(Rol.BEOORDELAAR), true),
        PUBLISHES(Set.of(Rol.BEOORDELAAR, Rol.BEHEERDER), true);

        private final Set<Rol> roles;
        private final boolean each;

        Asks(Set<Rol> roles, boolean each) {
            this.roles = roles;
            this.each = each;
        }

        boolean lets(Rol rol, Set<AreaCode> places, Set<AreaCode> touched) {
            // who administers all gemeenten has every role
            if (places.isEmpty()) return roles.contains(rol) || rol == Rol.BEHEERDER;
            if (!roles.contains(rol)) return false;
            return each ? places.containsAll(touched) : touched.stream().anyMatch(places::contains);
        }
    }

    private static final String PLAN = "/api/v1/plans/{id}";
    private static final Map<String, Asks> STATED = stated("""
            READS     GET    /
            READS     GET    /history
            READS     GET    /areas
            READS     GET    /borders
            READS     GET    /figures
            READS     GET    /findings
            READS     GET    /comparison
            READS     GET    /comparison.csv
            READS     GET    /events
            READS     GET    /levering.zip
            READS     GET    /comments
            READS     POST   /comments
            EDITS     POST   /branches
            EDITS     POST   /commands
            EDITS     POST   /preview
            EDITS     POST   /undo
            EDITS     POST   /redo
            EDITS     GET    /remarks
            EDITS     GET    /consultation
            MANAGES   GET    /shares
            MANAGES   POST   /shares
            MANAGES   DELETE /shares/{token}
            MANAGES   PATCH  /remarks/{n}
            MANAGES   PUT    /consultation
            MANAGES   POST   /findings/overrule
            MANAGES   POST   /submit
            REVIEWS   POST   /review
            PUBLISHES POST   /publish
            """);

    /** Who has most of those whom an endpoint does not let in, for a plan of GM9902. */
    private static final Map<Asks, String> NEAREST = Map.of(
            Asks.READS, "beheerder-hier",
            Asks.EDITS, "planner-hier",
            Asks.MANAGES, "planner-hier",
            Asks.REVIEWS, "beoordelaar-hier",
            Asks.PUBLISHES, "beheerder-hier");

    /** Where roles are held; none is all gemeenten. */
    private static final Map<String, Set<AreaCode>> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("hier", Set.of(HERE));
        PLACES.put("daar", Set.of(THERE));
        PLACES.put("beide", Set.of(HERE, THERE));
        PLACES.put("elders", Set.of(ELSEWHERE));
        PLACES.put("alle", Set.of());
    }

    @Autowired
    private AccessTokens tokens;

    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Long> plansOf = new LinkedHashMap<>();
    private final Map<String, Set<AreaCode>> touched = Map.of(
            "hier", Set.of(HERE), "daar", Set.of(THERE), "beide", Set.of(HERE, THERE), "alle", Set.of(HERE, THERE));

    @BeforeEach
    void accountsAndPlans() {
        if (!plansOf.isEmpty()) return;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (Rol rol : Rol.values())
            for (Map.Entry<String, Set<AreaCode>> place : PLACES.entrySet()) {
                String naam = rol.text() + "-" + place.getKey();
                Set<Grant> grants = place.getValue().isEmpty()
                        ? Set.of(Grant.everywhere(rol))
                        : place.getValue().stream()
                                .map(where -> new Grant(rol, where))
                                .collect(Collectors.toSet());
                accounts.add(new Account(naam, null, grants, false, now));
                secrets.put(naam, Secret.make());
                tokens.add(
                        Secret.digest(secrets.get(naam)),
                        new AccessToken(0, naam, "proef", now, now.plusSeconds(9999)));
            }
        plansOf.put("hier", plan(new PlanScope(Set.of(HERE), Set.of(), true)));
        plansOf.put("daar", plan(new PlanScope(Set.of(), Set.of(THERE), true)));
        plansOf.put("beide", plan(new PlanScope(Set.of(HERE), Set.of(THERE), true)));
        plansOf.put("alle", plan(PlanScope.ALL));
    }

    @Test
    void everyEndpointOfAPlan_letsInWhoHasTheRoleWhereThePlanIs() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, Asks> endpoint : STATED.entrySet())
            for (Map.Entry<String, Long> plan : plansOf.entrySet()) {
                // of a plan for no gemeente in particular the others say enough
                if (plan.getKey().equals("alle")) continue;
                for (Rol rol : Rol.values())
                    for (Map.Entry<String, Set<AreaCode>> place : PLACES.entrySet()) {
                        String who = rol.text() + "-" + place.getKey();
                        boolean right = endpoint.getValue().lets(rol, place.getValue(), touched.get(plan.getKey()));
                        int status =
                                status(Caller.withToken(port, secrets.get(who)), endpoint.getKey(), plan.getValue());
                        asked++;
                        if (right == (status == 401 || status == 403))
                            wrong.add(status + " " + who + ": " + endpoint.getKey() + " of " + plan.getKey());
                    }
                if (status(Caller.nobody(port), endpoint.getKey(), plan.getValue()) != 401)
                    wrong.add("nobody: " + endpoint.getKey() + " of " + plan.getKey());
            }
        assertThat(asked).isEqualTo(STATED.size() * (plansOf.size() - 1) * 20);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLineOfTheRights_thatIsAboutAPlan_isStatedHere() {
        List<String> lines =
                lines().stream().map(line -> line[0] + " " + line[1]).toList();
        assertThat(lines.stream().filter(line -> line.contains(" " + PLAN))).hasSameElementsAs(STATED.keySet());
        assertThat(lines.stream().filter(line -> line.contains("/plans")))
                .as("others would need a place in this test")
                .hasSize(STATED.size() + 2);
    }

    /** What is about no plan asks for a role, wherever it is held, or for the administrator of all gemeenten. */
    @Test
    void everyOtherEndpoint_letsInByRole() throws Exception {
        Map<String, Set<Rol>> somewhere = Map.of(
                "READ_PLANS", Set.of(Rol.values()), "OWN", Set.of(Rol.values()), "EDIT_PLANS", Set.of(Rol.PLANNER));
        List<String> wrong = new ArrayList<>();
        for (String[] line : lines()) {
            if (line[1].contains(PLAN) || line[2].equals("OPEN")) continue;
            for (Rol rol : Rol.values())
                for (Map.Entry<String, Set<AreaCode>> place : PLACES.entrySet()) {
                    boolean all = rol == Rol.BEHEERDER && place.getValue().isEmpty();
                    boolean right = all
                            || !line[2].equals("ADMINISTER")
                                    && somewhere.get(line[2]).contains(rol);
                    String who = rol.text() + "-" + place.getKey();
                    String endpoint = line[0] + " " + line[1];
                    Caller caller = Caller.withToken(port, secrets.get(who));
                    // a token makes no token, and no password
                    if (endpoint.matches("POST /api/v1/(tokens|session/wachtwoord)")) continue;
                    int status = status(caller, endpoint, 987_654);
                    if (right == (status == 401 || status == 403 || status == 302))
                        wrong.add(status + " " + who + ": " + endpoint);
                }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void planList_tellsWhatOneMayRead() throws Exception {
        for (Rol rol : Rol.values())
            for (Map.Entry<String, Set<AreaCode>> place : PLACES.entrySet()) {
                String body = Caller.withToken(port, secrets.get(rol.text() + "-" + place.getKey()))
                        .send("GET", "/api/v1/plans", null)
                        .body();
                plansOf.forEach((plan, id) -> assertThat(body.contains("\"id\":" + id + ","))
                        .as(rol + " " + place.getKey() + ": " + plan)
                        .isEqualTo(Asks.READS.lets(rol, place.getValue(), touched.get(plan))));
            }
    }

    /** A link of one's own plan, and another plan named in a parameter, lead to no plan of another gemeente. */
    @Test
    void otherPlan_isNotReachedByAWayRound() throws Exception {
        Caller hier = Caller.withToken(port, secrets.get("planner-hier"));
        String own = PLAN.replace("{id}", plansOf.get("hier").toString());
        String other = PLAN.replace("{id}", plansOf.get("daar").toString());
        for (String form : List.of("", ".csv"))
            assertThat(hier.status("GET", own + "/comparison" + form + "?with=plan:" + plansOf.get("daar"), null))
                    .isEqualTo(403);
        String link = hier.send("POST", own + "/shares", null).body().replaceAll("(?s).*deel=([\\w-]+).*", "$1");
        for (String endpoint : STATED.keySet()) {
            String path = endpoint.split(" ")[1].replace(PLAN, other).replaceAll("\\{\\w+}", "987654");
            String method = endpoint.split(" ")[0];
            assertThat(Caller.nobody(port).status(method, path + "?deel=" + link, method.startsWith("P") ? "{}" : null))
                    .isEqualTo(401);
            assertThat(hier.status(method, path + "?deel=" + link, method.startsWith("P") ? "{}" : null))
                    .isEqualTo(403);
        }
    }

    /** A plan for no gemeente in particular is of those of which something was changed, from the first change on. */
    @Test
    void plan_followsItsCommands_andNobodyElseReadsItThen() throws Exception {
        Caller all = Caller.withToken(port, secrets.get("planner-alle"));
        String plan = "/api/v1/plans/" + plan(PlanScope.ALL);
        Caller hier = Caller.withToken(port, secrets.get("planner-hier"));
        assertThat(hier.status("GET", plan, null)).isEqualTo(200);
        assertThat(hier.status("POST", plan + "/shares", null)).isEqualTo(403);
        String besluit = "{\"type\":\"besluit\",\"ingang\":\"2027-01-01\",\"nummer\":\"1\"}";
        assertThat(hier.withIfMatch(0).send("POST", plan + "/commands", besluit).body())
                .contains("OUT_OF_SCOPE", "GM9902");
        try (InputStream events = hier.withIfMatch(null).open(plan + "/events").body()) {
            String command = "{\"type\":\"rename\",\"code\":\"BU99020200\",\"naam\":\"Geheime buurt\"}";
            assertThat(all.withIfMatch(0).status("POST", plan + "/commands", command))
                    .isEqualTo(200);
            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("Geheime", "change");
        }
        assertThat(hier.status("GET", plan, null)).isEqualTo(403);
        Caller daar = Caller.withToken(port, secrets.get("planner-daar"));
        assertThat(daar.status("POST", plan + "/shares", null)).isEqualTo(201);
        assertThat(daar.send("GET", plan, null).body()).contains("\"gemeenten\":[\"GM9902\"]", "\"beheren\":true");
    }

    @Test
    void maker_choosesAmongTheirOwnGemeenten() throws Exception {
        String body = "{\"naam\":\"Nieuw\",\"indeling\":\"2024\"%s}";
        String both = body.formatted(",\"gemeenten\":\"GM9901, GM9902\"");
        assertThat(open("planner-hier", body.formatted(""))).contains("\"gemeenten\":[\"GM9901\"]");
        assertThat(open("planner-beide", both)).contains("\"gemeenten\":[\"GM9901\",\"GM9902\"]");
        assertThat(open("planner-alle", body.formatted(",\"gemeenten\":\"GM9902\"")))
                .contains("\"gemeenten\":[\"GM9902\"]");
        assertThat(open("planner-hier", both)).contains("OUT_OF_SCOPE", "GM9902");
        assertThat(open("planner-elders", body.formatted(""))).contains("OUT_OF_SCOPE");
        assertThat(open("planner-alle", body.formatted(",\"gemeenten\":\"GM0363\"")))
                .contains("FIELD_MISSING", "GM0363");
        assertThat(open("planner-alle", body.formatted(",\"gemeenten\":\"\""))).contains("FIELD_MISSING");
    }

    private String open(String who, String body) throws Exception {
        return Caller.withToken(port, secrets.get(who))
                .send("POST", "/api/v1/plans", body)
                .body();
    }

    /** By no spelling of the path does one get at a plan of another gemeente, or at what asks for a role for each. */
    @Test
    void noSpellingOfAPath_getsRoundTheGemeente() throws Exception {
        List<String> open = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, Asks> endpoint : STATED.entrySet())
            for (String plan : List.of("daar", "beide")) {
                if (plan.equals("beide") && !endpoint.getValue().each) continue;
                String[] parts = endpoint.getKey().split(" ");
                String token = "Authorization: Bearer " + secrets.get(NEAREST.get(endpoint.getValue()));
                String path = path(parts[1], plansOf.get(plan));
                assertThat(FrontTest.status(FrontTest.ask(port, parts[0], path, token)))
                        .isEqualTo(403);
                for (String trick : FrontTest.tricks(path)) {
                    int status = FrontTest.status(FrontTest.ask(port, parts[0], trick, token));
                    asked++;
                    if (status < 400 || status >= 500) open.add(status + " " + parts[0] + " " + trick);
                }
            }
        assertThat(asked).isGreaterThan(800);
        assertThat(open).isEmpty();
    }

    /** A method that a path does not take does nothing, for who may do all; nor does one that is named elsewhere. */
    @Test
    void otherMethods_areNotThere() throws Exception {
        Map<String, Set<String>> taken = new LinkedHashMap<>();
        for (String[] line : lines())
            taken.computeIfAbsent(line[1], k -> new TreeSet<>()).add(line[0]);
        String token = "Authorization: Bearer " + secrets.get("beheerder-alle");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> path : taken.entrySet()) {
            if (!path.getKey().startsWith("/api")) continue;
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "VERWIJDER")) {
                if (path.getValue().contains(method)) continue;
                String asked = path(path.getKey(), plansOf.get("hier"));
                int status = FrontTest.status(FrontTest.ask(port, method, asked, token));
                if (status < 400 || status >= 500 && status != 501) wrong.add(status + " " + method + " " + asked);
            }
        }
        assertThat(wrong).isEmpty();
        String share = path(PLAN + "/shares/{token}", plansOf.get("hier"));
        for (String header :
                List.of("X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: DELETE"))
            assertThat(FrontTest.status(FrontTest.ask(port, "POST", share, token, header)))
                    .isEqualTo(405);
        assertThat(FrontTest.status(FrontTest.ask(port, "POST", share + "?_method=DELETE", token)))
                .isIn(400, 405);
    }

    private static int status(Caller caller, String endpoint, long plan) throws Exception {
        String[] parts = endpoint.split(" ");
        return caller.status(parts[0], path(parts[1], plan), parts[0].startsWith("P") ? "{}" : null);
    }

    private static String path(String pattern, long plan) {
        return pattern.replace(PLAN, "/api/v1/plans/" + plan).replaceAll("\\{\\w+}", "987654");
    }

    private static Map<String, Asks> stated(String text) {
        Map<String, Asks> stated = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split("\\s+"))
                .forEach(parts -> stated.put(
                        parts[1] + " " + PLAN + (parts[2].equals("/") ? "" : parts[2]), Asks.valueOf(parts[0])));
        return stated;
    }

    /** Method, path and right. */
    private static List<String[]> lines() {
        try (InputStream in =
                Objects.requireNonNull(PlanScopeMatrixTest.class.getResourceAsStream("/access/rights.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
