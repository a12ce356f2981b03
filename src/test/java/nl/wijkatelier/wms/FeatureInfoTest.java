package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import nl.wijkatelier.Patchwork;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.crs.Crs;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asked in the middle of buurt 4 unless said otherwise: RD (98450, 470450). */
class FeatureInfoTest {
    private static final double X = 98450;
    private static final double Y = 470450;
    private final Service service = new Service();

    private String text(Map<String, String> query) throws Exception {
        return service.get(query).getContentAsString();
    }

    /** A pixel of 3 m; column and row of an RD position on the map of {@link Service#info}. */
    private static String[] at(String version, double x, double y, String... more) {
        boolean latest = version.equals("1.3.0");
        String[] changes = {
            latest ? "I" : "X",
            Integer.toString((int) ((x - 98000) / 3)),
            latest ? "J" : "Y",
            Integer.toString((int) ((470900 - y) / 3))
        };
        return Stream.concat(Stream.of(changes), Stream.of(more)).toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> everyCrsAndVersion_findsTheSameBuurt() {
        return Stream.of("1.1.1", "1.3.0")
                .flatMap(version -> Stream.of(Crs.values())
                        .filter(crs -> version.equals("1.3.0") || crs != Crs.CRS84)
                        .map(crs -> DynamicTest.dynamicTest(version + " " + crs.code(), () -> {
                            MathTransform2D transform = Service.SYSTEMS.fromRd(crs);
                            double[] p = {X, Y};
                            transform.transform(p, 0, p, 0, 1);
                            double h = crs.degrees() ? 1e-4 : 10;
                            boolean swap = version.equals("1.3.0") && crs.northFirst();
                            String box = swap
                                    ? (p[1] - h) + "," + (p[0] - h) + "," + (p[1] + h) + "," + (p[0] + h)
                                    : (p[0] - h) + "," + (p[1] - h) + "," + (p[0] + h) + "," + (p[1] + h);
                            Map<String, String> query = Service.info(
                                    version,
                                    version.equals("1.3.0") ? "CRS" : "SRS",
                                    crs.code(),
                                    "BBOX",
                                    box,
                                    "WIDTH",
                                    "101",
                                    "HEIGHT",
                                    "101",
                                    version.equals("1.3.0") ? "I" : "X",
                                    "50",
                                    version.equals("1.3.0") ? "J" : "Y",
                                    "50");
                            assertThat(text(query)).contains("Buurt 4 (BU99010101)");
                        })));
    }

    @Test
    void json_namesItsSystemAndHasTheOutline() throws Exception {
        Map<String, String> query = Service.info(
                "1.3.0", at("1.3.0", X, Y, "QUERY_LAYERS", "buurt:inwoners,wijken", "INFO_FORMAT", "application/json"));
        JsonNode root = JsonMapper.shared().readTree(service.get(query).getContentAsByteArray());
        assertThat(root.at("/crs/properties/name").asString()).isEqualTo("urn:ogc:def:crs:EPSG::28992");
        assertThat(root.at("/features")).hasSize(2);
        assertThat(root.at("/features/0/properties/code").asString()).isEqualTo("BU99010101");
        assertThat(root.at("/features/0/properties/waarde").asDouble()).isEqualTo(1280);
        assertThat(root.at("/features/0/properties/ondergrens").asDouble()).isEqualTo(1280);
        assertThat(root.at("/features/0/geometry/coordinates/0/0/0/0").asDouble())
                .isBetween(98000.0, 99200.0);
        assertThat(root.at("/features/1/properties/niveau").asString()).isEqualTo("wijk");
    }

    @Test
    void geoJson_isInDegrees() throws Exception {
        Map<String, String> query = Service.info("1.3.0", at("1.3.0", X, Y, "INFO_FORMAT", "application/geo+json"));
        MockHttpServletResponse response = service.get(query);
        assertThat(response.getContentType()).isEqualTo("application/geo+json");
        JsonNode root = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(root.at("/features/0/geometry/coordinates/0/0/0/0").asDouble())
                .isBetween(4.0, 5.0);
        assertThat(root.at("/features/0/geometry/coordinates/0/0/0/1").asDouble())
                .isBetween(52.0, 53.0);
    }

    @TestFactory
    Stream<DynamicTest> missingKinds_areTold() {
        return Stream.of(
                        new Object[] {5, "secret", "te weinig mensen of woningen"},
                        new Object[] {9, "unknown", "onbekend"},
                        new Object[] {11, "not_applicable", "niet van toepassing"})
                .map(row -> DynamicTest.dynamicTest(row[1].toString(), () -> {
                    int buurt = (Integer) row[0];
                    double x = 98150 + buurt / 3 * 300;
                    double y = 470150 + buurt % 3 * 300;
                    for (String version : new String[] {"1.1.1", "1.3.0"}) {
                        String[] at = at(version, x, y, "QUERY_LAYERS", "buurt:bevolkingsdichtheid");
                        Map<String, String> query = Service.info(version, at);
                        assertThat(text(query))
                                .contains("Buurt " + buurt + " (")
                                .contains((String) row[2]);
                        query.put("INFO_FORMAT", "application/json");
                        JsonNode told =
                                JsonMapper.shared().readTree(text(query)).at("/features/0/properties");
                        assertThat(told.get("waarde").isNull()).isTrue();
                        assertThat(told.get("ontbreekt").asString()).isEqualTo(row[1]);
                        assertThat(told.get("status").asString()).isEqualTo("measured");
                        assertThat(told.get("peildatum").asString()).isEqualTo("2024-01-01");
                        assertThat(told.get("datasets").asString()).isEqualTo("7");
                        query.put("INFO_FORMAT", "application/vnd.ogc.gml");
                        assertThat(text(query))
                                .contains("<wa:ontbreekt>" + row[1] + "</wa:ontbreekt>")
                                .doesNotContain("<wa:waarde>");
                    }
                }));
    }

    @Test
    void html_isEscaped() throws Exception {
        nl.wijkatelier.SampleRegion region = new nl.wijkatelier.SampleRegion();
        var place = region.indelingen().get(0).gemeenten().get(0);
        var area = new nl.wijkatelier.domain.area.Area(
                2024, place.code(), "<script>'x' & \"y\"</script>\nz", null, false, place.geometrie());
        LayerNode layer = LayerNode.heading("<b>", "", java.util.List.of());
        var info = new FeatureInfo(layer, region.indelingen().get(0), area, null, null, null);
        assertThat(new InfoPage(Language.DUTCH).html(java.util.List.of(info)))
                .doesNotContain("<script>")
                .doesNotContain("<b>")
                .contains("&lt;script&gt;&#39;x&#39; &amp; &quot;y&quot;&lt;/script&gt; z");
        assertThat(new InfoPage(Language.DUTCH).text(java.util.List.of(info))).contains("</script> z");
    }

    @Test
    void outsideEveryArea_findsNothing() throws Exception {
        for (InfoFormat format : InfoFormat.values()) {
            Map<String, String> query =
                    Service.info("1.3.0", "BBOX", "5000,5000,5100,5075", "INFO_FORMAT", format.text());
            MockHttpServletResponse response = service.get(query);
            assertThat(response.getContentType()).startsWith(format.text());
            assertThat(response.getContentAsString()).doesNotContain("Buurt");
        }
    }

    @Test
    void styles_andLegends_tellTheClasses() throws Exception {
        String sld = text(Service.query(
                "SERVICE", "WMS", "VERSION", "1.1.1", "REQUEST", "GetStyles", "LAYERS", "buurt:aandeel_groen,panden"));
        assertThat(sld).contains("<se:Name>buurt:aandeel_groen</se:Name>").contains("<se:Name>panden</se:Name>");
        assertThat(sld.split("<NamedLayer>", -1)).hasSize(4);
        JsonNode legend = JsonMapper.shared()
                .readTree(text(Service.query(
                        "SERVICE",
                        "WMS",
                        "VERSION",
                        "1.3.0",
                        "REQUEST",
                        "GetLegendGraphic",
                        "LAYER",
                        "buurt:aandeel_groen",
                        "FORMAT",
                        "application/json",
                        "CLASSES",
                        "4")));
        assertThat(legend.at("/Legend/0/rules/3/count").asInt()).isPositive();
        assertThat(legend.at("/Legend/0/rules/0/symbolizers/0/Polygon/fill").asString())
                .startsWith("#");
        assertThat(legend.at("/Legend/0/missing")).hasSize(2);
    }

    /** As the figures of the API: digits that nobody knows are not told. */
    @Test
    void numbers_haveTheDecimalsOfTheirIndicator() throws Exception {
        Patchwork region = new Patchwork();
        var indeling = region.indelingen().get(1);
        var buurt = indeling.buurten().get(0);
        var place = buurt.geometrie().getInteriorPoint();
        String box =
                (place.getX() - 1) + "," + (place.getY() - 1) + "," + (place.getX() + 1) + "," + (place.getY() + 1);
        Map<String, String> query = Service.info(
                "1.3.0",
                "LAYERS",
                "buurt:groen",
                "QUERY_LAYERS",
                "buurt:groen",
                "BBOX",
                box,
                "INFO_FORMAT",
                "application/json");
        Service patchwork = new Service(region);
        JsonNode told = JsonMapper.shared()
                .readTree(patchwork.get(query).getContentAsString())
                .at("/features/0/properties");
        Value.Number value =
                (Value.Number) region.figures(indeling, Level.BUURT).value("groen", 0);
        assertThat(told.get("code").asString()).isEqualTo(buurt.code().text());
        assertThat(told.get("waarde").asDouble()).isCloseTo(value.value(), within(0.05));
        for (String name : new String[] {"waarde", "ondergrens", "bovengrens"})
            assertThat(told.get(name).toString()).matches("\\d+(\\.\\d)?");
        query.put("INFO_FORMAT", "text/xml");
        assertThat(patchwork.get(query).getContentAsString()).containsPattern("<wa:waarde>\\d+(\\.\\d)?</wa:waarde>");
    }
}
