package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.Caller;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.join.RegionJoin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that has not made its first map yet does not say that something is not there. */
@SpringBootTest(classes = Wijkatelier.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StartingTest.First.class)
class StartingTest {
    private static final String CAPABILITIES = "/wms?SERVICE=WMS&REQUEST=GetCapabilities";

    @TempDir
    static Path folder;

    private static volatile JoinedRegion region = RegionJoin.nothing(IndicatorCatalogue.load());

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        registry.add("wijkatelier.demo", () -> false);
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("store"));
        registry.add(
                "wijkatelier.admin.token-file", () -> folder.resolve("token").toString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class First {
        @Bean
        @Primary
        JoinedRegions firstRegion() {
            return () -> region;
        }
    }

    @Test
    void untilTheFirstMap_nothingIsSaidNotToBe_andTheServiceIsAliveButNotReady() throws Exception {
        Caller caller = Caller.nobody(port);
        for (String path : List.of(
                "/api/v1/areas",
                "/api/v1/areas/BU99010101",
                "/api/v1/areas.csv",
                "/api/v1/areas.gpkg",
                "/api/v1/figures",
                "/api/v1/classes",
                "/api/v1/search?q=x",
                "/api/v1/indelingen",
                "/api/v1/indelingen/2024",
                "/api/v1/units",
                "/api/v1/snap",
                "/api/v1/plans",
                "/api/v1/plans/1",
                "/api/v1/consultations/1")) {
            HttpResponse<String> answer = caller.send("GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("5");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"reason\":\"STARTING\"");
        }
        for (String question : List.of(
                "SERVICE=WMS&REQUEST=GetCapabilities",
                "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities&LANGUAGE=eng",
                "REQUEST=GetMap&VERSION=1.3.0&LAYERS=buurt:inwoners&STYLES=&CRS=EPSG:28992&BBOX=0,0,1000,1000"
                        + "&WIDTH=10&HEIGHT=10&FORMAT=image/png",
                "REQUEST=GetMap&VERSION=1.1.1&LAYERS=topografie&STYLES=&SRS=EPSG:28992&BBOX=0,0,1000,1000"
                        + "&WIDTH=10&HEIGHT=10&FORMAT=image/png&EXCEPTIONS=application/vnd.ogc.se_inimage",
                "REQUEST=GetFeatureInfo&VERSION=1.3.0&LAYERS=buurten&QUERY_LAYERS=buurten&STYLES=&CRS=EPSG:28992"
                        + "&BBOX=0,0,1000,1000&WIDTH=10&HEIGHT=10&I=1&J=1&INFO_FORMAT=application/json",
                "REQUEST=GetLegendGraphic&VERSION=1.3.0&LAYER=buurt:inwoners&FORMAT=image/png",
                "REQUEST=GetStyles&VERSION=1.1.1&LAYERS=buurten",
                "REQUEST=DescribeLayer&VERSION=1.1.1&LAYERS=buurten")) {
            HttpResponse<String> wms = caller.send("GET", "/wms?" + question, null);
            assertThat(wms.statusCode()).as(question).isEqualTo(503);
            assertThat(wms.headers().firstValue("Retry-After")).as(question).isPresent();
            assertThat(wms.headers().firstValue("Cache-Control").orElse(""))
                    .as(question)
                    .contains("no-store");
            assertThat(wms.body()).doesNotContain("LayerNotDefined");
        }
        assertThat(caller.send("GET", CAPABILITIES, null).body()).contains("<ServiceException>");
        for (String path : List.of(
                "/",
                "/inloggen",
                "/api/v1/status",
                "/api/v1/session",
                "/api/v1/indicators",
                "/api/v1/disclosure",
                "/api/v1/datasets",
                "/actuator/health/liveness"))
            assertThat(caller.status("GET", path, null)).as(path).isEqualTo(200);
        assertThat(caller.send("GET", "/actuator/health/liveness", null).body())
                .startsWith("{")
                .contains("\"status\":\"UP\"");
        for (String path : List.of("/actuator/health", "/actuator/health/readiness")) {
            HttpResponse<String> health = caller.send("GET", path, null);
            assertThat(health.statusCode()).as(path).isEqualTo(503);
            assertThat(health.body()).contains("OUT_OF_SERVICE").doesNotContain("details");
        }
        region = new SampleRegion();
        assertThat(caller.status("GET", "/actuator/health/readiness", null)).isEqualTo(200);
        assertThat(caller.status("GET", "/api/v1/areas", null)).isEqualTo(200);
        assertThat(caller.status("GET", "/api/v1/indelingen/1812", null)).isEqualTo(404);
        assertThat(caller.status("GET", "/api/v1/plans", null)).isEqualTo(401);
        assertThat(caller.status("GET", CAPABILITIES, null)).isEqualTo(200);
    }
}
