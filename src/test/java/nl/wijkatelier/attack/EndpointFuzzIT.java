package nl.wijkatelier.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.Caller;
import nl.wijkatelier.attack.SoundRequests.Sound;
import nl.wijkatelier.page.DemoService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every parameter, field and header of every endpoint, with what no sound client sends: no answer says that the service failed, and every refusal is a
 * problem document with its reason. The seed is fixed; {@code -Dwijkatelier.fuzz.seed} asks something else.
 */
class EndpointFuzzIT extends DemoService {
    private static final long SEED = Long.getLong("wijkatelier.fuzz.seed", 20251129);
    private static final int CHANGED = 10;
    /** Parameters that the API document has and that are no name: all there are. */
    private static final Set<String> ANY = Set.of("rule", "fields", "bestand");
    /** Takes no parameters, and each answer is a copy of the whole store. */
    private static final Set<String> APART = Set.of("GET /api/v1/backup");

    /** What has nothing here to say yes to: no such job, token or account, a plan that was not handed in. */
    private static final Set<String> NOTHING = Set.of(
            "GET /api/v1/indelingen/{id}/levering.zip",
            "POST /api/v1/datasets/{id}/intrekken",
            "POST /api/v1/datasets/{id}/terugzetten",
            "GET /api/v1/jobs/{id}",
            "DELETE /api/v1/jobs/{id}",
            "GET /api/v1/setup",
            "POST /api/v1/setup",
            "POST /api/v1/tokens",
            "POST /api/v1/session/wachtwoord",
            "DELETE /api/v1/tokens/{id}",
            "PUT /api/v1/accounts/{naam}",
            "DELETE /api/v1/accounts/{naam}",
            "POST /api/v1/accounts/{naam}/link",
            "DELETE /api/v1/plans/{id}/shares/{token}",
            "PATCH /api/v1/plans/{id}/remarks/{n}",
            "POST /api/v1/plans/{id}/submit",
            "POST /api/v1/plans/{id}/review",
            "POST /api/v1/plans/{id}/publish",
            "GET /api/v1/plans/{id}/levering.zip");

    @Value("${wijkatelier.admin.token-file}")
    private Path tokenFile;

    @Test
    void everyEndpoint_answersWhateverIsAsked() throws Exception {
        try (FuzzTown town = new FuzzTown(port, Files.readString(tokenFile).strip(), 4)) {
            List<Sound> sound = SoundRequests.of(town.place());
            Set<String> known = sound.stream().map(Sound::endpoint).collect(Collectors.toCollection(TreeSet::new));
            Set<String> endpoints = new TreeSet<>(SoundRequests.endpoints());
            assertThat(endpoints.removeAll(APART)).isTrue();
            assertThat(known).containsAll(endpoints);
            assertThat(unknown(sound))
                    .as("parameters of the API document that are not asked")
                    .isEmpty();
            Fuzzer fuzzer = new Fuzzer(port, town.tokens(), SEED);
            town.administrator()
                    .send(
                            "PUT",
                            "/api/v1/plans/" + town.plan() + "/consultation",
                            "{\"open\":true,\"titel\":\"Aanval\",\"tot\":\"2099-01-01\"}");
            for (Sound one : sound) fuzzer.ask(one);
            for (Sound one : sound) for (int i = 0; i < CHANGED; i++) fuzzer.askChanged(one, 1 + i % 2);
            askWhatFailedBefore(fuzzer, sound);
            assertThat(fuzzer.faults())
                    .as("seed %d, %d asked", SEED, fuzzer.asked())
                    .isEmpty();
            List<String> never = known.stream()
                    .filter(endpoint -> !NOTHING.contains(endpoint) && !endpoint.contains(" /actuator/"))
                    .filter(endpoint -> fuzzer.accepted(endpoint) == 0)
                    .toList();
            assertThat(never).as("never answered with yes: %s", fuzzer.counts()).isEmpty();
            int accepted = known.stream().mapToInt(fuzzer::accepted).sum();
            assertThat(accepted).as("of %d", fuzzer.asked()).isGreaterThan(fuzzer.asked() / 4);
            assertThat(fuzzer.asked() - accepted).isGreaterThan(fuzzer.asked() / 4);
        }
    }

    /** Each of these said once that the service failed. */
    private static void askWhatFailedBefore(Fuzzer fuzzer, List<Sound> sound) throws Exception {
        String nested = "GEOMETRYCOLLECTION(".repeat(1_000) + "POINT(1 1)" + ")".repeat(1_000);
        for (Sound one : sound) {
            if (!one.path().endsWith("/preview")) continue;
            for (String line : List.of("LINESTRING(1 1, 1 1)", "LINESTRING EMPTY", nested))
                fuzzer.askWith(one, "line", line);
            for (String units : List.of(",", "", ",,", "1,", "0", "-1")) fuzzer.askWith(one, "units", units);
            for (String codes : List.of(",", "", "BU99010101,")) fuzzer.askWith(one, "buurten", codes);
            for (String region :
                    List.of("GEOMETRYCOLLECTION EMPTY", nested, nested.replace("POINT(1 1)", "POINT EMPTY")))
                fuzzer.askWith(one, "region", region);
        }
    }

    private List<String> unknown(List<Sound> sound) throws Exception {
        JsonNode paths = JsonMapper.shared()
                .readTree(Caller.nobody(port).send("GET", "/v3/api-docs", null).body())
                .get("paths");
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties())
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String endpoint = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                for (JsonNode parameter : method.getValue().path("parameters")) {
                    String name = parameter.get("name").asString();
                    if (parameter.get("in").asString().equals("header") || ANY.contains(name)) continue;
                    if (sound.stream()
                            .noneMatch(one -> one.endpoint().equals(endpoint)
                                    && one.parameters().containsKey(name))) unknown.add(endpoint + " " + name);
                }
            }
        return unknown;
    }

    /** What the container or the valve before the application refuses is a problem document, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/areas?level=%zz HTTP/1.1",
                "GET /api/v1/areas?level=%ff HTTP/1.1",
                "GET /api/v1/areas?level=%00 HTTP/1.1",
                "GET /api/v1/areas?level=a|b<c> HTTP/1.1",
                "GET /api/v1/areas?level=[ HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/areas HTTP/9.9",
                "GET areas HTTP/1.1",
                "G\u0001T / HTTP/1.1",
                "VREEMD /api/v1/areas HTTP/1.1",
                "TRACE /api/v1/areas HTTP/1.1"
            })
    void rawRequests_areRefusedInWords(String line) throws Exception {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405|501|505).*");
        assertProblem(answer);
    }

    @Test
    void longAddressesAndHeads_areRefusedInWords() throws Exception {
        for (String head : List.of(
                "GET /api/v1/areas?level=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/areas HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9_000) + "\r\n",
                "GET /api/v1/areas HTTP/1.1\r\nHost: a b\r\n",
                "GET /api/v1/areas HTTP/1.1\r\nHost: localhost\r\nHost: ander\r\n",
                "POST /wms HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
                "POST /wms HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
                "POST /wms HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: zip\r\n")) {
            String answer = raw(head + "Connection: close\r\n\r\n");
            assertThat(answer)
                    .as(head.substring(0, Math.min(60, head.length())))
                    .matches("(?s)HTTP/1.1 (4\\d\\d|501).*");
            assertProblem(answer);
        }
    }

    private static void assertProblem(String answer) {
        assertThat(answer)
                .contains("application/problem+json", "\"reason\":\"")
                .doesNotContain("<html", "Exception", "Tomcat", "nl.wijkatelier");
    }

    private String raw(String text) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
