package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the application, over sockets: paths with two spellings, what is not there, other sites, and a trusted proxy. */
class FrontTest extends AccessApplication {
    private static final String CAPABILITIES = "/wms?SERVICE=WMS&REQUEST=GetCapabilities";

    /** Status line, headers and body. */
    private String ask(String method, String path, String... headers) throws IOException {
        return ask(port, method, path, headers);
    }

    /** The same of a service at a port of this machine. */
    static String ask(int port, String method, String path, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:")))
            head.append("Host: localhost:").append(port).append("\r\n");
        for (String header : headers) head.append(header).append("\r\n");
        if (method.matches("P.*")) head.append("Content-Length: 2\r\nContent-Type: application/json\r\n\r\n{}");
        else head.append("\r\n");
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .reduce((one, other) -> one + " | " + other)
                .orElse(null);
    }

    /** Every endpoint that needs a right, by every spelling: nobody gets more by one than by the plain path. */
    @Test
    void noSpellingOfAPath_letsAnybodyIn() throws Exception {
        List<String> open = new ArrayList<>();
        int asked = 0;
        for (String line : guarded()) {
            String[] parts = line.split(" ");
            for (String trick : tricks(parts[1])) {
                int status = status(ask(parts[0], trick));
                asked++;
                // 302 is the way to the log-in page
                if (status < 300 || status >= 500 || status == 304) open.add(status + " " + parts[0] + " " + trick);
            }
        }
        assertThat(asked).isGreaterThan(1000);
        assertThat(open).isEmpty();
    }

    /** A path by 24 spellings, the plain one among them. */
    static Set<String> tricks(String path) {
        String first = path.substring(1, 2);
        String last = path.substring(path.length() - 1);
        String escaped = String.format("%%%02x", (int) first.charAt(0));
        return new LinkedHashSet<>(List.of(
                path,
                "/" + escaped + path.substring(2),
                path.substring(0, path.length() - 1) + String.format("%%%02X", (int) last.charAt(0)),
                path.replaceFirst("/", "//"),
                path + "/",
                path + "//",
                path + "/.",
                path + "/x/..",
                "/." + path,
                "/x/.." + path,
                "/%2e" + path,
                "/x/%2e%2e" + path,
                path.replace("/", "%2f").replaceFirst("%2f", "/"),
                path + ";a=b",
                path.replaceFirst("(.)/", "$1;x/"),
                path + "%00",
                path + "%20",
                path + "%3f",
                path + "%0a",
                "/%25" + Integer.toHexString(first.charAt(0)) + path.substring(2),
                path.substring(0, 1) + path.substring(1).toUpperCase(Locale.ROOT),
                "\\" + path.substring(1),
                path + "\\",
                path + ".json"));
    }

