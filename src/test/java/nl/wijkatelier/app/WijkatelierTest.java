package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.Ready;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on an empty store. */
@SpringBootTest(classes = Wijkatelier.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WijkatelierTest {
    @TempDir
    static Path folder;

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        registry.add("wijkatelier.demo", () -> false);
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("store"));
        registry.add(
                "wijkatelier.admin.token-file", () -> folder.resolve("token").toString());
    }

    /** An empty store is ready as soon as it was looked at, and says that it is empty. */
    @BeforeEach
    void isReady() throws Exception {
        Ready.await(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/,200,<html",
        "/inloggen,200,</html>",
        "/instellen,200,</html>",
        "/js/main.js,200,import",
        "/webjars/leaflet/dist/leaflet.js,200,Leaflet",
        "/api/v1/datasets,200,[]",
        "/api/v1/indelingen,200,[]",
        "/api/v1/indicators,200,bevolkingsdichtheid",
        "/api/v1/areas,404,ingelezen",
        "/api/v1/areas?level=straat,400,straat",
        "/api/v1/figures,404,ingelezen",
        "/api/v1/disclosure,200,leeftijd",
        "/api/v1/figures?jaar=1812,404,1812",
        "/wms?SERVICE=WMS&REQUEST=GetCapabilities,200,WMS_Capabilities",
        "/actuator/health,200,UP",
        "/actuator/health/liveness,200,UP",
        "/actuator/health/readiness,200,UP",
        "/api/v1/status,200,'\"klaar\":true'",
        "/actuator/prometheus,401,LOGIN_NEEDED",
        "/actuator/env,404,PATH_ABSENT",
        "/api/v1/areas/,404,PATH_ABSENT",
        "/api/onbekend,404,PATH_ABSENT",
        "/api,404,PATH_ABSENT",
        "/api/v1/datasets/1/problems,401,LOGIN_NEEDED",
        "/api/v1/plans,401,LOGIN_NEEDED",
        "/api/v1/plans/1/areas,401,LOGIN_NEEDED"
    })
    void get_onAnEmptyStore_answers(String path, int status, String holds) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:8080",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https",
                "X-Forwarded-Prefix: //evil.example",
                "X-Forwarded-Prefix: /evil.example",
                "Forwarded: for=10.0.0.1;host=evil.example;proto=https"
            })
    void whoMayNotSay_movesNoLinkAndNoRedirect(String headers) throws Exception {
        for (String path : List.of(
                "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
                "/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.1.1",
                "/v3/api-docs",
                "/atelier",
                "/beheer",
                "/api/v1/areas/",
                "/api/v1/indelingen",
                "/onbekend")) {
            String answer = raw(path, headers);
            assertThat(answer).as(path).doesNotContain("evil.example").doesNotContain("https://localhost");
            if (path.startsWith("/wms")) assertThat(answer).contains("\"http://localhost:" + port + "/wms?\"");
            if (path.equals("/atelier")) assertThat(answer).contains("Location: /inloggen?terug=%2Fatelier\r\n");
        }
    }

    private String raw(String path, String headers) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            String host = headers.startsWith("Host:") ? "" : "Host: localhost:" + port + "\r\n";
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\n" + host + headers + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"/,nl", "/?taal=en,en", "/inloggen,nl"})
    void pages_sayTheirLanguage_andAgeTogether(String path, String language) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept-Language", "de")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=300, must-revalidate");
    }
}
