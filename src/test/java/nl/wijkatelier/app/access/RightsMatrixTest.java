package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint x every role: + is let in, - is refused (401 without account, 403 with one), . is not there for anybody (404, 405). What is let in may fail later, for
 * instance because the request is empty; a page that is refused leads to the log-in page. Every endpoint that the service has must have
 * a line here, and every line, those of {@link #ABSENT} apart, an endpoint.
 */
class RightsMatrixTest extends AccessApplication {
    /** The columns of the matrix; deel is somebody without account with a shared link, token one of the planner. */
    private static final List<String> ROLES = List.of(
            "niemand",
            "lezer",
            "planner",
            "planner hier",
            "planner elders",
            "beoordelaar",
            "beheerder",
            "token",
            "deel");

    private static final String MATRIX = """
            GET    /                                     +++++++++
            GET    /inloggen                             +++++++++
            GET    /instellen                            +++++++++
            GET    /atelier                              -++++++++
            GET    /atelier.html                         -++++++++
            GET    /beheer                               -+++++++-
            GET    /beheer.html                          -+++++++-
            GET    /actuator/health                      +++++++++
            GET    /actuator                             .........
            GET    /actuator/health/liveness             +++++++++
            GET    /actuator/health/readiness            +++++++++
            GET    /actuator/health/**                   .........
            GET    /actuator/prometheus                  ------+--
            GET    /actuator/sbom                        ------+--
            GET    /actuator/sbom/{id}                   ------+--
            POST   /wms                                  +++++++++
            GET    /wms                                  +++++++++
            GET    /v3/api-docs                          +++++++++
            GET    /v3/api-docs.yaml                     +++++++++
            GET    /api/v1/areas                         +++++++++
            GET    /api/v1/areas.gpkg                    +++++++++
            GET    /api/v1/areas.csv                     +++++++++
            GET    /api/v1/areas/{code}                  +++++++++
            GET    /api/v1/figures                       +++++++++
            GET    /api/v1/indicators                    +++++++++
            GET    /api/v1/disclosure                    +++++++++
            GET    /api/v1/indelingen                    +++++++++
            GET    /api/v1/indelingen/{id}               +++++++++
            GET    /api/v1/indelingen/{id}/levering.zip  +++++++++
            GET    /api/v1/indelingen/{id}/bronfouten    +++++++++
            GET    /api/v1/classes                       +++++++++
            GET    /api/v1/search                        +++++++++
            GET    /api/v1/status                        +++++++++
            GET    /api/v1/datasets                      +++++++++
            GET    /api/v1/datasets/{id}                 +++++++++
            GET    /api/v1/datasets/{id}/problems        ------+--
            GET    /api/v1/datasets/{id}/weg             ------+--
            POST   /api/v1/datasets/{id}/intrekken       ------+--
            POST   /api/v1/datasets/{id}/terugzetten     ------+--
            POST   /api/v1/imports                       ------+--
            GET    /api/v1/jobs/{id}                     ------+--
            DELETE /api/v1/jobs/{id}                     ------+--
            GET    /api/v1/audit                         ------+--
            GET    /api/v1/audit/controle                ------+--
            GET    /api/v1/backup                        ------+--
            GET    /api/v1/session                       +++++++++
            GET    /api/v1/session/demo                  +++++++++
            POST   /api/v1/session/wachtwoord            -++++++--
            GET    /api/v1/setup                         +++++++++
            POST   /api/v1/setup                         +++++++++
            GET    /api/v1/tokens                        -+++++++-
            POST   /api/v1/tokens                        -++++++--
            DELETE /api/v1/tokens/{id}                   -+++++++-
            GET    /api/v1/accounts                      ------+--
            POST   /api/v1/accounts                      ------+--
            PUT    /api/v1/accounts/{naam}               ------+--
            DELETE /api/v1/accounts/{naam}               ------+--
            POST   /api/v1/accounts/{naam}/link          ------+--
            GET    /api/v1/units                         -++++++++
            GET    /api/v1/units/problems                -++++++++
            GET    /api/v1/snap                          -++++++++
            GET    /api/v1/plans                         -+++++++-
            POST   /api/v1/plans                         --+++-++-
            GET    /api/v1/plans/{id}                    -+++-++++
            GET    /api/v1/plans/{id}/history            -+++-++++
            GET    /api/v1/plans/{id}/areas              -+++-++++
            GET    /api/v1/plans/{id}/borders            -+++-++++
            GET    /api/v1/plans/{id}/figures            -+++-++++
            GET    /api/v1/plans/{id}/findings           -+++-++++
            GET    /api/v1/plans/{id}/comparison         -+++-++++
            GET    /api/v1/plans/{id}/comparison.csv     -+++-++++
            GET    /api/v1/plans/{id}/events             -+++-++++
            GET    /api/v1/plans/{id}/levering.zip       -+++-++++
            GET    /api/v1/plans/{id}/comments           -+++-++++
            POST   /api/v1/plans/{id}/comments           -+++-+++-
            POST   /api/v1/plans/{id}/branches           --++--++-
            POST   /api/v1/plans/{id}/commands           --++--++-
            POST   /api/v1/plans/{id}/preview            --++--++-
            POST   /api/v1/plans/{id}/undo               --++--++-
            POST   /api/v1/plans/{id}/redo               --++--++-
            POST   /api/v1/plans/{id}/findings/overrule  --++--++-
            GET    /api/v1/plans/{id}/shares             --++--++-
            POST   /api/v1/plans/{id}/shares             --++--++-
            DELETE /api/v1/plans/{id}/shares/{token}     --++--++-
            GET    /api/v1/plans/{id}/remarks            --++--++-
            PATCH  /api/v1/plans/{id}/remarks/{n}        --++--++-
            GET    /api/v1/plans/{id}/consultation       --++--++-
            PUT    /api/v1/plans/{id}/consultation       --++--++-
            POST   /api/v1/plans/{id}/submit             --++--++-
            POST   /api/v1/plans/{id}/review             -----++--
            POST   /api/v1/plans/{id}/publish            -----++--
            GET    /api/v1/consultations                 +++++++++
            GET    /api/v1/consultations/{id}            +++++++++
            GET    /api/v1/consultations/{id}/borders    +++++++++
            GET    /api/v1/consultations/{id}/areas      +++++++++
            GET    /api/v1/consultations/{id}/remarks    +++++++++
            POST   /api/v1/consultations/{id}/remarks    +++++++++
            GET    /api/v1/onbekend                      .........
            PUT    /api/v1/areas                         .........
            DELETE /api/v1/plans/{id}                    .........
            GET    /actuator/env                         .........
            """;

    /** What nobody may ask, whether it is there or not, files, and what stands for a part of a pattern that is not there as a whole. */
    private static final Set<String> ABSENT = Set.of(
            "GET /api/v1/onbekend",
            "PUT /api/v1/areas",
            "DELETE /api/v1/plans/{id}",
            "GET /actuator/env",
            "GET /actuator/health/liveness",
            "GET /actuator/health/readiness",
            "GET /atelier.html",
            "GET /beheer.html");

    /** What filters answer, which have no controller; {@code LogInTest} asks them. */
    private static final Set<String> FORMS = Set.of("POST /inloggen", "POST /uitloggen");

    @Autowired
    private Map<String, HandlerMapping> handlers;

    private String shared;

    @Test
    void everyEndpoint_letsInWhomTheMatrixNames() throws Exception {
        Map<String, Caller> callers = callers();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> row : matrix().entrySet()) {
            String[] endpoint = row.getKey().split(" ");
            StringBuilder seen = new StringBuilder();
            for (String role : ROLES) {
                String path = sample(endpoint[1]) + (role.equals("deel") ? "?deel=" + shared : "");
                String body = endpoint[0].matches("GET|DELETE") ? null : "{}";
                int status = callers.get(role).status(endpoint[0], path, body);
                boolean account = !role.equals("niemand") && !role.equals("deel");
                boolean absent = row.getValue().startsWith(".");
                seen.append(
                        absent && (status == 404 || status == 405)
                                ? '.'
                                : status == (account ? 403 : 401) || status == 302
                                        ? '-'
                                        : status == 401 || status == 403 ? '?' : '+');
            }
            if (!seen.toString().equals(row.getValue())) wrong.add(row.getKey() + " " + seen);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEndpoint_isInTheMatrix_andEveryLineIsAnEndpoint() {
        TreeSet<String> there = endpoints();
        assertThat(there).hasSizeGreaterThan(70);
        assertThat(there).isSubsetOf(matrix().keySet());
        TreeSet<String> lines = new TreeSet<>(matrix().keySet());
        lines.removeAll(ABSENT);
        assertThat(lines).isEqualTo(there);
    }

    @Test
    void everyLineOfTheRights_isInTheMatrix() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/access/rights.txt")) {
            List<String> rights = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(parts -> parts[0] + " " + parts[1])
                    .filter(line -> !line.endsWith("/**") && !FORMS.contains(line))
                    .toList();
            assertThat(rights).hasSizeGreaterThan(60).doesNotHaveDuplicates();
            assertThat(matrix().keySet()).containsAll(rights);
        }
    }

    /** What controllers and pages are mapped to; files that anybody may read apart. */
    private TreeSet<String> endpoints() {
        TreeSet<String> found = new TreeSet<>();
        for (HandlerMapping mapping : handlers.values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping controllers)
                controllers.getHandlerMethods().forEach((info, method) -> {
                    for (String path : info.getPatternValues()) {
                        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
                        for (RequestMethod verb : verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs)
                            found.add(verb + " " + path);
                    }
                });
            else if (mapping instanceof AbstractUrlHandlerMapping pages) {
                if (pages.getRootHandler() != null) found.add("GET /");
                pages.getHandlerMap().forEach((path, handler) -> {
                    if (!(handler instanceof ResourceHttpRequestHandler)) found.add("GET " + path);
                });
            }
        }
        // where the container goes with what failed, after it was refused or let in
        found.remove("GET /error");
        return found;
    }

    private Map<String, Caller> callers() throws Exception {
        Map<String, Caller> callers = new LinkedHashMap<>();
        for (String role : ROLES.subList(1, 7)) callers.put(role, as(role));
        Caller planner = callers.get("planner");
        JsonMapper json = new JsonMapper();
        String token = json.readTree(planner.send("POST", "/api/v1/tokens", "{\"naam\":\"proef\",\"dagen\":1}")
                        .body())
                .path("token")
                .asString();
        callers.put("token", Caller.withToken(port, token));
        shared = json.readTree(
                        planner.send("POST", "/api/v1/plans/1/shares", null).body())
                .path("url")
                .asString()
                .replaceAll(".*deel=", "");
        assertThat(shared).hasSize(43);
        callers.put("niemand", Caller.nobody(port));
        callers.put("deel", Caller.nobody(port));
        return callers;
    }

    private static Map<String, String> matrix() {
        Map<String, String> rows = new LinkedHashMap<>();
        MATRIX.lines().map(line -> line.split("\\s+")).forEach(parts -> rows.put(parts[0] + " " + parts[1], parts[2]));
        return rows;
    }

    private static String sample(String path) {
        return path.replace("/plans/{id}", "/plans/1")
                .replace("/indelingen/{id}", "/indelingen/2024")
                .replace("**", "db")
                .replaceAll("\\{\\w+}", "987654");
    }
}
