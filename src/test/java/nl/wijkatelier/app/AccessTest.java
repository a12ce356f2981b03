package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = AccessTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:access", "spring.flyway.enabled=false"})
class AccessTest {
    @TempDir
    static Path folder;

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void tokenFile(DynamicPropertyRegistry registry) {
        registry.add(
                "wijkatelier.admin.token-file", () -> folder.resolve("token").toString());
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({Access.class, Pages.class, Probe.class})
    @org.springframework.boot.context.properties.EnableConfigurationProperties(Background.class)
    static class Slice {}

    @RestController
    static class Probe {
        @GetMapping({"/api/v1/probe", "/api/v1/jobs/1"})
        String probe() {
            return "ok";
        }
    }

    @Test
    void get_published_needsNoAccountAndCarriesThePolicy() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/v1/probe", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(Access.contentSecurityPolicy(""));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void write_elsewhere_isRefused(String method) throws Exception {
        assertThat(send(method, "/api/v1/probe", null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer wrong", "Basic YTpi"})
    void get_job_withoutTheToken_isRefused(String authorization) throws Exception {
        assertThat(send("GET", "/api/v1/jobs/1", authorization).statusCode()).isEqualTo(401);
    }

    @Test
    void get_job_withTheToken_isAnswered() throws Exception {
        String token = Files.readString(folder.resolve("token")).strip();
        assertThat(send("GET", "/api/v1/jobs/1", "Bearer " + token).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (authorization != null) request.header("Authorization", authorization);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
