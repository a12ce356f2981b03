package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wijkatelier.Patchwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Styles that no sound client brings, to a service that takes styles: first by name, then the same, broken, four hundred times. */
class HostileStylesTest {
    private static final int REQUESTS = 400;
    private static final long SEED = 20261125;
    /** Bytes that may be in use more after all than after the first hundred. */
    private static final long GROWTH = 48L << 20;

    private static final List<String> LAYERS =
            List.of("buurt:dichtheid", "buurt:inwoners", "buurten", "panden", "labels", "topografie");
    private static final String WAARDE = "<PropertyName>waarde</PropertyName>";
    private static final String LESS = "<PropertyIsLessThan>" + WAARDE + "<Literal>5</Literal></PropertyIsLessThan>";
    private static final String FILL = "<PolygonSymbolizer><Fill/></PolygonSymbolizer>";

    private final Service service =
            new Service(new Patchwork(), WmsSettings.standard().with("", true));

    private static String layer(String content) {
        return "<StyledLayerDescriptor version=\"1.0.0\"><NamedLayer><Name>buurt:dichtheid</Name><UserStyle>"
                + "<FeatureTypeStyle>" + content
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static String rule(String content) {
        return layer("<Rule>" + content + "</Rule>");
    }

    private static String filter(String content) {
        return rule("<Filter>" + content + "</Filter>" + FILL);
    }

    private static String stroke(String name, String value) {
        return rule("<LineSymbolizer><Stroke><CssParameter name=\"" + name + "\">" + value
                + "</CssParameter></Stroke></LineSymbolizer>");
    }

    private static String hatch(String size, String width) {
        return rule("<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName>"
                + "<Stroke><CssParameter name=\"stroke-width\">" + width + "</CssParameter></Stroke></Mark><Size>"
                + size
                + "</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>");
    }

    private static String text(String size, String halo) {
        return rule(
                "<TextSymbolizer><Label><PropertyName>naam</PropertyName></Label><Font><CssParameter name=\"font-size\">"
                        + size + "</CssParameter></Font><Halo><Radius>" + halo + "</Radius></Halo></TextSymbolizer>");
    }

    private static String function(String name, String... arguments) {
        return "<Function name=\"" + name + "\">" + String.join("", arguments) + "</Function>";
    }

    private static String literal(Object value) {
        return "<Literal>" + value + "</Literal>";
    }

    private static String equal(String left, String right) {
        return filter("<PropertyIsEqualTo>" + left + right + "</PropertyIsEqualTo>");
    }

    private static String like(String attributes, String pattern) {
        return filter("<PropertyIsLike " + attributes + ">" + WAARDE + literal(pattern) + "</PropertyIsLike>");
    }

    /** Each must be refused. */
    static List<String> refused() {
        String huge = "<Mul>" + literal("1e9") + literal("1e9") + "</Mul>";
        List<String> bodies = new ArrayList<>(List.of(
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                        + rule("&c;"),
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + rule("<Name>&a;</Name>" + FILL),
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://localhost:1/x.dtd\"> %p;]>" + rule(FILL),
                rule("<Name>&unknown;</Name>" + FILL),
                rule("<Name>&#0;</Name>" + FILL),
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + rule(FILL),
                "<a>".repeat(3_000) + "</a>".repeat(2_000),
                "<a>".repeat(39) + "</a>".repeat(39),
                layer("<Rule/>".repeat(3_000)),
                filter("<Not>".repeat(35) + LESS + "</Not>".repeat(35)),
                filter("<And>" + LESS.repeat(25_000 / LESS.length()) + "</And>"),
                filter("<BBOX><PropertyName>geometrie</PropertyName></BBOX>"),
                filter("<PropertyIsLessThan>" + WAARDE + "</PropertyIsLessThan>"),
                equal(function("env", literal("user.home")), literal("x")),
                equal(function("exec", literal("id")), literal("x")),
                equal(function("property", literal("waarde")), literal("x")),
                equal(function("pow"), literal("x")),
                equal("<PropertyName>//*</PropertyName>", literal("x")),
                like("wildCard=\"*\"", "*a*a*a*a*a*a*a*"),
                like("wildCard=\"\"", "a"),
                stroke("stroke-width", "1e9"),
                stroke("stroke-width", "-1"),
                stroke("stroke-width", "NaN"),
                stroke("stroke-width", huge),
                stroke("stroke-dasharray", "0 0"),
                stroke("stroke-dasharray", "1e300 1"),
                stroke("stroke", "url(http://localhost:1/x)"),
                stroke("stroke", function("strConcat", literal("#"), WAARDE)),
                hatch("1e6", "1"),
                hatch("-6", "1"),
                hatch("6", "-1"),
                hatch(huge, "1"),
                text("1e6", "1"),
                text("-11", "1"),
                text("11", "1e6"),
                text(huge, "1"),
                rule("<RasterSymbolizer/>"),
                rule("<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource href=\"http://localhost:1/x.svg\"/>"
                        + "<Format>image/svg+xml</Format></ExternalGraphic></Graphic></PointSymbolizer>"),
                rule("<TextSymbolizer><Label>" + literal("a".repeat(15_000)) + "</Label></TextSymbolizer>"),
                "<StyledLayerDescriptor version=\"1.0.0\"><UserLayer><InlineFeature/></UserLayer></StyledLayerDescriptor>",
                "<StyledLayerDescriptor version=\"1.0.0\"><NamedLayer><Name>buurten</Name><NamedStyle><Name>x</Name></NamedStyle>"
                        + "</NamedLayer></StyledLayerDescriptor>"));
        for (String element : List.of("script", "xi:include", "VendorOption", "Transformation", "OnlineResource"))
            bodies.add(rule("<" + element + "/>" + FILL));
        return bodies;
    }

    /** Odd, but each can be drawn within bounds. */
    static List<String> drawn() {
        return List.of(
                rule(FILL),
                filter("<And>" + LESS.repeat(150) + "</And>"),
                filter("<Not>".repeat(30) + LESS + "</Not>".repeat(30)),
                equal(function("pow", literal("1e308"), literal("1e308")), WAARDE),
                equal(function("strSubstring", literal("abc"), literal("-5"), literal("99")), literal("x")),
                equal(function("Concatenate", literal("a".repeat(5_000)), WAARDE), literal("x")),
                equal("<Div>" + WAARDE + literal("0") + "</Div>", literal("x")),
                like("wildCard=\"*\" singleChar=\"(\" escapeChar=\"[\"", "*(((((*"),
                stroke("stroke-dasharray", "0.0001 ".repeat(1_000).strip()),
                stroke("stroke-width", function("min", literal("3"), literal("200"))),
                hatch("0", "0"),
                hatch("0.001", "200"),
                text("0", "0"),
                text("200", "200"),
                rule("<TextSymbolizer><Label><PropertyName>naam</PropertyName></Label></TextSymbolizer>".repeat(200)),
                rule(FILL.repeat(300)),
                layer(("<Rule>" + FILL + "</Rule>").repeat(250)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String body) throws Exception {
        assertThat(picture(ask(body, "buurt:dichtheid", "GetMap", false), body)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void drawn(String body) throws Exception {
        picture(ask(body, "buurt:dichtheid", "GetMap", true), body);
    }

    /** As a picture it would have 180 million pixels. */
    @Test
    void legendOfHundredsOfTitles_isRefusedWhereItIsTooLarge() throws Exception {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 500; i++) rules.append("<Rule><Title>").append(i).append("</Title></Rule>");
        Map<String, String> query = Service.query(
                "SERVICE", "WMS", "VERSION", "1.1.1", "REQUEST", "GetLegendGraphic", "LAYER", "buurt:dichtheid");
        query.put("SLD_BODY", layer(rules.toString()));
        assertThat(picture(service.post(query), "legend")).isTrue();
        query.put("DPI", "600");
        assertThat(service.post(query).getContentAsString()).contains("<ServiceException", "te groot");
    }

    @Test
    void broken_getAPictureOrAProperException_andMemoryStays() throws Exception {
        List<String> all = new ArrayList<>(refused());
        all.addAll(drawn());
        Random random = new Random(SEED);
        int refused = 0;
        long before = 0;
        for (int i = 0; i < REQUESTS; i++) {
            if (i == REQUESTS / 4) before = used();
            String body = broken(all.get(random.nextInt(all.size())), random);
            String operation = List.of("GetMap", "GetMap", "GetLegendGraphic", "GetFeatureInfo")
                    .get(random.nextInt(4));
            String layer = random.nextInt(3) > 0 ? "buurt:dichtheid" : LAYERS.get(random.nextInt(LAYERS.size()));
            if (!picture(ask(body, layer, operation, random.nextBoolean()), body)) refused++;
        }
        assertThat(refused).isGreaterThan(REQUESTS / 3);
        assertThat(used() - before).as("bytes in use after all").isLessThan(GROWTH);
    }

    private static String broken(String body, Random random) {
        StringBuilder text = new StringBuilder(body);
        IntStream.range(0, random.nextInt(4)).forEach(change -> {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x300));
                default ->
                    text.insert(
                            at, List.of("9", "-", "<", "&", "]]>", "\"", "e9").get(random.nextInt(7)));
            }
            if (text.isEmpty()) text.append('<');
        });
        return text.toString();
    }

    private MockHttpServletResponse ask(String body, String layer, String operation, boolean post) throws Exception {
        Map<String, String> query = new LinkedHashMap<>(
                operation.equals("GetFeatureInfo")
                        ? Service.info("1.1.1", "QUERY_LAYERS", layer)
                        : Service.map("1.1.1"));
        query.put("REQUEST", operation);
        query.put("LAYERS", layer);
        query.put("LAYER", layer);
        query.put("BBOX", "100000,450000,104000,453000");
        query.put("SLD_BODY", body);
        return post ? service.post(query) : service.get(query);
    }

    /** Whether it is an answer other than an exception; what it is must be in order. */
    private static boolean picture(MockHttpServletResponse response, String body) throws Exception {
        assertThat(response.getStatus()).as(body).isEqualTo(200);
        if (response.getContentType().startsWith("image/")) return true;
        String text = response.getContentAsString();
        assertThat(text)
                .as(body)
                .doesNotContain("Exception:", "nl.wijkatelier.", "org.geotools", "java.", "root:x", "\tat ", "<script");
        if (!text.contains("<ServiceException")) return true;
        assertThat(text.length()).as(body).isLessThan(1500);
        CapabilitiesTest.wellFormed(response.getContentAsByteArray());
        return false;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
