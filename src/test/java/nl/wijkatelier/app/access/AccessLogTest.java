package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import nl.wijkatelier.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the access log says of answers, and what never gets into it. */
class AccessLogTest extends AccessApplication {
    @Test
    void everyAnswer_isALine_ofPatternsOnly() throws Exception {
        Caller planner = as("planner");
        String shared = new JsonMapper()
                .readTree(planner.send("POST", "/api/v1/plans/1/shares", null).body())
                .path("url")
                .asString()
                .replaceAll(".*deel=", "");
        Caller nobody = Caller.nobody(port).at("192.0.2.77");
        nobody.send("GET", "/api/v1/search?q=Geheimlaan+12", null);
        nobody.send("GET", "/api/v1/plans/1?deel=" + shared, null);
        nobody.send("GET", "/api/v1/setup?code=instelgeheim", null);
        nobody.send("GET", "/instellen?code=instelgeheim", null);
        nobody.send("GET", "/api/v1/accounts/geheimenaam", null);
        nobody.send("GET", "/geheimpad/x.js", null);
        nobody.send("GET", "/api/v1/geheimpad", null);
        nobody.send("DELETE", "/api/v1/plans/424242", null);
        nobody.logIn("geheimenaam", "geheimwachtwoord", "/");
        nobody.send("GET", "/wms?SERVICE=WMS&REQUEST=GetCapabilities&GEHEIM=1", null);
        raw("GET /geheim//pad HTTP/1.1");
        raw("GET /geheim\u0001pad HTTP/1.1");
        raw("GEHEIM /api/v1/areas HTTP/1.1");
        Caller.withToken(port, "wijk_geheim").send("GET", "/api/v1/areas", null);
        String last = "GET /actuator/health 200 ";
        nobody.send("GET", "/actuator/health", null);
        List<String> lines = await(last);
        assertThat(String.join("\n", lines))
                .doesNotContainIgnoringCase("geheim")
                .doesNotContain(shared)
                .doesNotContain("192.0.2.77")
                .doesNotContain("424242")
                .doesNotContain("?");
        for (String expected : List.of(
                "GET /api/v1/search \\d+ \\d+ [\\d.]+ read niemand 192.0.2.0/24",
                "GET /api/v1/plans/\\{id} 200 \\d+ [\\d.]+ read deellink 192.0.2.0/24",
                "GET /api/v1/setup 410 .*",
                "GET /instellen 200 .* page niemand .*",
                "GET /api/v1/accounts/\\{naam} 405 .*",
                "GET \\(bestand\\) 404 .*",
                "GET \\(onbekend\\) 404 .*",
                "DELETE /api/v1/plans/\\{id} 405 .*",
                "POST /inloggen 302 .* login niemand .*",
                "GET /wms 200 .* tile niemand .*",
                "GET \\(onleesbaar\\) 400 .*",
                "ANDERS /api/v1/areas 4.. .*",
                "GET /api/v1/areas 401 .*",
                "POST /api/v1/plans/\\{id}/shares 201 .* edit account 127.0.0.0/24"))
            assertThat(lines)
                    .as(expected)
                    .anySatisfy(line ->
                            assertThat(line.substring(line.indexOf(' ') + 1)).matches(expected));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.split(" ")).hasSize(9);
            assertThat(Instant.parse(line.split(" ")[0])).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
        });
    }

    @Test
    void largeAnswers_areCountedWhole() throws Exception {
        byte[] page =
                Caller.nobody(port).send("GET", "/v3/api-docs", null).body().getBytes(StandardCharsets.UTF_8);
        assertThat(page.length).isGreaterThan(16_384);
        assertThat(await("GET /v3/api-docs 200 "))
                .anySatisfy(line -> assertThat(line).contains(" " + page.length + " "));
    }

    /** The lines of the log once one holds the text; a line is written after its answer has gone. */
    private static List<String> await(String text) throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            List<String> lines = Files.readAllLines(LOG);
            if (i > 600 || lines.stream().anyMatch(line -> line.contains(text))) return lines;
            Thread.sleep(50);
        }
    }

    private void raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }
    }
}
