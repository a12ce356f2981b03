package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.wijkatelier.Caller;
import nl.wijkatelier.page.DemoService;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two plans are published for one year, a third stays a draft: what clients of the WMS see of each. */
class PublishedDivisionsIT extends DemoService {
    /** One for which no other test publishes. */
    private static final String YEAR = "2031";

    private static final String SECOND = YEAR + "-2";
    private static final String LAYER = "buurt:adressen";

    private record Buurt(String code, Geometry geometry, int adressen) {
        Point middle() {
            return geometry.getInteriorPoint();
        }
    }

    @Test
    void twoDivisionsOfAYear_areServedBesideEachOther_andDraftsNever() throws Exception {
        Buurt old = buurten("2024").stream()
                .max(Comparator.comparingInt(Buurt::adressen))
                .orElseThrow();
        Envelope box = old.geometry().getEnvelopeInternal();
        Point middle = old.middle();
        String prefix = "BU" + old.code().substring(2, 8);
        byte[] before = bytes(map("buurten", box, "INDELING", "2024"));

        int upright =
                plan("Rechtop", split(old, prefix + "91", middle.getX(), box.getMinY(), middle.getX(), box.getMaxY()));
        int level =
                plan("Liggend", split(old, prefix + "92", box.getMinX(), middle.getY(), box.getMaxX(), middle.getY()));
        plan("Concept", Map.of("type", "rename", "code", old.code(), "naam", "Conceptbuurt"));
        refused(map("buurten", box, "INDELING", YEAR));
        assertThat(publish(upright)).isEqualTo(YEAR);
        refused(map("buurten", box, "INDELING", SECOND));
        assertThat(publish(level)).isEqualTo(SECOND);

        Buurt east = buurt(YEAR, prefix + "91");
        Buurt north = buurt(SECOND, prefix + "92");
        BufferedImage first = picture(map("buurten", box, "INDELING", YEAR));
        BufferedImage second = picture(map("buurten", box, "INDELING", SECOND));
        assertThat(differ(first, second)).isTrue();
        assertThat(differ(first, picture(map("buurten", box, "INDELING", "2024"))))
                .isTrue();
        assertThat(differ(picture(map(LAYER, box, "INDELING", YEAR)), picture(map(LAYER, box, "INDELING", SECOND))))
                .isTrue();
        assertThat(bytes(map("buurten", box, "INDELING", "2024")))
                .as("the older division")
                .isEqualTo(before);
        assertThat(bytes(map("buurten", box, "TIME", YEAR))).isEqualTo(bytes(map("buurten", box, "INDELING", SECOND)));
        assertThat(bytes(map("buurten", box))).as("not in force yet").isEqualTo(before);

        told(east, YEAR, east.code(), east.adressen());
        told(east, "2024", old.code(), old.adressen());
        told(north, SECOND, north.code(), north.adressen());
        told(north, "2024", old.code(), old.adressen());
        for (String version : List.of("1.1.1", "1.3.0"))
            assertThat(info(version, north.middle(), SECOND)).contains(north.code(), SECOND.substring(0, 4));
        assertThat(east.adressen() + buurt(YEAR, old.code()).adressen()).isEqualTo(old.adressen());
        assertThat(north.adressen() + buurt(SECOND, old.code()).adressen()).isEqualTo(old.adressen());

        assertThat(legendCount(YEAR)).isEqualTo(legendCount("2024") + 1);
        assertThat(legendCount(SECOND)).isEqualTo(legendCount("2024") + 1);
        assertThat(picture(wms(
                        "1.3.0",
                        "REQUEST",
                        "GetLegendGraphic",
                        "LAYER",
                        LAYER,
                        "FORMAT",
                        "image/png",
                        "INDELING",
                        SECOND)))
                .isNotNull();
        for (String version : List.of("1.1.1", "1.3.0")) {
            String capabilities = text(wms(version, "REQUEST", "GetCapabilities"));
            assertThat(capabilities)
                    .containsPattern(
                            "name=\"indeling\"[^>]*default=\"2024\"[^>]*>[^<]*," + YEAR + "," + SECOND + "[,<]")
                    .containsPattern("name=\"time\"[^>]*>[^<]*," + YEAR + "-01-01[,<]")
                    .doesNotContain("Concept");
        }
        for (String indeling : List.of("2024", YEAR, SECOND))
            assertThat(info("1.3.0", buurt(indeling, old.code()).middle(), indeling))
                    .doesNotContain("Conceptbuurt");
        for (String unknown : List.of(YEAR + "-3", "Concept", "1999", "2024," + YEAR, "2024/" + YEAR))
            refused(map("buurten", box, "INDELING", unknown));
        refused(map("buurten", box, "TIME", "2024", "INDELING", YEAR));
    }

    private static Map<String, String> split(Buurt buurt, String code, double x0, double y0, double x1, double y1) {
        double beyondX = x0 == x1 ? 0 : 20;
        double beyondY = y0 == y1 ? 0 : 20;
        String line = "LINESTRING (" + (x0 - beyondX) + " " + (y0 - beyondY) + ", " + (x1 + beyondX) + " "
                + (y1 + beyondY) + ")";
        return Map.of("type", "split", "buurt", buurt.code(), "line", line, "code", code, "naam", "Deel " + code);
    }

    private int plan(String naam, Map<String, String> command) throws Exception {
        Caller planner = Caller.loggedIn(port, "planner", "demo-planner");
        JsonNode made = json(planner.send(
                "POST",
                "/api/v1/plans",
                JsonMapper.shared().writeValueAsString(Map.of("naam", naam, "indeling", "2024"))));
        int id = made.at("/plan/id").asInt();
        String commands = "/api/v1/plans/" + id + "/commands";
        json(planner.withIfMatch(0).send("POST", commands, JsonMapper.shared().writeValueAsString(command)));
        json(planner.withIfMatch(1)
                .send("POST", commands, "{\"type\":\"besluit\",\"ingang\":\"" + YEAR + "-01-01\",\"nummer\":\"B-1\"}"));
        return id;
    }

