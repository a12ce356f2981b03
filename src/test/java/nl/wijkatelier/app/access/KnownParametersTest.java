package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.wijkatelier.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint that is read passes over a parameter that it does not have: every one that a controller maps. */
class KnownParametersTest extends AccessApplication {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Caller administrator() throws Exception {
        return Caller.withToken(port, Files.readString(FOLDER.resolve("token")).strip());
    }

    @Test
    void unknownParameter_isRefusedEverywhere() throws Exception {
        TreeSet<String> paths = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                for (String path : mapping.getPatternValues())
                    if (path.startsWith("/api/")) paths.add(path.replaceAll("\\{\\w+}", "1"));
        });
        assertThat(paths).hasSizeGreaterThan(30).contains("/api/v1/snap", "/api/v1/consultations/1/areas");
        Caller administrator = administrator();
        List<String> wrong = new ArrayList<>();
        for (String path : paths) {
            HttpResponse<String> answer = administrator.send("GET", path + "?onzin=1" + required(path), null);
            if (answer.statusCode() != 400 || !answer.body().contains("onzin"))
                wrong.add(path + ": " + answer.statusCode() + " " + answer.body());
        }
        assertThat(wrong).isEmpty();
    }

    private static String required(String path) {
        if (path.endsWith("/classes")) return "&level=buurt&indicator=inwoners";
        if (path.endsWith("/search")) return "&q=a";
        if (path.contains("/units")) return "&indeling=2024";
        return "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/snap?bbox=98000,470000,98400,470400&limit=1",
                "/api/v1/snap?bbox=98000,470000,98400,470400&crs=EPSG:4326",
                "/api/v1/units?indeling=2024&bbox=0,0,1,1",
                "/api/v1/units/problems?indeling=2024&limit=1",
                "/api/v1/consultations?limit=1",
                "/api/v1/consultations/1/areas?crs=EPSG:28992",
                "/api/v1/datasets/1/problems?format=geojson&bbox=0,0,1,1",
                "/api/v1/figures?limit=1",
                "/api/v1/search?q=a&offset=2",
                "/api/v1/status?deel=abc",
                "/api/v1/areas?Level=buurt"
            })
    void whatAnEndpointDoesNotHave_isRefused_withAStableReason(String address) throws Exception {
        HttpResponse<String> answer = administrator().send("GET", address, null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("PARAMETER_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/snap?bbox=98000,470000,98400,470400&deel=abc",
                "/api/v1/plans/1?deel=abc",
                "/api/v1/classes?level=buurt&indicator=inwoners&classes=5&method=jenks",
                "/api/v1/figures?level=buurt&indicator=inwoners",
                "/api/v1/areas?level=buurt&bbox-crs=EPSG:28992&bbox=98000,470000,98400,470400&limit=2"
            })
    void whatAnEndpointHas_isRead(String address) throws Exception {
        assertThat(administrator().status("GET", address, null)).isEqualTo(200);
    }
}
