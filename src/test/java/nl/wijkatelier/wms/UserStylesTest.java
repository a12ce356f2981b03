package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.engine.style.Colors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SLD_BODY and SLD: off by default, nothing fetched, bounded, refused with line and element. */
class UserStylesTest {
    private final Service off = new Service();
    private final Service on =
            new Service(new SampleRegion("7-abc"), WmsSettings.standard().with("", true));

    private static String style(String layer, String rules) {
        return "<StyledLayerDescriptor version=\"1.0.0\" xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>"
                + layer + "</Name><UserStyle><Name>mijn</Name><FeatureTypeStyle>\n" + rules
                + "\n</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static String fill(String color) {
        return "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">" + color
                + "</CssParameter></Fill></PolygonSymbolizer>";
    }

    private static final String HIGH = "<Rule><Title>Veel</Title><ogc:Filter><ogc:PropertyIsGreaterThan>"
            + "<ogc:PropertyName>waarde</ogc:PropertyName><ogc:Literal>30</ogc:Literal></ogc:PropertyIsGreaterThan>"
            + "</ogc:Filter>" + fill("#00ff00") + "</Rule>";

    private static Set<String> colors(byte[] picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(image)
                .as(new String(picture, java.nio.charset.StandardCharsets.UTF_8))
                .isNotNull();
        Set<String> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) colors.add(Colors.text(image.getRGB(x, y)));
        return colors;
    }

    private static Map<String, String> map(String body, String... changes) {
        Map<String, String> query = Service.map("1.1.1", changes);
        query.put("SLD_BODY", body);
        return query;
    }

    @Test
    void off_isRefused_andSoIsSld() throws Exception {
        assertThat(off.get(map(style("buurten", "<Rule>" + fill("#00ff00") + "</Rule>")))
                        .getContentAsString())
                .contains("<ServiceException", "staan bij deze dienst uit");
        for (Service service : new Service[] {off, on})
            assertThat(service.get(Service.map("1.3.0", "SLD", "http://localhost:1/x.sld"))
                            .getContentAsString())
                    .contains("<ServiceException", "wordt niet opgehaald");
    }

    @Test
    void on_drawsFiguresByTheirValues() throws Exception {
        byte[] picture = on.get(map(style("buurt:aandeel_groen", HIGH), "LAYERS", "buurt:aandeel_groen"))
                .getContentAsByteArray();
        assertThat(colors(picture)).contains("#00ff00", "#ffffff");
    }

    @Test
    void on_withoutLayers_drawsThoseOfTheStyle_andByPost() throws Exception {
        Map<String, String> query =
                map(style("terrein", "<Rule>" + fill("#123456") + "</Rule>"), "LAYERS", null, "STYLES", null);
        assertThat(colors(on.post(query).getContentAsByteArray())).contains("#123456");
    }

    @Test
    void on_otherLayersKeepTheirStyle() throws Exception {
        byte[] plain = on.get(Service.map("1.1.1")).getContentAsByteArray();
        byte[] same = on.get(map(style("wijken", "<Rule>" + fill("#123456") + "</Rule>")))
                .getContentAsByteArray();
        assertThat(colors(same)).isEqualTo(colors(plain));
    }

    @Test
    void on_styleIsChosenByName() throws Exception {
        String body = style("buurten", "<Rule>" + fill("#123456") + "</Rule>");
        assertThat(colors(on.get(map(body, "STYLES", "mijn")).getContentAsByteArray()))
                .contains("#123456");
        assertThat(on.get(map(body, "STYLES", "ander")).getContentAsString()).contains("StyleNotDefined");
    }

    @Test
    void legend_isThatOfTheStyle() throws Exception {
        Map<String, String> query = Service.query(
                "SERVICE",
                "WMS",
                "VERSION",
                "1.1.1",
                "REQUEST",
                "GetLegendGraphic",
                "LAYER",
                "buurt:aandeel_groen",
                "FORMAT",
                "application/json",
                "SLD_BODY",
                style("buurt:aandeel_groen", HIGH));
        assertThat(on.get(query).getContentAsString()).contains("\"title\":\"Veel\"", "#00ff00");
        query.put("FORMAT", "image/png");
        assertThat(colors(on.get(query).getContentAsByteArray())).contains("#00ff00");
    }

    @Test
    void mistakes_areToldWithLineAndElement() throws Exception {
        assertThat(on.get(map(style("buurten", "<Rule>\n<RasterSymbolizer/></Rule>")))
                        .getContentAsString())
                .contains("<ServiceException", "SLD_BODY:3: &lt;RasterSymbolizer&gt; is not supported here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><StyledLayerDescriptor version=\"1.0.0\">&a;</StyledLayerDescriptor>",
                "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><x/>",
                "<StyledLayerDescriptor version=\"1.0.0\"><NamedLayer><Name>buurten</Name><NamedStyle/></NamedLayer></StyledLayerDescriptor>",
                "not xml",
                "<a>"
            })
    void hostileStyles_areRefused(String body) throws Exception {
        assertThat(on.get(map(body)).getContentAsString())
                .contains("<ServiceException")
                .doesNotContain("root:", "\tat ", "nl.wijkatelier.");
    }

    @Test
    void tooLarge_tooDeep_tooMany_areRefused() throws Exception {
        String huge = style(
                "buurten",
                "<Rule>"
                        + fill("#00ff00")
                                .replace(
                                        "</Fill>",
                                        "</Fill><Stroke><CssParameter name=\"stroke-width\">9000</CssParameter></Stroke>")
                        + "</Rule>");
        String deep = style(
                "buurten",
                "<Rule><ogc:Filter>" + "<ogc:Not>".repeat(200) + "</ogc:Not>".repeat(200) + "</ogc:Filter></Rule>");
        String group = style("topografie", "<Rule>" + fill("#00ff00") + "</Rule>");
        for (String body : new String[] {huge, deep})
            assertThat(on.get(map(body)).getContentAsString()).contains("<ServiceException");
        assertThat(on.get(map(group, "LAYERS", "topografie")).getContentAsString())
                .contains("per laag");
    }

    @Test
    void propertyThatALayerLacks_isTold() throws Exception {
        assertThat(on.get(map(style("buurten", HIGH))).getContentAsString()).contains("no property 'waarde'");
    }

    /** A dense layer keeps to the scales at which it is meant to be drawn. */
    @Test
    void brought_styleDoesNotWidenScales() throws Exception {
        String body = style(
                "adressen",
                "<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill/>"
                        + "</Mark></Graphic></PointSymbolizer></Rule>");
        byte[] far = on.get(map(body, "LAYERS", "adressen", "BBOX", "0,300000,300000,525000"))
                .getContentAsByteArray();
        assertThat(colors(far)).containsExactly("#ffffff");
    }
}