    /** Hands a plan in, approves and publishes it, and waits until it is served; gives the division's id. */
    private String publish(int plan) throws Exception {
        String path = "/api/v1/plans/" + plan;
        json(Caller.loggedIn(port, "planner", "demo-planner").send("POST", path + "/submit", "{}"));
        Caller second = Caller.loggedIn(port, "beoordelaar", "demo-beoordelaar");
        json(second.send("POST", path + "/review", "{\"oordeel\":\"akkoord\"}"));
        JsonNode made = json(second.send("POST", path + "/publish", "{}"));
        String url = made.get("url").asString();
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        json(second.send("GET", url, null)).get("geserveerd").asBoolean());
        return made.get("indeling").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<Buurt> buurten(String indeling) throws Exception {
        JsonNode areas = json(
                Caller.nobody(port).send("GET", "/api/v1/areas?level=buurt&crs=EPSG:28992&indeling=" + indeling, null));
        return areas.get("features")
                .valueStream()
                .map(feature -> {
                    JsonNode properties = feature.get("properties");
                    return new Buurt(
                            properties.get("code").asString(),
                            geometry(feature.get("geometry").toString()),
                            properties.at("/figures/adressen/value").asInt(0));
                })
                .toList();
    }

    private static Geometry geometry(String json) {
        try {
            return new GeoJsonReader().read(json);
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private Buurt buurt(String indeling, String code) throws Exception {
        return buurten(indeling).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String wms(String version, String... parameters) {
        StringBuilder query = new StringBuilder("/wms?SERVICE=WMS&VERSION=" + version);
        for (int i = 0; i < parameters.length; i += 2)
            query.append('&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        return query.toString();
    }

    private String map(String layer, Envelope box, String... more) {
        String bbox = (box.getMinX() - 50) + "," + (box.getMinY() - 50) + "," + (box.getMaxX() + 50) + ","
                + (box.getMaxY() + 50);
        return wms(
                        "1.3.0",
                        "REQUEST",
                        "GetMap",
                        "LAYERS",
                        layer,
                        "STYLES",
                        "",
                        "CRS",
                        "EPSG:28992",
                        "BBOX",
                        bbox,
                        "WIDTH",
                        "300",
                        "HEIGHT",
                        "300",
                        "FORMAT",
                        "image/png")
                + Arrays.stream(more)
                        .collect(Collectors.collectingAndThen(Collectors.toList(), PublishedDivisionsIT::pairs));
    }

    private static String pairs(List<String> names) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < names.size(); i += 2)
            query.append('&')
                    .append(names.get(i))
                    .append('=')
                    .append(URLEncoder.encode(names.get(i + 1), StandardCharsets.UTF_8));
        return query.toString();
    }

    private String info(String version, Point at, String indeling) throws Exception {
        boolean latest = version.equals("1.3.0");
        String bbox = (at.getX() - 5) + "," + (at.getY() - 5) + "," + (at.getX() + 5) + "," + (at.getY() + 5);
        return text(wms(
                version,
                "REQUEST",
                "GetFeatureInfo",
                "LAYERS",
                LAYER,
                "QUERY_LAYERS",
                LAYER,
                "STYLES",
                "",
                latest ? "CRS" : "SRS",
                "EPSG:28992",
                "BBOX",
                bbox,
                "WIDTH",
                "101",
                "HEIGHT",
                "101",
                latest ? "I" : "X",
                "50",
                latest ? "J" : "Y",
                "50",
                "INFO_FORMAT",
                "application/json",
                "INDELING",
                indeling));
    }

    private void told(Buurt at, String indeling, String code, int adressen) throws Exception {
        JsonNode properties = JsonMapper.shared()
                .readTree(info("1.3.0", at.middle(), indeling))
                .at("/features/0/properties");
        assertThat(properties.get("code").asString()).isEqualTo(code);
        assertThat(properties.get("waarde").asInt()).isEqualTo(adressen);
        assertThat(properties.get("jaar").asString()).isEqualTo(indeling.substring(0, 4));
    }

    private int legendCount(String indeling) throws Exception {
        JsonNode legend = JsonMapper.shared()
                .readTree(text(wms(
                        "1.3.0",
                        "REQUEST",
                        "GetLegendGraphic",
                        "LAYER",
                        LAYER,
                        "FORMAT",
                        "application/json",
                        "INDELING",
                        indeling)));
        return legend.at("/Legend/0/rules")
                .valueStream()
                .mapToInt(rule -> rule.get("count").asInt())
                .sum();
    }

    private String text(String path) throws Exception {
        return Caller.nobody(port).send("GET", path, null).body();
    }

    private byte[] bytes(String path) throws IOException {
        try (var in = URI.create("http://localhost:" + port + path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private BufferedImage picture(String path) throws IOException {
        BufferedImage picture = ImageIO.read(new java.io.ByteArrayInputStream(bytes(path)));
        assertThat(picture).as(path).isNotNull();
        return picture;
    }

    /** Whether a hundredth of the pixels differ: a border is there that was not. */
    private static boolean differ(BufferedImage a, BufferedImage b) {
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++)
            for (int x = 0; x < a.getWidth(); x++) if (a.getRGB(x, y) != b.getRGB(x, y)) different++;
        return different > a.getWidth() * a.getHeight() / 200;
    }

    private void refused(String path) throws Exception {
        assertThat(text(path)).contains("<ServiceException code=\"InvalidDimensionValue\"");
    }
}
