package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Texts come compressed to whoever takes that, and are not sent again to whoever has them in either form. */
class CompressionIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = ServedSample.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<byte[]> get(Map<String, String> query, String... headers) throws Exception {
        String text = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ServedSample.url(service) + text));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Map<String, String> text(String what) {
        return switch (what) {
            case "1.3.0", "1.1.1" -> Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", what);
            case "legend" ->
                Service.query(
                        "SERVICE",
                        "WMS",
                        "VERSION",
                        "1.3.0",
                        "REQUEST",
                        "GetLegendGraphic",
                        "LAYER",
                        "buurt:bevolkingsdichtheid",
                        "FORMAT",
                        "application/json");
            default -> Service.info("1.3.0", "INFO_FORMAT", what);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.3.0",
                "1.1.1",
                "legend",
                "application/json",
                "application/geo+json",
                "application/vnd.ogc.gml",
                "text/xml"
            })
    void texts_areCompressedAndNotSentAgain(String what) throws Exception {
        HttpResponse<byte[]> plain = get(text(what));
        HttpResponse<byte[]> packed = get(text(what), "Accept-Encoding", "gzip");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(header(packed, "ETag")).startsWith("W/\"").isEqualTo(header(plain, "ETag"));
        assertThat(header(packed, "Vary").toLowerCase()).contains("accept-encoding");
        for (String coding : new String[] {"gzip", "identity"}) {
            HttpResponse<byte[]> again =
                    get(text(what), "Accept-Encoding", coding, "If-None-Match", header(packed, "ETag"));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(header(packed, "ETag"));
        }
        assertThat(get(text(what), "If-None-Match", "W/\"anders\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void pictures_stayAsTheyAreWithAStrongTag() throws Exception {
        HttpResponse<byte[]> picture = get(Service.map("1.3.0"), "Accept-Encoding", "gzip");
        assertThat(header(picture, "Content-Encoding")).isEmpty();
        String tag = header(picture, "ETag");
        assertThat(tag).startsWith("\"");
        String opaque = tag.substring(1, tag.length() - 1);
        for (String known : new String[] {
            tag, "W/" + tag, "\"x\", " + tag, "*", "\"" + opaque + "-gzip\"", "W/\"" + opaque + "--gzip\""
        })
            assertThat(get(Service.map("1.3.0"), "If-None-Match", known).statusCode())
                    .as(known)
                    .isEqualTo(304);
        for (String other : new String[] {"\"x" + opaque + "\"", opaque, "\"\""})
            assertThat(get(Service.map("1.3.0"), "If-None-Match", other).statusCode())
                    .as(other)
                    .isEqualTo(200);
    }
}
