package nl.wijkatelier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the service as a browser or a script does: with the cookies that it gave, or a token. For one thread. */
public final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String site;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrf;
    private String token;
    private String address;
    private Integer seen;

    private Caller(int port) {
        this.site = "http://localhost:" + port;
    }

    public static Caller nobody(int port) {
        return new Caller(port);
    }

    public static Caller withToken(int port, String token) {
        Caller caller = new Caller(port);
        caller.token = token;
        return caller;
    }

    /** Logs in by the form; throws IllegalStateException where that does not succeed. */
    public static Caller loggedIn(int port, String naam, String wachtwoord) throws IOException, InterruptedException {
        Caller caller = new Caller(port);
        HttpResponse<String> answer = caller.logIn(naam, wachtwoord, "/");
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/"))
            throw new IllegalStateException(
                    naam + " is not let in: " + answer.headers().firstValue("Location"));
        caller.session();
        return caller;
    }

    /** Sends the form of the log-in page as it was delivered. */
    public HttpResponse<String> logIn(String naam, String wachtwoord, String terug)
            throws IOException, InterruptedException {
        session();
        return form("/inloggen", Map.of("naam", naam, "wachtwoord", wachtwoord, "terug", terug, "_csrf", csrf));
    }

    /** What the service says of the session; remembers the token against forged requests. */
    public JsonNode session() throws IOException, InterruptedException {
        JsonNode session = JSON.readTree(send("GET", "/api/v1/session", null).body());
        csrf = session.path("csrf").path("token").asString();
        return session;
    }

    /** The token against forged requests that the service gave last. */
    public String csrf() {
        return csrf;
    }

    /** Forgets that token. */
    public Caller withoutCsrf() {
        csrf = null;
        return this;
    }

    /** Comes from that network address, as a proxy tells. */
    public Caller at(String address) {
        this.address = address;
        return this;
    }

    /** Says from now on which revision it saw; null for none. */
    public Caller withIfMatch(Integer revision) {
        seen = revision;
        return this;
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(request("POST", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form of fields and one file. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String name, String content)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) -> body.append(
                "--deel\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--deel\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + name + "\"\r\n\r\n")
                .append(content)
                .append("\r\n--deel--\r\n");
        return answer(request("POST", path)
                .header("Content-Type", "multipart/form-data; boundary=deel")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** @param json null for no body */
    public HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return answer(build(method, path, json));
    }

    /** The status alone, of answers that do not end too. */
    public int status(String method, String path, String json) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                CLIENT.send(build(method, path, json), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    /** An answer that may go on without end; the caller closes it. */
    public HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        return CLIENT.send(build("GET", path, null), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest build(String method, String path, String json) {
        HttpRequest.Builder request = request(method, path);
        if (json == null)
            return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder request(String method, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(60));
        if (address != null) request.header("X-Forwarded-For", address);
        if (seen != null) request.header("If-Match", "\"" + seen + "\"");
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        if (csrf != null && !method.equals("GET")) request.header("X-CSRF-TOKEN", csrf);
        return request;
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        for (String given : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = given.split(";")[0].split("=", 2);
            if (given.contains("Max-Age=0")) cookies.remove(cookie[0]);
            else cookies.put(cookie[0], cookie[1]);
        }
        return answer;
    }
}
