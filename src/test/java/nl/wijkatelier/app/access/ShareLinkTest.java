package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.wijkatelier.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A shared link reads its plan, and nothing beyond it: no other plan, no other verb, by no spelling, and not once it is removed. */
class ShareLinkTest extends AccessApplication {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static List<String> lines() throws Exception {
        try (InputStream in = Objects.requireNonNull(ShareLinkTest.class.getResourceAsStream("/access/rights.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void link_readsItsPlan_andNothingElse() throws Exception {
        Caller planner = as("planner");
        String other = JSON.readTree(planner.send("POST", "/api/v1/plans", "{\"naam\":\"Ander\",\"indeling\":\"2024\"}")
                        .body())
                .at("/plan/id")
                .toString();
        String link = JSON.readTree(
                        planner.send("POST", "/api/v1/plans/1/shares", null).body())
                .path("url")
                .asString()
                .replaceAll(".*deel=", "");
        Caller nobody = Caller.nobody(port);
        assertThat(nobody.status("GET", "/api/v1/plans/1?deel=" + link, null)).isEqualTo(200);
        List<String> let = new ArrayList<>();
        int asked = 0;
        for (String line : lines()) {
            String[] parts = line.split("\\s+");
            boolean reads = parts[0].equals("GET") && parts[2].startsWith("READ_PLAN");
            if (parts[2].equals("OPEN") || parts[1].startsWith("/atelier") || parts[1].startsWith("/beheer")) continue;
            for (String plan : List.of(other, "1")) {
                // what a link may do with its own plan
                if (reads && (plan.equals("1") || !parts[1].contains("/plans/{id}"))) continue;
                String path = parts[1].replace("{id}", plan).replaceAll("\\{\\w+}", "987654");
                for (String query : List.of(
                        "?deel=" + link,
                        "?deel=x&deel=" + link,
                        "?deel=" + link + "&deel=x",
                        "?DEEL=" + link,
                        "?id=1&deel=" + link)) {
                    int status = nobody.status(
                            parts[0], path + query, parts[0].matches("P.*") ? "{\"deel\":\"" + link + "\"}" : null);
                    asked++;
                    if (status < 400) let.add(status + " " + parts[0] + " " + path + query);
                }
            }
        }
        assertThat(let).isEmpty();
        assertThat(asked).isGreaterThan(300);
        for (String way : List.of(
                "/api/v1/plans/1/comparison?with=plan:" + other + "&deel=" + link,
                "/api/v1/plans/1/comparison.csv?with=plan:" + other + "&deel=" + link,
                "/api/v1/plans?deel=" + link,
                "/api/v1/plans/01?deel=" + link + "x",
                "/api/v1/plans/1?deel=" + link.toLowerCase(java.util.Locale.ROOT),
                "/api/v1/plans/1?deel=" + link.substring(1)))
            assertThat(nobody.status("GET", way, null)).as(way).isIn(401, 403);
        String id = JSON.readTree(
                        planner.send("GET", "/api/v1/plans/1/shares", null).body())
                .get(0)
                .get("id")
                .asString();
        for (String one : List.of(link, id))
            if (planner.status("DELETE", "/api/v1/plans/1/shares/" + one, null) == 204) break;
        assertThat(nobody.status("GET", "/api/v1/plans/1?deel=" + link, null)).isEqualTo(401);
    }
}
