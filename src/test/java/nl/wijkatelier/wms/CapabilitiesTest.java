package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPathFactory;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.RegionJoin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The capabilities against the schemas of the standards, and against what they promise. */
class CapabilitiesTest {
    private static final String INSPIRE = "http://inspire.ec.europa.eu/schemas/";
    private static final String SCHEMAS = "http://schemas.opengis.net/";
    /** What the schemas use of W3C's xlink.xsd, which is on no class path. */
    private static final String XLINK = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.w3.org/1999/xlink"
                       targetNamespace="http://www.w3.org/1999/xlink">
              <xs:attribute name="type" type="xs:string"/>
              <xs:attribute name="href" type="xs:anyURI"/>
              <xs:attribute name="role" type="xs:anyURI"/>
              <xs:attribute name="title" type="xs:string"/>
              <xs:attributeGroup name="simpleAttrs">
                <xs:attribute ref="type" fixed="simple"/>
                <xs:attribute ref="href"/>
                <xs:attribute ref="role"/>
                <xs:attribute ref="title"/>
              </xs:attributeGroup>
            </xs:schema>
            """;

    private static final ServiceOwner OWNER = new ServiceOwner(
            "Gemeente Proefstad",
            "P. Persoon",
            "Beheerder",
            "Markt 1",
            "Proefstad",
            "Gelderland",
            "1234 AB",
            "Nederland",
            "+31 12 345 67 89",
            "kaart@example.org",
            "gratis",
            "https://example.org/licentie",
            "https://example.org/metadata/1",
            "https://example.org/id");

    private final Service service = new Service();

    private byte[] capabilities(String version) throws Exception {
        return service.get(Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", version))
                .getContentAsByteArray();
    }

    /** Where the schemas lie on the class path; nothing is fetched. */
    private static InputStream schema(String system) {
        if (system.startsWith(INSPIRE))
            return CapabilitiesTest.class
                    .getClassLoader()
                    .getResourceAsStream("inspire/" + system.substring(INSPIRE.length()));
        if (system.equals("http://www.w3.org/1999/xlink.xsd"))
            return new ByteArrayInputStream(XLINK.getBytes(StandardCharsets.UTF_8));
        String path = "ogc/" + system.substring(SCHEMAS.length());
        InputStream in = CapabilitiesTest.class.getClassLoader().getResourceAsStream(path);
        assertThat(in).as(system).isNotNull();
        return in;
    }

    @Test
    void version130_isValidAgainstItsSchema() throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "http");
        DOMImplementationLS dom =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        factory.setResourceResolver((type, namespace, publicId, system, base) -> {
            LSInput input = dom.createLSInput();
            input.setByteStream(schema(system));
            input.setSystemId(system);
            return input;
        });
        String root = SCHEMAS + "sld/1.1.0/sld_capabilities.xsd";
        String inspire = INSPIRE + "inspire_vs/1.0/inspire_vs.xsd";
        Source[] schemas = {new StreamSource(schema(root), root), new StreamSource(schema(inspire), inspire)};
        Validator validator = factory.newSchema(schemas).newValidator();
        for (String language : new String[] {"dut", "eng"})
            validator.validate(new StreamSource(new ByteArrayInputStream(service.get(Service.query(
                            "SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", "1.3.0", "LANGUAGE", language))
                    .getContentAsByteArray())));
        Service owned =
                new Service(new SampleRegion("7-abc"), WmsSettings.standard().with(OWNER, false, false));
        byte[] full = owned.get(Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities"))
                .getContentAsByteArray();
        validator.validate(new StreamSource(new ByteArrayInputStream(full)));
        assertThat(new String(full, StandardCharsets.UTF_8))
                .contains(
                        "<ContactPerson>P. Persoon</ContactPerson>",
                        "<ContactPosition>Beheerder</ContactPosition>",
                        "<Address>Markt 1</Address>",
                        "<City>Proefstad</City>",
                        "<StateOrProvince>Gelderland</StateOrProvince>",
                        "<PostCode>1234 AB</PostCode>",
                        "<ContactVoiceTelephone>+31 12 345 67 89</ContactVoiceTelephone>",
                        "<ContactElectronicMailAddress>kaart@example.org</ContactElectronicMailAddress>",
                        "<Fees>gratis</Fees>",
                        "<AccessConstraints>https://example.org/licentie</AccessConstraints>",
                        "<inspire_common:URL>https://example.org/metadata/1</inspire_common:URL>",
                        "xlink:href=\"https://example.org/id\"");
        byte[] old = owned.get(Service.query("SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", "1.1.1"))
                .getContentAsByteArray();
        assertThat(parsed(old, true).getElementsByTagName("ContactPosition").getLength())
                .isEqualTo(1);
    }

    /** What INSPIRE and the Dutch profile want: both languages, identifiers with their authority, abstracts of styles. */
    @Test
    void languages_identifiersAndAbstracts() throws Exception {
        Document dutch = parsed(capabilities("1.3.0"), false);
        byte[] asked = service.get(Service.query(
                        "SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", "1.3.0", "LANGUAGE", "eng"))
                .getContentAsByteArray();
        Document english = parsed(asked, false);
        var path = XPathFactory.newInstance().newXPath();
        for (Document each : new Document[] {dutch, english}) {
            assertThat(path.evaluate("count(//Layer[not(Abstract) or not(KeywordList)])", each))
                    .isEqualTo("0");
            assertThat(path.evaluate("count(//Layer[Name and not(Identifier)])", each))
                    .isEqualTo("0");
            assertThat(path.evaluate("count(//Identifier[not(@authority = //AuthorityURL/@name)])", each))
                    .isEqualTo("0");
            assertThat(path.evaluate("count(//Layer[Name]/Style[not(Abstract)])", each))
                    .isEqualTo("0");
            assertThat(path.evaluate("count(//CRS) = count(/*/Capability/Layer/CRS)", each))
                    .isEqualTo("true");
            assertThat(path.evaluate("//*[local-name() = 'DefaultLanguage']", each)
                            .strip())
                    .isEqualTo("dut");
        }
        String language = "//*[local-name() = 'ResponseLanguage']";
        assertThat(path.evaluate(language, dutch).strip()).isEqualTo("dut");
        assertThat(path.evaluate(language, english).strip()).isEqualTo("eng");
        String title = "//Layer[Name = 'buurten']/Title";
        assertThat(path.evaluate(title, dutch)).isEqualTo("Buurten");
        assertThat(path.evaluate(title, english)).isEqualTo("Neighbourhoods");
        assertThat(path.evaluate("//GetMap//Get/OnlineResource/@*[local-name() = 'href']", english))
                .endsWith("?LANGUAGE=eng&");
        assertThat(path.evaluate("//Service/Abstract", english))
                .contains("do not exist")
                .doesNotContain("buurten");
        for (String same : new String[] {"dut", "nl", "nl-NL", "fre", ""})
            assertThat(service.get(Service.query(
                                    "SERVICE",
                                    "WMS",
                                    "REQUEST",
                                    "GetCapabilities",
                                    "VERSION",
                                    "1.3.0",
                                    "LANGUAGE",
                                    same))
                            .getContentAsByteArray())
                    .isEqualTo(capabilities("1.3.0"));
        String info = service.get(Service.info("1.3.0", "LANGUAGE", "en")).getContentAsString();
        assertThat(info).contains("Neighbourhood", "Municipality").doesNotContain("Gemeente");
    }

    /** The OGC's test suite looks among the last layers of their parents for one with the first style of all, and breaks off at two. */
    @Test
    void firstStyle_isThatOfOneLastLayer() throws Exception {
        String query = "count(//Layer[Name and Style/Name = (//Layer[Name]/ancestor-or-self::Layer/Style[1]/Name)[1]"
                + " and position() = last()])";
        Document document = parsed(capabilities("1.3.0"), false);
        assertThat(XPathFactory.newInstance().newXPath().evaluate(query, document))
                .isEqualTo("1");
    }

    @Test
    void version111_isValidAgainstItsDtd() throws Exception {
        assertThat(parsed(capabilities("1.1.1"), true).getDocumentElement().getAttribute("version"))
                .isEqualTo("1.1.1");
    }

    @Test
    void describeLayerAndExceptions_areValidAgainstTheirDtds() throws Exception {
        byte[] described = service.get(Service.query(
                        "SERVICE", "WMS", "VERSION", "1.1.1", "REQUEST", "DescribeLayer", "LAYERS", "buurten,wijken"))
                .getContentAsByteArray();
        assertThat(parsed(described, true)
                        .getElementsByTagName("LayerDescription")
                        .getLength())
                .isEqualTo(2);
        byte[] refused = service.get(Service.map("1.1.1", "LAYERS", "geen")).getContentAsByteArray();
        assertThat(parsed(refused, true)
                        .getElementsByTagName("ServiceException")
                        .getLength())
                .isEqualTo(1);
    }

    /** Throws where that is no XML. */
    static void wellFormed(byte[] xml) throws Exception {
        parsed(xml, false);
    }

    private static Document parsed(byte[] xml, boolean validating) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(validating);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, system) -> new InputSource(schema(system)));
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void error(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXParseException {
                throw e;
            }
        });
        return builder.parse(new ByteArrayInputStream(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void everyLegend_hasTheDeclaredSize(String version) throws Exception {
        NodeList legends = parsed(capabilities(version), false).getElementsByTagName("LegendURL");
        assertThat(legends.getLength()).isGreaterThan(30);
        for (int i = 0; i < legends.getLength(); i++) {
            Element legend = (Element) legends.item(i);
            String href =
                    ((Element) legend.getElementsByTagName("OnlineResource").item(0)).getAttribute("xlink:href");
            Map<String, String> query = new LinkedHashMap<>();
            UriComponentsBuilder.fromUriString(href)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> query.put(name, values.get(0)));
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(service.get(query).getContentAsByteArray()));
            assertThat(image).as(href).isNotNull();
            assertThat(image.getWidth() + "x" + image.getHeight())
                    .as(href)
                    .isEqualTo(legend.getAttribute("width") + "x" + legend.getAttribute("height"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void everyNamedLayer_saysWhatClientsNeed(String version) throws Exception {
        boolean latest = version.equals("1.3.0");
        Document document = parsed(capabilities(version), false);
        NodeList layers = document.getElementsByTagName("Layer");
        int named = 0;
        for (int i = 0; i < layers.getLength(); i++) {
            Element layer = (Element) layers.item(i);
            String name = child(layer, "Name");
            if (name == null) continue;
            named++;
            assertThat(name).matches("[a-z0-9_.:-]+");
            assertThat(child(layer, "Title")).as(name).isNotBlank();
            assertThat(child(layer, "Abstract")).as(name).isNotBlank();
            for (String needed : new String[] {"MetadataURL", "Style"})
                assertThat(child(layer, needed)).as(name + " " + needed).isNotNull();
            for (String needed : new String[] {
                latest ? "EX_GeographicBoundingBox" : "LatLonBoundingBox", "BoundingBox", "Attribution"
            }) assertThat(inherited(layer, needed)).as(name + " " + needed).isTrue();
            boolean area = name.contains(":") || name.matches("gemeenten|wijken|buurten");
            assertThat(layer.getAttribute("queryable")).as(name).isEqualTo(area ? "1" : "0");
            assertThat(child(layer, "Dimension") != null).as(name).isEqualTo(area);
        }
        assertThat(named).isGreaterThan(15);
    }

    /** Whether a layer, or one that it is in, states it. */
    private static boolean inherited(Element layer, String name) {
        for (Node one = layer;
                one instanceof Element element && element.getTagName().equals("Layer");
                one = one.getParentNode()) if (child(element, name) != null) return true;
        return false;
    }

    private static String child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeName().equals(name)) return node.getTextContent();
        return null;
    }

    /** Until there is a first map nobody can say which layers there are; that is no answer to keep (WMS 1.3.0, 6.11 leaves the status free). */
    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void beforeTheFirstMap_everyOperation_asksToComeBack(String version) throws Exception {
        Service starting = new Service(RegionJoin.nothing(IndicatorCatalogue.load()));
        for (Map<String, String> asked : List.of(
                Service.query("SERVICE", "WMS", "VERSION", version, "REQUEST", "GetCapabilities"),
                Service.map(version),
                Service.map(version, "LAYERS", "onbekend"),
                Service.map(version, "EXCEPTIONS", "application/json", "LANGUAGE", "eng"),
                Service.info(version),
                Service.query("SERVICE", "WMS", "VERSION", version, "REQUEST", "GetLegendGraphic", "LAYER", "x"))) {
            MockHttpServletResponse answer = starting.get(asked);
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getContentAsString())
                    .contains(asked.containsKey("LANGUAGE") ? "The map service is starting" : "De kaartdienst start")
                    .doesNotContain("LayerNotDefined");
            if (!asked.containsKey("EXCEPTIONS"))
                assertThat(answer.getContentAsString()).contains("<ServiceExceptionReport");
        }
        assertThat(starting.get(Service.map(version, "EXCEPTIONS", "INIMAGE")).getContentType())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void updateSequence_thatIsLater_isRefused(String version) throws Exception {
        Map<String, String> query = Service.query("SERVICE", "WMS", "VERSION", version, "REQUEST", "GetCapabilities");
        query.put("UPDATESEQUENCE", "9-zzz");
        assertThat(new Service().get(query).getContentAsString()).contains("InvalidUpdateSequence");
    }
}
