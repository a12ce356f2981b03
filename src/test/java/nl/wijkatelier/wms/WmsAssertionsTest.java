package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.CrsProjection;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What clients of any make rely on, one row each: the requirements of WMS 1.3.0 and 1.1.1 as the OGC's test suite for 1.3.0 puts
 * them, named as it names them where it has them, and what QGIS and others send besides. Rows on refused requests stand in {@link
 * AnswersTest}.
 */
class WmsAssertionsTest {
    private static final String[] VERSIONS = {"1.1.1", "1.3.0"};
    private static final String FIGURE = "buurt:aandeel_groen";
    private final Service service = new Service();

    private interface Check {
        void run() throws Exception;
    }

    private static DynamicTest row(String name, Check check) {
        return DynamicTest.dynamicTest(name, check::run);
    }

    private BufferedImage image(Map<String, String> query) throws Exception {
        MockHttpServletResponse response = service.get(query);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
        assertThat(image).as(response.getContentType() + " " + query).isNotNull();
        assertThat(image.getWidth() + "x" + image.getHeight())
                .as("the size that is asked")
                .isEqualTo(query.getOrDefault("WIDTH", image.getWidth() + "") + "x"
                        + query.getOrDefault("HEIGHT", image.getHeight() + ""));
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int pixel : pixels(image)) colors.add(pixel);
        return colors;
    }

    private String text(Map<String, String> query) throws Exception {
        return service.get(query).getContentAsString();
    }

    /** minx, miny, maxx, maxy of a piece of RD in a system, as the version writes its axes, or the other way around. */
    private static String box(Crs crs, String version, boolean wrong) {
        double[] xy = {98_000, 470_000, 99_200, 470_900};
        CrsProjection.of(crs, Service.SYSTEMS).fromRd(xy, 2);
        boolean swapped = version.equals("1.3.0") && crs.northFirst() ^ wrong;
        return swapped
                ? xy[1] + "," + xy[0] + "," + xy[3] + "," + xy[2]
                : xy[0] + "," + xy[1] + "," + xy[2] + "," + xy[3];
    }

    /** CRS x version x axis order x request. */
    @TestFactory
    Stream<DynamicTest> axes() {
        return Stream.of(VERSIONS)
                .flatMap(version -> Arrays.stream(Crs.values())
                        .filter(crs -> version.equals("1.3.0") || crs != Crs.CRS84)
                        .flatMap(crs -> {
                            String name = version.equals("1.3.0") ? "CRS" : "SRS";
                            String[] right = {name, crs.code(), "BBOX", box(crs, version, false), "LAYERS", FIGURE};
                            String[] wrong = {name, crs.code(), "BBOX", box(crs, version, true), "LAYERS", FIGURE};
                            return Stream.of(
                                    row(
                                            version + " " + crs.code() + " GetMap shows the region",
                                            () -> assertThat(colors(image(Service.map(version, right))))
                                                    .hasSizeGreaterThan(4)),
                                    row(version + " " + crs.code() + " other axis order is elsewhere", () -> {
                                        boolean same = box(crs, version, true).equals(box(crs, version, false));
                                        int shown = colors(image(Service.map(version, wrong)))
                                                .size();
                                        assertThat(shown > 1).isEqualTo(same);
                                    }),
                                    row(version + " " + crs.code() + " pixels do not swap", () -> {
                                        String[] square = Arrays.copyOf(right, 8);
                                        square[6] = "QUERY_LAYERS";
                                        square[7] = FIGURE;
                                        assertThat(text(Service.info(version, square)))
                                                .contains("Buurt 4 (BU99010101)");
                                    }));
                        }));
    }

    private DynamicTest picture(String version, String name, String... changes) {
        return row(
                version + " " + name,
                () -> assertThat(colors(image(Service.map(version, changes)))).hasSizeGreaterThan(1));
    }

    private DynamicTest empty(String version, String name, String... changes) {
        return row(
                version + " " + name,
                () -> assertThat(colors(image(Service.map(version, changes)))).containsExactly(0xFFFFFFFF));
    }

    @TestFactory
    Stream<DynamicTest> maps() {
        return Stream.of(VERSIONS)
                .flatMap(version -> Stream.of(
                        picture(version, "two-layers", "LAYERS", "wijken,buurten", "STYLES", ","),
                        picture(version, "three-layers", "LAYERS", "topografie,wijken,buurten", "STYLES", ",,"),
                        picture(version, "styles-default-multiple-layers", "LAYERS", "wijken,buurten", "STYLES", ""),
                        picture(version, "styles-some-default", "LAYERS", FIGURE + ",buurten", "STYLES", "jenks,"),
                        picture(version, "one layer twice", "LAYERS", "buurten,buurten", "STYLES", ","),
                        picture(version, "bbox-exponential", "BBOX", "9.8e4,4.7E+05,.992E5,470900."),
                        picture(
                                version,
                                "spaces in lists",
                                "LAYERS",
                                "wijken, buurten",
                                "BBOX",
                                "98000, 470000, 99200, 470900"),
                        picture(version, "names are case-blind", "LAYERS", "BUURTEN"),
                        picture(version, "both SRS and CRS", "SRS", "EPSG:28992", "CRS", "EPSG:28992"),
                        picture(version, "small-size", "WIDTH", "8", "HEIGHT", "5", "LAYERS", FIGURE),
                        picture(version, "unequal scales", "WIDTH", "700", "HEIGHT", "20", "LAYERS", FIGURE),
                        empty(version, "bbox-no-overlap", "BBOX", "5000,5000,5100,5075"),
                        empty(version, "bbox-outside-crs", "BBOX", "-9000000,-9000000,-8000000,-8000000"),
                        empty(version, "bbox-below-scale", "BBOX", "98000,470000,98000.01,470000.01"),
                        empty(version, "bbox-above-scale", "LAYERS", "adressen", "BBOX", "0,300000,300000,525000"),
                        row(
                                version + " large-size",
                                () -> assertThat(image(Service.map(version, "WIDTH", "4000", "HEIGHT", "30")))
                                        .isNotNull())));
    }

    /** The first of two layers lies below. */
    @TestFactory
    Stream<DynamicTest> order() {
        return Stream.of(VERSIONS)
                .map(version -> row(version + " layers are painted bottom first", () -> {
                    int[] below = pixels(image(Service.map(version, "LAYERS", "buurten," + FIGURE, "STYLES", ",")));
                    int[] above = pixels(image(Service.map(version, "LAYERS", FIGURE + ",buurten", "STYLES", ",")));
                    assertThat(above).isNotEqualTo(below);
                }));
    }

    @TestFactory
    Stream<DynamicTest> formats() {
        return Stream.of(ImageFormat.values())
                .flatMap(format -> Stream.of(VERSIONS)
                        .map(version -> row(version + " each-format " + format.text(), () -> {
                            Map<String, String> query = Service.map(
                                    version, "FORMAT", format.text(), "LAYERS", FIGURE, "TRANSPARENT", "TRUE");
                            MockHttpServletResponse response = service.get(query);
                            assertThat(response.getContentType()).isEqualTo(format.mediaType());
                            String begin =
                                    new String(response.getContentAsByteArray(), 0, 8, StandardCharsets.US_ASCII);
                            if (OgcClient.DRAWINGS.contains(format.mediaType()))
                                assertThat(begin).matches("(?s)(%PDF-1\\.|<\\?xml |<svg ).*");
                            else assertThat(colors(image(query))).hasSizeGreaterThan(4);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> backgrounds() {
        String[] far = {"BBOX", "5000,5000,5100,5075"};
        return Stream.of(VERSIONS)
                .flatMap(version -> Stream.of(
                                new String[] {"transparent-default", null, null, "FFFFFFFF"},
                                new String[] {"transparent-false", "FALSE", null, "FFFFFFFF"},
                                new String[] {"transparent-true", "TRUE", null, "0"},
                                new String[] {"transparent, case-blind", "true", "0x00FF00", "0"},
                                new String[] {"blue-bgcolor", "FALSE", "0x0000FF", "FF0000FF"},
                                new String[] {"bgcolor, small letters", null, "0xffcc00", "FFFFCC00"})
                        .map(line -> row(version + " " + line[0], () -> {
                            Map<String, String> query = Service.map(version, far);
                            if (line[1] != null) query.put("TRANSPARENT", line[1]);
                            if (line[2] != null) query.put("BGCOLOR", line[2]);
                            for (String layer : List.of("buurten", FIGURE, "topografie")) {
                                query.put("LAYERS", layer);
                                assertThat(colors(image(query)).stream()
                                                .map(color -> color >>> 24 == 0 ? 0 : color)
                                                .map(color -> Integer.toHexString(color)
                                                        .toUpperCase(Locale.ROOT)))
                                        .containsExactly(line[3]);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> resolutions() {
        return Stream.of(
                        new String[] {"DPI", "181.4286"},
                        new String[] {"MAP_RESOLUTION", "181.4286"},
                        new String[] {"FORMAT_OPTIONS", "antialias:on;dpi:181"},
                        new String[] {"DPI", "600"})
                .flatMap(form -> Stream.of(VERSIONS)
                        .map(version -> row(version + " " + String.join("=", form), () -> {
                            int standard = ink(Service.map(version));
                            int dense = ink(Service.map(version, form));
                            assertThat(dense)
                                    .as("thicker strokes and larger names")
                                    .isGreaterThan(standard * 5 / 4);
                        })));
    }

    private int ink(Map<String, String> query) throws Exception {
        return (int) Arrays.stream(pixels(image(query)))
                .filter(pixel -> pixel != 0xFFFFFFFF)
                .count();
    }

    /** Years and divisions: a bare year, a day, current and default are the same picture where they mean the same year. */
    @TestFactory
    Stream<DynamicTest> dimensions() {
        return Stream.of("TIME", "INDELING", "DIM_INDELING")
                .flatMap(name -> Stream.of(
                                new String[] {"2024", "current"},
                                new String[] {"2024-01-01", "default"},
                                new String[] {"2024", ""},
                                new String[] {"2023", "2023-01-01"})
                        .map(pair -> row(
                                name + " " + pair[0] + " is '" + pair[1] + "'",
                                () -> assertThat(pixels(image(Service.map("1.3.0", "LAYERS", FIGURE, name, pair[0]))))
                                        .isEqualTo(pixels(
                                                image(Service.map("1.3.0", "LAYERS", FIGURE, name, pair[1])))))));
    }

    @TestFactory
    Stream<DynamicTest> vendorParameters() {
        return Stream.concat(
                Choices.FIGURE_STYLES.stream()
                        .map(style -> row("style " + style + " with CLASSES and RAMP", () -> {
                            int[] standard = pixels(image(Service.map("1.3.0", "LAYERS", FIGURE, "STYLES", style)));
                            assertThat(pixels(image(Service.map(
                                            "1.3.0", "LAYERS", FIGURE, "STYLES", style, "RAMP", "viridis"))))
                                    .isNotEqualTo(standard);
                            assertThat(pixels(image(
                                            Service.map("1.3.0", "LAYERS", FIGURE, "STYLES", style, "CLASSES", "4"))))
                                    .isNotEqualTo(standard);
                        })),
                Stream.of(row(
                        "case-blind vendor names",
                        () -> assertThat(pixels(image(Service.map("1.3.0", "LAYERS", FIGURE, "classes", "3"))))
                                .isEqualTo(pixels(image(Service.map("1.3.0", "LAYERS", FIGURE, "CLASSES", "3")))))));
    }

    private static Map<String, String> legend(String... changes) {
        Map<String, String> query = Service.query(
                "SERVICE",
                "WMS",
                "VERSION",
                "1.3.0",
                "REQUEST",
                "GetLegendGraphic",
                "LAYER",
                FIGURE,
                "FORMAT",
                "image/png");
        for (int i = 0; i < changes.length; i += 2) query.put(changes[i], changes[i + 1]);
        return query;
    }

    @TestFactory
    Stream<DynamicTest> legends() {
        return Stream.of(
                        new String[] {"LAYERS", "buurten", "STYLES", "default"},
                        new String[] {"STYLE", "jenks", "SCALE", "5000", "LANGUAGE", "nl"},
                        new String[] {"BBOX", "98000,470000,99200,470900", "CRS", "EPSG:28992", "SLD_VERSION", "1.1.0"},
                        new String[] {"TRANSPARENT", "true", "LAYER", "topografie"},
                        new String[] {"DPI", "180", "MAP_RESOLUTION", "180", "FORMAT_OPTIONS", "dpi:180"},
                        new String[] {"FORMAT", "image/jpeg"},
                        new String[] {"CLASSES", "7", "RAMP", "viridis"},
                        new String[] {"VERSION", "1.1.1", "TIME", "2023"})
                .map(line -> row(
                        "legend " + String.join(" ", line),
                        () -> assertThat(colors(ImageIO.read(new ByteArrayInputStream(
                                        service.get(legend(line)).getContentAsByteArray()))))
                                .hasSizeGreaterThan(1)));
    }

    @TestFactory
    Stream<DynamicTest> refusedLegends() {
        return Stream.of(
                        new String[] {"LAYER", "niets", "LayerNotDefined"},
                        new String[] {"STYLE", "niets", "StyleNotDefined"},
                        new String[] {"FORMAT", "image/x-niets", "InvalidFormat"},
                        new String[] {"TIME", "1850", "InvalidDimensionValue"})
                .map(line -> row(
                        line[2],
                        () -> assertThat(text(legend(line[0], line[1]))).contains("code=\"" + line[2] + "\"")));
    }

    @TestFactory
    Stream<DynamicTest> exceptionForms() {
        return Stream.of(
                row(
                        "exceptions-blank-red",
                        () -> assertThat(colors(image(Service.map(
                                        "1.3.0", "LAYERS", "niets", "EXCEPTIONS", "BLANK", "BGCOLOR", "0xFF0000"))))
                                .containsExactly(0xFFFF0000)),
                row(
                        "exceptions-blank-transparent",
                        () -> assertThat(colors(image(Service.map(
                                                "1.3.0",
                                                "LAYERS",
                                                "niets",
                                                "EXCEPTIONS",
                                                "blank",
                                                "TRANSPARENT",
                                                "TRUE")))
                                        .stream()
                                        .map(color -> color >>> 24))
                                .containsExactly(0)),
                row(
                        "exceptions-blank-mime",
                        () -> assertThat(service.get(Service.map(
                                                "1.3.0",
                                                "LAYERS",
                                                "niets",
                                                "EXCEPTIONS",
                                                "BLANK",
                                                "FORMAT",
                                                "image/jpeg"))
                                        .getContentType())
                                .isEqualTo("image/jpeg")),
                row(
                        "exceptions-inimage-mime",
                        () -> assertThat(service.get(Service.map("1.3.0", "STYLES", "niets", "EXCEPTIONS", "INIMAGE"))
                                        .getContentType())
                                .isEqualTo("image/png")),
                row(
                        "exceptions-xml",
                        () -> assertThat(service.get(Service.map("1.3.0", "LAYERS", "niets", "EXCEPTIONS", "XML"))
                                        .getContentType())
                                .startsWith("text/xml")),
                row(
                        "impossible size in an image",
                        () -> assertThat(service.get(Service.map("1.3.0", "WIDTH", "0", "EXCEPTIONS", "INIMAGE"))
                                        .getContentType())
                                .startsWith("text/xml")));
    }

    /** GetFeatureInfo takes each format, several layers, few and many features. */
    @TestFactory
    Stream<DynamicTest> infos() {
        return Stream.of(VERSIONS)
                .flatMap(version -> Stream.concat(
                        Stream.of(InfoFormat.values())
                                .map(format -> row(version + " each-info_format " + format.text(), () -> {
                                    MockHttpServletResponse response = service.get(Service.info(
                                            version,
                                            "INFO_FORMAT",
                                            format.text(),
                                            "LAYERS",
                                            FIGURE,
                                            "QUERY_LAYERS",
                                            FIGURE));
                                    assertThat(response.getContentType()).isEqualTo(format.mediaType());
                                    assertThat(response.getContentAsString()).contains("BU99010101");
                                })),
                        Stream.of(
                                row(
                                        version + " two-query_layers",
                                        () -> assertThat(text(Service.info(
                                                        version,
                                                        "LAYERS",
                                                        "wijken,buurten",
                                                        "STYLES",
                                                        ",",
                                                        "QUERY_LAYERS",
                                                        "wijken,buurten")))
                                                .contains("WK990101", "BU99010101")),
                                row(
                                        version + " less-query_layers",
                                        () -> assertThat(text(Service.info(
                                                        version,
                                                        "LAYERS",
                                                        "wijken,buurten",
                                                        "STYLES",
                                                        ",",
                                                        "QUERY_LAYERS",
                                                        "wijken")))
                                                .contains("WK990101")
                                                .doesNotContain("BU99010101")),
                                row(
                                        version + " second query layer invalid",
                                        () -> assertThat(text(Service.info(version, "QUERY_LAYERS", "buurten,niets")))
                                                .contains("LayerNotDefined")),
                                row(
                                        version + " nothing there",
                                        () -> assertThat(service.get(
                                                                Service.info(version, "BBOX", "5000,5000,5100,5075"))
                                                        .getContentType())
                                                .startsWith("text/plain")))));
    }

    @TestFactory
    Stream<DynamicTest> caching() {
        Map<String, String> capabilities =
                Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", "1.3.0");
        return Stream.of(Service.map("1.3.0"), legend(), capabilities, Service.info("1.3.0"))
                .map(query -> row("ETag and 304 of " + query.get("REQUEST"), () -> {
                    MockHttpServletResponse first = service.get(query);
                    String etag = first.getHeader("ETag");
                    assertThat(etag)
                            .startsWith("image/png".equals(first.getContentType()) ? "\"" : "W/\"")
                            .endsWith("\"");
                    for (String header : List.of(etag, "\"x\", " + etag, "W/" + etag, "*")) {
                        MockHttpServletResponse again = service.get(query, "If-None-Match", header);
                        assertThat(again.getStatus()).as(header).isEqualTo(304);
                        assertThat(again.getHeader("ETag")).isEqualTo(etag);
                    }
                    assertThat(service.get(query, "If-None-Match", "\"x\"").getStatus())
                            .isEqualTo(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> missingParameters() {
        return Stream.of("VERSION", "LAYERS", "STYLES", "CRS", "BBOX", "WIDTH", "HEIGHT", "FORMAT")
                .map(name -> row(
                        "GetMap without " + name,
                        () -> assertThat(text(Service.map("1.3.0", name, null))).contains("<ServiceException")));
    }

    @TestFactory
    Stream<DynamicTest> capabilities() {
        return Stream.of(
                row(
                        "no SERVICE is refused",
                        () -> assertThat(text(Service.query("REQUEST", "GetCapabilities")))
                                .contains("<ServiceException")),
                row(
                        "an unknown REQUEST",
                        () -> assertThat(text(Service.query("SERVICE", "WMS", "REQUEST", "GetX")))
                                .contains("OperationNotSupported")),
                row(
                        "POST form",
                        () -> assertThat(service.post(Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities"))
                                        .getContentAsString())
                                .contains("<WMS_Capabilities")),
                row(
                        "URL behind a proxy",
                        () -> assertThat(text(Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities")))
                                .contains("xlink:href=\"http://localhost/wms?\"")),
                row(
                        "time is a list with the newest as default",
                        () -> assertThat(text(Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities")))
                                .contains("default=\"2024-01-01\"", ">2023-01-01,2024-01-01<")
                                .doesNotContain("/P1Y")));
    }
}
