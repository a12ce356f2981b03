package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.CrsProjection;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletResponse;

/** What clients send and what they must get, line by line. */
class AnswersTest {
    private static final String SE = "application/vnd.ogc.se_xml";
    private final Service service = new Service();

    private DynamicTest refuses(String version, String code, Map<String, String> query) {
        return DynamicTest.dynamicTest(version + " " + code + " " + query, () -> {
            MockHttpServletResponse response = service.get(query);
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getContentType()).startsWith(version.equals("1.3.0") ? "text/xml" : SE);
            assertThat(response.getContentAsString()).contains("<ServiceException");
            if (!code.isEmpty()) assertThat(response.getContentAsString()).contains("code=\"" + code + "\"");
        });
    }

    @TestFactory
    Stream<DynamicTest> refusals() {
        return Stream.of("1.1.1", "1.3.0").flatMap(version -> {
            boolean latest = version.equals("1.3.0");
            String crs = latest ? "CRS" : "SRS";
            String i = latest ? "I" : "X";
            String j = latest ? "J" : "Y";
            return Stream.of(
                    refuses(version, latest ? "InvalidCRS" : "InvalidSRS", Service.map(version, crs, "EPSG:4978")),
                    refuses(version, "", Service.map(version, crs, null)),
                    refuses(version, "InvalidFormat", Service.map(version, "FORMAT", "image/x-niets")),
                    refuses(version, "LayerNotDefined", Service.map(version, "LAYERS", "niets")),
                    refuses(version, "LayerNotDefined", Service.map(version, "LAYERS", "buurten,niets", "STYLES", ",")),
                    refuses(version, "StyleNotDefined", Service.map(version, "STYLES", "niets")),
                    refuses(version, "StyleNotDefined", Service.map(version, "STYLES", "default,default")),
                    refuses(version, "", Service.map(version, "STYLES", null)),
                    refuses(version, "", Service.map(version, "BBOX", "98000,470000,98000,470900")),
                    refuses(version, "", Service.map(version, "BBOX", "99200,470000,98000,470900")),
                    refuses(version, "", Service.map(version, "BBOX", "98000,470000,99200")),
                    refuses(version, "", Service.map(version, "BBOX", "NaN,470000,99200,470900")),
                    refuses(version, "", Service.map(version, "WIDTH", "0")),
                    refuses(version, "", Service.map(version, "WIDTH", "4001")),
                    refuses(version, "", Service.map(version, "HEIGHT", "99999999999")),
                    refuses(version, "", Service.map(version, "BGCOLOR", "rood")),
                    refuses(version, "InvalidDimensionValue", Service.map(version, "TIME", "1850")),
                    refuses(version, "InvalidDimensionValue", Service.map(version, "TIME", "gisteren")),
                    refuses(version, "InvalidDimensionValue", Service.map(version, "DIM_INDELING", "1999")),
                    refuses(version, "InvalidDimensionValue", Service.map(version, "TIME", "2023", "INDELING", "2024")),
                    refuses(version, "", Service.map(version, "LAYERS", "buurt:inwoners", "CLASSES", "99")),
                    refuses(version, "", Service.map(version, "LAYERS", "buurt:inwoners", "RAMP", "niets")),
                    refuses(version, "LayerNotQueryable", Service.info(version, "QUERY_LAYERS", "panden")),
                    refuses(version, "LayerNotDefined", Service.info(version, "QUERY_LAYERS", "niets")),
                    refuses(version, "InvalidFormat", Service.info(version, "INFO_FORMAT", "image/gif")),
                    refuses(version, "InvalidPoint", Service.info(version, i, "400")),
                    refuses(version, "InvalidPoint", Service.info(version, j, "-1")),
                    refuses(version, "InvalidPoint", Service.info(version, j, "1.5")),
                    refuses(version, "OperationNotSupported", Service.map(version, "REQUEST", "GetTile")));
        });
    }

    @TestFactory
    Stream<DynamicTest> accepted() {
        return Stream.of("1.1.1", "1.3.0")
                .flatMap(version -> Stream.of(
                                Service.map(version, "STYLES", "default"),
                                Service.map(version, "LAYERS", "wijken,buurten", "STYLES", ","),
                                Service.map(version, "LAYERS", "wijken,buurt:inwoners", "STYLES", ",jenks"),
                                Service.map(version, "ONZIN", "1", "SERVICE", null),
                                Service.map(version, "TRANSPARENT", "TrUe"),
                                Service.map(version, "BGCOLOR", "0xE0E0FF"),
                                Service.map(version, "FORMAT", "image/png; mode=8bit"),
                                Service.map(version, "TIME", "2023"),
                                Service.map(version, "TIME", "2024-01-01"),
                                Service.map(version, "TIME", "current", "INDELING", "2023"),
                                Service.map(version, "BBOX", "5000,5000,5100,5075"),
                                Service.map(version, "BBOX", "-1e9,-1e9,1e9,1e9"),
                                Service.map(version, "DPI", "96", "MAP_RESOLUTION", "96", "FORMAT_OPTIONS", "dpi:96"),
                                Service.map(version, "DPI", "100000"),
                                Service.map(
                                        version, "LAYERS", "buurt:aandeel_groen", "STYLES", "equal", "CLASSES", "7"),
                                Service.map(version, "LAYERS", "topografie"))
                        .map(query -> DynamicTest.dynamicTest(version + " " + query, () -> {
                            MockHttpServletResponse response = service.get(query);
                            assertThat(response.getContentType()).isEqualTo("image/png");
                            BufferedImage image = image(response);
                            assertThat(image.getWidth()).isEqualTo(400);
                            assertThat(image.getHeight()).isEqualTo(300);
                            assertThat(service.post(query).getContentAsByteArray())
                                    .isEqualTo(response.getContentAsByteArray());
                        })));
    }

    private static BufferedImage image(MockHttpServletResponse response) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
        assertThat(image).as(response.getContentAsString()).isNotNull();
        return image;
    }

    @Test
    void opaquePicture_hasNoTransparentPixel() throws Exception {
        for (String format : new String[] {"image/png", "image/png; mode=8bit", "image/jpeg"}) {
            Map<String, String> far = Service.map("1.3.0", "BBOX", "5000,5000,5100,5075", "FORMAT", format);
            assertThat(image(service.get(far)).getRGB(3, 3)).isEqualTo(0xFFFFFFFF);
        }
        Map<String, String> asked =
                Service.map("1.3.0", "BBOX", "5000,5000,5100,5075", "TRANSPARENT", "TRUE", "FORMAT", "image/jpeg");
        assertThat(service.get(asked).getContentType()).isEqualTo("image/jpeg");
        asked.put("FORMAT", "image/png");
        assertThat(image(service.get(asked)).getRGB(3, 3) >>> 24).isZero();
    }

    @TestFactory
    Stream<DynamicTest> exceptionForms() {
        return Stream.of("INIMAGE", "BLANK", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank")
                .map(form -> DynamicTest.dynamicTest(form, () -> {
                    MockHttpServletResponse response =
                            service.get(Service.map("1.3.0", "LAYERS", "niets", "EXCEPTIONS", form));
                    BufferedImage image = image(response);
                    boolean ink = false;
                    for (int y = 0; y < 60; y++) for (int x = 0; x < 400; x++) ink |= image.getRGB(x, y) != 0xFFFFFFFF;
                    assertThat(ink).isEqualTo(form.toLowerCase(Locale.ROOT).endsWith("inimage"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> negotiation() {
        return Stream.of(
                        new String[] {null, "1.3.0"},
                        new String[] {"1.3.0", "1.3.0"},
                        new String[] {"1.4.0", "1.3.0"},
                        new String[] {"1.2.0", "1.1.1"},
                        new String[] {"1.1.1", "1.1.1"},
                        new String[] {"1.0.0", "1.1.1"})
                .map(row -> DynamicTest.dynamicTest(row[0] + " -> " + row[1], () -> {
                    Map<String, String> query =
                            Service.query("service", "wms", "request", "getcapabilities", "FORMAT", "onzin/x");
                    if (row[0] != null) query.put("version", row[0]);
                    MockHttpServletResponse response = service.get(query);
                    assertThat(response.getContentAsString()).contains("version=\"" + row[1] + "\"");
                    assertThat(response.getContentType())
                            .startsWith(row[1].equals("1.3.0") ? "text/xml" : "application/vnd.ogc.wms_xml");
                }));
    }

    @TestFactory
    Stream<DynamicTest> updateSequence() {
        return Stream.of(
                        new String[] {"7-abc", "CurrentUpdateSequence"},
                        new String[] {"6-zzz", "<WMS_Capabilities"},
                        new String[] {"0", "<WMS_Capabilities"},
                        new String[] {"10-aaa", "InvalidUpdateSequence"})
                .map(row -> DynamicTest.dynamicTest(
                        row[0],
                        () -> assertThat(service.get(Service.query(
                                                "SERVICE",
                                                "WMS",
                                                "REQUEST",
                                                "GetCapabilities",
                                                "UPDATESEQUENCE",
                                                row[0]))
                                        .getContentAsString())
                                .contains(row[1])));
    }

    @Test
    void sameRequest_isNotSentAgain() throws Exception {
        MockHttpServletResponse first = service.get(Service.map("1.3.0"));
        String etag = first.getHeader("ETag");
        MockHttpServletResponse second = service.get(Service.map("1.3.0"), "If-None-Match", etag);
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentAsByteArray()).isEmpty();
        assertThat(service.get(Service.map("1.3.0", "TIME", "2023")).getHeader("ETag"))
                .isNotEqualTo(etag);
    }

    @Test
    void otherServedVersion_givesAnotherEtag() throws Exception {
        Service later = new Service(new nl.wijkatelier.SampleRegion("8-abc"));
        assertThat(later.get(Service.map("1.3.0")).getHeader("ETag"))
                .isNotEqualTo(service.get(Service.map("1.3.0")).getHeader("ETag"));
    }

    /** One system has many names; each gives the same picture, in the axis order of the version. */
    @TestFactory
    Stream<DynamicTest> namesOfSystems() {
        return Stream.of(
                        "EPSG:28992 epsg:28992 urn:ogc:def:crs:EPSG::28992 urn:ogc:def:crs:EPSG:9.8.1:28992"
                                + " urn:x-ogc:def:crs:EPSG:28992 http://www.opengis.net/def/crs/EPSG/0/28992"
                                + " https://www.opengis.net/def/crs/EPSG/0/28992"
                                + " http://www.opengis.net/gml/srs/epsg.xml#28992",
                        "EPSG:3857 EPSG:900913 EPSG:3785 EPSG:102100 EPSG:102113 urn:ogc:def:crs:EPSG::3857",
                        "CRS:84 OGC:CRS84 urn:ogc:def:crs:OGC:1.3:CRS84 urn:ogc:def:crs:OGC::CRS84 urn:ogc:def:crs:CRS::84"
                                + " http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                        "EPSG:4326 urn:ogc:def:crs:EPSG::4326 http://www.opengis.net/def/crs/EPSG/0/4326")
                .flatMap(line -> Stream.of(line.split(" "))
                        .map(name -> DynamicTest.dynamicTest(name, () -> {
                            String first = line.split(" ")[0];
                            Crs crs = Crs.find(first).orElseThrow();
                            double[] b = {98_000, 470_000, 99_200, 470_900};
                            CrsProjection.of(crs, Service.SYSTEMS).fromRd(b, 2);
                            String box = crs.northFirst()
                                    ? b[1] + "," + b[0] + "," + b[3] + "," + b[2]
                                    : b[0] + "," + b[1] + "," + b[2] + "," + b[3];
                            byte[] expected = service.get(Service.map("1.3.0", "CRS", first, "BBOX", box))
                                    .getContentAsByteArray();
                            assertThat(service.get(Service.map("1.3.0", "CRS", name, "BBOX", box))
                                            .getContentAsByteArray())
                                    .isEqualTo(expected);
                            assertThat(new String(expected, StandardCharsets.ISO_8859_1))
                                    .startsWith("\u0089PNG");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> otherSystems_areRefused() {
        return Stream.of(
                        "EPSG:1",
                        "EPSG:",
                        "28992",
                        "urn:ogc:def:crs:EPSG::1",
                        "EPSG:0",
                        "CRS:83",
                        "http://example.org/28992")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(service.get(Service.map("1.3.0", "CRS", name))
                                        .getContentAsString())
                                .contains("code=\"InvalidCRS\"")));
    }

    /** What the operator may allow: clients that leave out STYLES, or name the system as the other version does. */
    @Test
    void smallMistakes_areServedWhereAllowed() throws Exception {
        WmsSettings standard = WmsSettings.standard();
        Service lenient =
                new Service(new nl.wijkatelier.SampleRegion("7-abc"), standard.with(standard.eigenaar(), false, true));
        for (Map<String, String> query : List.of(
                Service.map("1.3.0", "STYLES", null),
                Service.map("1.1.1", "STYLES", null),
                Service.map("1.3.0", "CRS", null, "SRS", "EPSG:28992"),
                Service.map("1.1.1", "SRS", null, "CRS", "EPSG:28992"))) {
            assertThat(lenient.get(query).getContentType()).isEqualTo("image/png");
            assertThat(service.get(query).getContentType()).isNotEqualTo("image/png");
        }
        assertThat(lenient.get(Service.map("1.3.0", "CRS", null)).getContentType())
                .startsWith("text/xml");
    }

    @Test
    void refusals_asJson() throws Exception {
        for (String form : List.of("JSON", "json", "application/json"))
            for (Map<String, String> query : List.of(
                    Service.map("1.3.0", "LAYERS", "niets", "EXCEPTIONS", form),
                    Service.info("1.1.1", "QUERY_LAYERS", "niets", "EXCEPTIONS", form))) {
                MockHttpServletResponse response = service.get(query);
                assertThat(response.getContentType()).isEqualTo("application/json");
                assertThat(response.getContentAsString())
                        .contains("\"code\":\"LayerNotDefined\"", "\"text\":\"De laag 'niets' bestaat niet\"");
            }
        assertThat(service.get(Service.map("1.3.0", "WIDTH", "0", "EXCEPTIONS", "JSON"))
                        .getContentAsString())
                .contains("\"version\":\"1.3.0\"", "NoApplicableCode");
    }
}