    private static List<String> guarded() throws IOException {
        try (InputStream in = Objects.requireNonNull(FrontTest.class.getResourceAsStream("/access/rights.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.matches(".*\\bOPEN\\b.*"))
                    .map(line -> line.split("\\s+"))
                    .map(parts -> parts[0] + " " + parts[1].replace("{id}", "1").replaceAll("\\{\\w+}", "987654"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inloggen", "/%69nloggen", "/inlogge%6E", "/%69%6e%6C%6f%67%67%65%6e"})
    void logIn_bySpelling_needsThePagesToken(String path) throws Exception {
        String form = "naam=planner&wachtwoord=" + PASSWORD.replace(' ', '+');
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + form.length()
                                    + "\r\n\r\n" + form)
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(header(answer, "Location")).isEqualTo("/inloggen?fout=verlopen");
            assertThat(answer).doesNotContain("WIJKATELIER=");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GET    | /api/v1/onbekend              | 404 | -
            POST   | /api/v1/onbekend              | 404 | -
            GET    | /api                          | 404 | -
            GET    | /api/v2/areas                 | 404 | -
            GET    | /api/v1/areas/                | 404 | -
            GET    | /api/v1/plans/                | 404 | -
            GET    | /api/v1/plans/1/onbekend      | 404 | -
            GET    | /api/v1/indelingen/2024/weg   | 404 | -
            GET    | /API/v1/areas                 | 404 | -
            GET    | /actuator/env                 | 404 | -
            GET    | /wms/                         | 404 | -
            PUT    | /api/v1/areas                 | 405 | GET, HEAD, OPTIONS
            DELETE | /api/v1/plans/1               | 405 | GET, HEAD, OPTIONS
            GET    | /api/v1/plans/1/undo          | 405 | POST, OPTIONS
            PATCH  | /api/v1/plans                 | 405 | GET, HEAD, POST, OPTIONS
            PUT    | /wms                          | 405 | GET, HEAD, POST, OPTIONS
            OPTIONS| /api/v1/areas                 | 204 | GET, HEAD, OPTIONS
            OPTIONS| /wms                          | 204 | GET, HEAD, POST, OPTIONS
            """)
    void whatIsNotThere_isSaid_andNobodyIsAskedToLogIn(String method, String path, int status, String allow)
            throws Exception {
        String answer = ask(method, path);
        assertThat(status(answer)).isEqualTo(status);
        assertThat(header(answer, "Allow")).isEqualTo(allow);
        if (status != 204 && !path.startsWith("/API"))
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/areas",
                "/api/v1/areas?level=straat",
                "/api/v1/areas?indeling=1812",
                "/api/v1/areas/BU00000000",
                "/api/v1/areas.csv",
                "/api/v1/figures",
                "/api/v1/figures?jaar=x",
                "/api/v1/search?q=a",
                "/api/v1/search?q=a&limit=x",
                "/api/v1/classes",
                "/api/v1/indicators",
                "/api/v1/disclosure",
                "/api/v1/indelingen",
                "/api/v1/indelingen/2024",
                "/api/v1/indelingen/1812/levering.zip",
                "/api/v1/status",
                "/api/v1/datasets",
                "/api/v1/datasets/987654",
                "/api/v1/consultations",
                "/api/v1/consultations/9",
                "/api/v1/onbekend",
                "/wms?REQUEST=GetCapabilities&SERVICE=WMS",
                "/wms?REQUEST=x",
                "/v3/api-docs"
            })
    void whatIsPublished_mayBeReadByOtherSites_errorsToo(String path) throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            String answer = ask(method, path, "Origin: https://ander.example");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(header(answer, "Access-Control-Expose-Headers"))
                    .contains("ETag", "Link", "Content-Crs", "Retry-After", "Location");
            assertThat(header(answer, "Access-Control-Allow-Credentials")).isNull();
        }
        String preflight = ask(
                "OPTIONS",
                path,
                "Origin: https://ander.example",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: if-none-match, authorization, x-eigen");
        assertThat(status(preflight)).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(preflight, "Access-Control-Allow-Headers"))
                .isEqualTo("if-none-match, authorization, x-eigen");
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET", "HEAD");
        assertThat(header(preflight, "Access-Control-Max-Age")).isNotNull();
    }

    /** Every path of which a method needs an account, as the file of rights has them. */
    static Stream<String> withAccount() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/access/rights.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .filter(parts -> !parts[2].equals("OPEN"))
                .map(parts -> parts[1].replaceAll("\\{[^}]+}", "1"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("withAccount")
    void whatNeedsAnAccount_isNotOpenedToOtherSites(String path) throws Exception {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE"))
            assertThat(header(
                            ask(
                                    "OPTIONS",
                                    path,
                                    "Origin: https://ander.example",
                                    "Access-Control-Request-Method: " + method,
                                    "Access-Control-Request-Headers: authorization"),
                            "Access-Control-Allow-Origin"))
                    .as(method)
                    .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans",
                "/api/v1/datasets/1/problems",
                "/api/v1/setup",
                "/api/v1/session",
                "/api/v1/accounts",
                "/api/v1/tokens",
                "/api/v1/units",
                "/atelier",
                "/"
            })
    void whatNeedsAnAccount_isForTheOwnSite(String path) throws Exception {
        for (String answer : List.of(
                ask("GET", path, "Origin: https://ander.example"),
                ask("OPTIONS", path, "Origin: https://ander.example", "Access-Control-Request-Method: GET")))
            assertThat(header(answer, "Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void links_followATrustedProxy_andTagsDifferByAddress() throws Exception {
        String plain = ask("GET", CAPABILITIES);
        String forwarded = ask(
                "GET",
                CAPABILITIES,
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: kaart.example",
                "X-Forwarded-Prefix: /wijken");
        assertThat(plain).contains("\"http://localhost:" + port + "/wms?\"");
        assertThat(forwarded)
                .contains("\"https://kaart.example/wijken/wms?\"")
                .doesNotContain("localhost")
                .doesNotContain("//wijken");
        assertThat(header(forwarded, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(header(forwarded, "Vary").toLowerCase(Locale.ROOT))
                .contains("forwarded", "x-forwarded-host", "x-forwarded-prefix");
        String standard = ask("GET", CAPABILITIES, "Forwarded: for=192.0.2.1;proto=https;host=\"kaart.example:8443\"");
        assertThat(standard).contains("\"https://kaart.example:8443/wms?\"").doesNotContain("localhost");
        assertThat(ask(
                        "GET",
                        "/v3/api-docs",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: kaart.example",
                        "X-Forwarded-Prefix: /w"))
                .contains("\"https://kaart.example/w\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:443", "localhost:6666", "127.0.0.1:1"})
    void links_neverNameAHostThatAProxyOnlyPassesOn(String host) throws Exception {
        for (String proxied : List.of("X-Forwarded-Proto: http", "X-Forwarded-For: 192.0.2.1", "Accept: */*"))
            assertThat(ask("GET", CAPABILITIES, "Host: " + host, proxied))
                    .contains(":" + port + "/wms?\"")
                    .doesNotContain(host, "evil.example");
    }

    @Test
    void redirects_areRelative_withThePrefix_andCookiesAreSecureBehindHttps() throws Exception {
        String[] proxy = {"X-Forwarded-Proto: https", "X-Forwarded-Host: kaart.example", "X-Forwarded-Prefix: /wijken"};
        assertThat(header(ask("GET", "/atelier?plan=1", proxy), "Location"))
                .isEqualTo("/wijken/inloggen?terug=%2Fatelier%3Fplan%3D1");
        assertThat(header(ask("GET", "/beheer"), "Location")).isEqualTo("/inloggen?terug=%2Fbeheer");
        assertThat(header(ask("GET", "/api/v1/session", proxy), "Set-Cookie")).contains("Secure", "Path=/wijken");
        assertThat(header(ask("GET", "/api/v1/session"), "Set-Cookie")).doesNotContain("Secure");
        assertThat(header(
                        ask("GET", "/atelier", "Host: evil.example", "X-Forwarded-Prefix: //evil.example"), "Location"))
                .isEqualTo("/inloggen?terug=%2Fatelier");
    }
}
