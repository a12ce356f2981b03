package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.wijkatelier.Patchwork;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Value.Reason;
import nl.wijkatelier.engine.render.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Point;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every way to show a figure, every kind of missing value and every layer of {@code styles/}, as map and as legend. */
class GoldenPicturesTest {
    private static final Patchwork REGION = new Patchwork();
    private static final Service FIGURES = new Service(REGION);
    private static final Service VILLAGE = new Service();

    private static void check(String name, Service service, Map<String, String> query) throws Exception {
        MockHttpServletResponse response = service.get(query);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
        assertThat(picture)
                .as(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isNotNull();
        Golden.check(name, picture);
    }

    private static Map<String, String> with(Map<String, String> query, String parameters) {
        Map<String, String> all = new LinkedHashMap<>(query);
        if (parameters != null) for (String one : parameters.split("&")) all.put(one.split("=")[0], one.split("=")[1]);
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            default    | buurt:dichtheid |
            quantile   | buurt:dichtheid | STYLES=quantile
            jenks      | buurt:dichtheid | STYLES=jenks
            equal      | buurt:dichtheid | STYLES=equal
            stddev     | buurt:dichtheid | STYLES=stddev
            geometric  | buurt:dichtheid | STYLES=geometric
            pretty     | buurt:dichtheid | STYLES=pretty
            manual     | buurt:dichtheid | BREAKS=0,500,1000,2500,20000
            viridis-7  | buurt:groen     | RAMP=viridis&CLASSES=7
            three      | wijk:groen      | RAMP=greens&CLASSES=3
            middle     | buurt:groen     | MIDDLE=50&CLASSES=6
            difference | buurt:groen     | COMPARE=2023
            two        | buurt:groen     | WITH=dichtheid
            circles    | buurt:inwoners  |
            moved      | buurt:inwoners  | COMPARE=2023&CLASSES=6
            dpi        | buurt:dichtheid | DPI=180
            clear      | buurt:dichtheid | TRANSPARENT=TRUE
            """)
    void figure_looks(String name, String layer, String parameters) throws Exception {
        Map<String, String> map = Service.map(
                "1.3.0", "LAYERS", layer, "BBOX", "99900,449900,104100,454100", "WIDTH", "240", "HEIGHT", "240");
        check("figure/" + name, FIGURES, with(map, parameters));
        check("figure/" + name + "-legend", FIGURES, with(legend(layer), legendParameters(parameters)));
    }

    private static String legendParameters(String parameters) {
        return parameters == null ? null : parameters.replace("STYLES=", "STYLE=");
    }

    private static Map<String, String> legend(String layer) {
        return Service.query(
                "SERVICE",
                "WMS",
                "VERSION",
                "1.3.0",
                "REQUEST",
                "GetLegendGraphic",
                "LAYER",
                layer,
                "FORMAT",
                "image/png");
    }

    /** As fill alone, which is made without painting, and below names, which is painted. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void missingKind_looks(Reason reason) throws Exception {
        int buurt = Patchwork.without(reason).get(0);
        Point middle = REGION.indelingen()
                .get(1)
                .areas(Level.BUURT)
                .get(buurt)
                .geometrie()
                .getInteriorPoint();
        double x = Math.rint(middle.getX());
        double y = Math.rint(middle.getY());
        String box = (x - 400) + "," + (y - 300) + "," + (x + 400) + "," + (y + 300);
        for (String layers : List.of("buurt:dichtheid", "buurt:dichtheid,buurten"))
            check(
                    "missing/" + reason.text() + (layers.contains(",") ? "-named" : ""),
                    FIGURES,
                    Service.map("1.3.0", "LAYERS", layers, "STYLES", "", "BBOX", box, "WIDTH", "160", "HEIGHT", "120"));
    }

    @TestFactory
    Stream<DynamicTest> layer_looks() {
        return Stream.of(
                        "terrein 98000,470000,99200,470900",
                        "waterdelen 98350,470150,98750,470450",
                        "wegdelen 98400,470400,98880,470760",
                        "spoor 98400,470600,98800,470900",
                        "panden 98300,470430,98440,470535",
                        "percelen 98300,470430,98420,470520",
                        "adressen 98300,470440,98360,470485",
                        "labels 98200,470200,98800,470650",
                        "topografie 98500,470400,98720,470565")
                .map(row -> row.split(" "))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    check(
                            "layer/" + row[0],
                            VILLAGE,
                            Service.map("1.3.0", "LAYERS", row[0], "BBOX", row[1], "WIDTH", "280", "HEIGHT", "210"));
                    check("layer/" + row[0] + "-legend", VILLAGE, legend(row[0]));
                }));
    }

    @ParameterizedTest
    @CsvSource({"buurten", "wijken", "gemeenten"})
    void borders_look(String layer) throws Exception {
        check(
                "layer/" + layer,
                FIGURES,
                Service.map(
                        "1.3.0",
                        "LAYERS",
                        layer,
                        "BBOX",
                        "99900,449900,104100,454100",
                        "WIDTH",
                        "360",
                        "HEIGHT",
                        "360"));
        check("layer/" + layer + "-legend", FIGURES, legend(layer));
    }
}
