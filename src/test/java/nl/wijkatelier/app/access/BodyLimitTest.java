package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.Caller;
import nl.wijkatelier.app.http.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint that changes something reads more than its bound: every one that a controller maps, and the forms. */
class BodyLimitTest extends AccessApplication {
    private static final List<RequestMethod> SAFE =
            List.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Endpoints endpoints;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void toldLength_overTheBound_isRefusedBeforeAnythingIsRead() throws Exception {
        List<String> all = new ArrayList<>(writing().keySet());
        all.addAll(List.of("POST /inloggen", "POST /uitloggen"));
        List<String> wrong = new ArrayList<>();
        for (String endpoint : all) {
            long most = bound(endpoint);
            assertThat(most)
                    .as(endpoint)
                    .isLessThanOrEqualTo(
                            endpoint.endsWith("/imports")
                                    ? DataSize.ofGigabytes(20).toBytes()
                                    : DataSize.ofMegabytes(9).toBytes());
            String answer = withoutBody(endpoint, most + 1);
            if (!answer.startsWith("HTTP/1.1 413") || !answer.contains("BODY_LARGE") || !answer.contains("" + most))
                wrong.add(endpoint + ": " + answer);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void untoldLength_isRefusedAsSoonAsThereIsMore() throws Exception {
        String token = Files.readString(FOLDER.resolve("token")).strip();
        TreeSet<String> read = new TreeSet<>();
        writing().forEach((endpoint, method) -> {
            if (Arrays.stream(method.getMethodParameters())
                    .anyMatch(one -> one.hasParameterAnnotation(RequestBody.class))) read.add(endpoint);
        });
        assertThat(read).hasSizeGreaterThan(12);
        for (String endpoint : read) {
            HttpResponse<String> answer = chunked(endpoint, bound(endpoint), token);
            assertThat(answer.statusCode()).as(endpoint).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("BODY_LARGE").doesNotContain("Exception");
        }
    }

    @Test
    void multipart_ofUntoldLength_isRefused_sinceItWouldBeStored() throws Exception {
        for (String path : List.of("/api/v1/setup", "/api/v1/imports", "/api/v1/consultations/1/remarks")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(411);
            assertThat(answer.body()).contains("LENGTH_MISSING");
        }
    }

    @Test
    void body_withinTheBound_isRead() throws Exception {
        String body = "{\"code\":\"x\",\"naam\":\"" + "n".repeat((int) bound("POST /api/v1/setup") - 40) + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/setup"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII))))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("LINK_SPENT");
    }

    /** Only who may send much holds much memory: a made-up token or session is nobody's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: 1",
                "Authorization: Bearer made-up",
                "Authorization: Basic YTpi",
                "Cookie: JSESSIONID=0123456789ABCDEF0123456789ABCDEF"
            })
    void largeBody_ofWhoIsNotKnown_isRefusedBeforeAnythingIsRead(String header) throws Exception {
        String answer = withoutBody("POST /api/v1/plans/1/commands", (1 << 20) + 1, header);
        assertThat(answer).startsWith("HTTP/1.1 401").contains("LOGIN_NEEDED");
    }

    @Test
    void largeBody_ofGoodTokenAndSession_isRead() throws Exception {
        String body = "{\"type\":\"rename\",\"naam\":\"" + "n".repeat(2 << 20) + "\"}";
        String token = Files.readString(FOLDER.resolve("token")).strip();
        for (Caller known : List.of(Caller.withToken(port, token), as("planner"))) {
            HttpResponse<String> answer = known.withIfMatch(0).send("POST", "/api/v1/plans/1/commands", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("FIELD_MISSING");
        }
    }

    @Test
    void untoldLength_ofWhoIsNotKnown_isRefusedAtAMegabyte() throws Exception {
        HttpResponse<String> answer = chunked("POST /api/v1/plans/1/commands", 1 << 20, "made-up");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("LOGIN_NEEDED", "hoogstens 1048576 bytes");
    }

    /** The mapped endpoints that change something, with their methods. */
    private TreeMap<String, HandlerMethod> writing() {
        TreeMap<String, HandlerMethod> found = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues())
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods())
                    if (!SAFE.contains(verb)) found.put(verb + " " + sample(path), method);
        });
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    private static String sample(String path) {
        return path.replace("{id}", "1").replaceAll("\\{\\w+}", "987654");
    }

    private long bound(String endpoint) {
        String[] parts = endpoint.split(" ");
        return endpoints
                .find(new MockHttpServletRequest(parts[0], parts[1]))
                .map(Endpoints.Asked::body)
                .orElse(Endpoints.BODY);
    }

    /** What the service says to somebody who tells a length and sends nothing. */
    private String withoutBody(String endpoint, long length) throws Exception {
        return withoutBody(endpoint, length, "X-Nothing: 1");
    }

    private String withoutBody(String endpoint, long length, String header) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            String head = endpoint + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends one text that goes on a little beyond the bound. */
    private HttpResponse<String> chunked(String endpoint, long bound, String token) throws Exception {
        String[] parts = endpoint.split(" ");
        byte[] text = new byte[(int) bound + 100];
        Arrays.fill(text, (byte) 'x');
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + parts[1]))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .method(
                        parts[0],
                        HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new ByteArrayInputStream("{\"naam\":\"".getBytes(StandardCharsets.US_ASCII)),
                                new ByteArrayInputStream(text))))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
