package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Element;

/**
 * The assertions of the OGC's executable test suite for WMS 1.3.0 (ets-wms13), restated: each row has the suite's name for it and
 * asks over HTTP what the suite asks, of whatever layers, styles, systems and formats the capabilities list. What the suite asks
 * of its own data set is asked of the sample region. {@code -Dogc.url=http://localhost:8080/wms} asks another running service.
 */
class OgcSuiteIT {
    private static ConfigurableApplicationContext context;
    private static OgcClient client;

    private interface Check {
        void run() throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        String url = System.getProperty("ogc.url");
        if (url == null) {
            context = ServedSample.start();
            url = ServedSample.url(context);
        }
        client = new OgcClient(url);
    }

    @AfterAll
    static void stop() {
        if (context != null) context.close();
    }

    private static DynamicTest row(String name, Check check) {
        return DynamicTest.dynamicTest(name, check::run);
    }

    private static void capabilities(String... parameters) throws Exception {
        OgcClient.Answer answer = client.ask(parameters);
        assertThat(answer.type()).startsWith("text/xml");
        assertThat(answer.text()).contains("<WMS_Capabilities");
    }

    private static void refused(String code, String... parameters) throws Exception {
        OgcClient.Answer answer = client.ask(parameters);
        assertThat(answer.type()).startsWith("text/xml");
        assertThat(answer.text()).contains("<ServiceExceptionReport", "<ServiceException");
        if (!code.isEmpty()) assertThat(answer.text()).contains("code=\"" + code + "\"");
    }

    private static final String[] GET = {"ReQuEsT", "GetCapabilities", "SeRvIcE", "WMS"};
    private static final String[] GET_1_3_0 = {"ReQuEsT", "GetCapabilities", "SeRvIcE", "WMS", "VeRsIoN", "1.3.0"};

    private static String[] with(String[] parameters, String... more) {
        return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> basicElements() {
        return Stream.of(
                row("basic_elements:negotiate-no-version", () -> capabilities(GET)),
                row("basic_elements:negotiate-basic_elements-version", () -> capabilities(GET_1_3_0)),
                row("basic_elements:negotiate-higher-version", () -> capabilities(with(GET, "VeRsIoN", "100.0.0"))),
                row("basic_elements:negotiate-lower-version", () -> {
                    OgcClient.Answer answer = client.ask(with(GET, "VeRsIoN", "0.0.0"));
                    assertThat(answer.text()).containsAnyOf("version=\"1.1.1\"", "version=\"1.3.0\"");
                }),
                row(
                        "basic_elements:escaped-chars",
                        () -> assertThat(client.raw("ReQuEsT=%47%65%74%43%61%70%61%62%69%6C%69%74%69%65%73&SeRvIcE=WMS")
                                        .text())
                                .contains("<WMS_Capabilities")),
                row(
                        "basic_elements:escaped-space",
                        () -> assertThat(client.raw(client.map().query().replace("%3B+mode", ";+mode"))
                                        .type())
                                .isEqualTo("image/png")),
                row(
                        "basic_elements:extra-GetCapabilities-param",
                        () -> capabilities(with(GET_1_3_0, "BoGuS", "ignored"))),
                row(
                        "basic_elements:extra-GetMap-param",
                        () -> client.map().and("BoGuS", "ignored").image()),
                row(
                        "basic_elements:extra-GetFeatureInfo-param",
                        () -> assertThat(client.info()
                                        .and("BoGuS", "ignored")
                                        .answer()
                                        .type())
                                .startsWith(client.infoFormats().get(0))));
    }

    @TestFactory
    Stream<DynamicTest> getCapabilitiesRequests() throws Exception {
        String current = client.root().getAttribute("updateSequence");
        char first = current.charAt(0);
        return Stream.of(
                row("getcapabilities:each-format", () -> capabilities(with(GET_1_3_0, "FoRmAt", "text/xml"))),
                row("getcapabilities:no-format", () -> capabilities(GET_1_3_0)),
                row("getcapabilities:invalid-format", () -> capabilities(with(GET_1_3_0, "FoRmAt", "invalid"))),
                row(
                        "getcapabilities:updatesequence-current",
                        () -> refused("CurrentUpdateSequence", with(GET_1_3_0, "UpDaTeSeQuEnCe", current))),
                row(
                        "getcapabilities:updatesequence-lower",
                        () -> capabilities(
                                with(GET_1_3_0, "UpDaTeSeQuEnCe", (char) (first - 1) + current.substring(1)))),
                row(
                        "getcapabilities:updatesequence-higher",
                        () -> refused(
                                "InvalidUpdateSequence",
                                with(GET_1_3_0, "UpDaTeSeQuEnCe", (char) (first + 1) + current.substring(1)))));
    }

    private static DynamicTest none(String name, String path) {
        return row(
                name,
                () -> assertThat(client.list(path))
                        .extracting(Element::getTextContent)
                        .isEmpty());
    }

    private static DynamicTest some(String name, String path) {
        return row(name, () -> assertThat(client.list(path)).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> capabilitiesDocument() {
        return Stream.of(
                row(
                        "getcapabilities:normative-schema",
                        () -> assertThat(client.root().getAttribute("xsi:schemaLocation"))
                                .contains(
                                        "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd")),
                row(
                        "getcapabilities:capability-onlineresource",
                        () -> assertThat(client.list("//Request/*//Get/OnlineResource"))
                                .allSatisfy(e ->
                                        assertThat(e.getAttribute("xlink:href")).matches(".*(\\?|\\?.*&)"))),
                some(
                        "getcapabilities:capability-xml-getcapabilities-format",
                        "//Request/GetCapabilities/Format[. = 'text/xml']"),
                some("getcapabilities:capability-xml-exception-format", "//Exception/Format[. = 'XML']"),
                none("getcapabilities:bbox-crs-advertised", "//Layer/BoundingBox[not(@CRS = ancestor::Layer/CRS)]"),
                none("getcapabilities:bbox-present", "//Layer[Name and not(ancestor-or-self::Layer/BoundingBox)]"),
                none(
                        "getcapabilities:bbox-distinct-crs",
                        "//Layer/BoundingBox[@CRS = following-sibling::BoundingBox/@CRS]"),
                none(
                        "getcapabilities:crs-auto2-declarations",
                        "//Layer/CRS[starts-with(., 'AUTO2:') and contains(., ',')]"),
                none("getcapabilities:crs-present", "//Layer[Name and not(ancestor-or-self::Layer/CRS)]"),
                none("getcapabilities:crs-for-all-layers", "//Layer/CRS[not(. = /*/Capability/Layer/CRS)]"),
                none(
                        "getcapabilities:ex_geobbox-present",
                        "//Layer[Name and not(ancestor-or-self::Layer/EX_GeographicBoundingBox)]"),
                none(
                        "getcapabilities:ex_geobbox-coordinates",
                        "//EX_GeographicBoundingBox[westBoundLongitude >= eastBoundLongitude"
                                + " or southBoundLatitude >= northBoundLatitude]"),
                none(
                        "getcapabilities:authorityurl-unique",
                        "//AuthorityURL[@name = ../ancestor::Layer/AuthorityURL/@name]"),
                none(
                        "getcapabilities:identifier-matches-authorityurl",
                        "//Identifier[not(@authority = ancestor::Layer/AuthorityURL/@name)]"),
                none("getcapabilities:style-unique", "//Layer/Style[Name = ../ancestor::Layer/Style/Name]"),
                none("getcapabilities:dims-time", "//Dimension[@name = 'time' and not(@units = 'ISO8601')]"),
                none(
                        "getcapabilities:dims-elevation-crs88",
                        "//Dimension[@units = 'CRS:88' and not(@unitSymbol = 'm')]"),
                none(
                        "getcapabilities:dims-no-redeclarations",
                        "//Dimension[@name = ../ancestor::Layer/Dimension/@name]"),
                none(
                        "getcapabilities:layer-extents",
                        "//Layer/BoundingBox[@CRS = 'EPSG:4326' and not(@minx = ../EX_GeographicBoundingBox/southBoundLatitude"
                                + " and @miny = ../EX_GeographicBoundingBox/westBoundLongitude)"
                                + " or @CRS = 'CRS:84' and not(@minx = ../EX_GeographicBoundingBox/westBoundLongitude"
                                + " and @miny = ../EX_GeographicBoundingBox/southBoundLatitude)]"),
                row("getcapabilities:style-legendurls", OgcSuiteIT::legends),
                some("recommendations:service-keywords", "//Service/KeywordList/Keyword"),
                some(
                        "recommendations:service-contact-info",
                        "//ContactInformation[ContactAddress != '' or ContactVoiceTelephone != ''"
                                + " or ContactElectronicMailAddress != '']"),
                some("recommendations:png-getmap-format", "//GetMap/Format[. = 'image/png']"),
                none("recommendations:layer-abstracts", "//Layer[Name and not(Abstract)]"),
                none("recommendations:layer-keywordlists", "//Layer[Name and not(KeywordList)]"),
                none("recommendations:layer-crs", "//Layer[Name and not(ancestor-or-self::Layer/CRS = 'CRS:84')]"),
                none("recommendations:metadataurls", "//Layer[Name and not(MetadataURL)]"),
                none("recommendations:dims-no-whitespace", "//Dimension[contains(@name, ' ')]"),
                none("recommendations:dims-defaults", "//Dimension[not(@default)]"));
    }

    private static void legends() throws Exception {
        for (Element legend : client.list("//Style/LegendURL")) {
            Element link =
                    (Element) legend.getElementsByTagName("OnlineResource").item(0);
            OgcClient.Answer answer = client.follow(link.getAttribute("xlink:href"));
            assertThat(answer.type())
                    .isEqualTo(legend.getElementsByTagName("Format").item(0).getTextContent());
            BufferedImage image = answer.image();
            assertThat(image.getWidth() + "x" + image.getHeight())
                    .as(link.getAttribute("xlink:href"))
                    .isEqualTo(legend.getAttribute("width") + "x" + legend.getAttribute("height"));
        }
    }

    private static DynamicTest drawn(String name, OgcClient.Query query) {
        return row(name, query::image);
    }

    private static DynamicTest refusedMap(String name, String code, String... changes) {
        return row(name, () -> refused(code, client.map().and(changes).parameters()));
    }

    private static DynamicTest pixels(String name, Predicate<Integer> each, String... changes) {
        return row(name, () -> {
            BufferedImage image = client.map().and(changes).image();
            Set<Integer> seen = new HashSet<>();
            for (int y = 0; y < image.getHeight(); y++)
                for (int x = 0; x < image.getWidth(); x++) seen.add(image.getRGB(x, y));
            assertThat(seen).allMatch(each);
        });
    }

    @TestFactory
    Stream<DynamicTest> getMap() throws Exception {
        List<String> names = client.layers();
        String three = String.join(",", names.subList(0, 3));
        String two = String.join(",", names.subList(0, 2));
        String style = client.styles(names.get(0)).get(0);
        String away = "-180,-90,-170,-80";
        List<DynamicTest> rows = new ArrayList<>(List.of(
                drawn("getmap:bbox-direct", client.map()),
                drawn("getmap:bbox-below-scale", client.map().and("BbOx", "0,0,0.0000001,0.0000001")),
                drawn("getmap:bbox-above-scale", client.map().and("LaYeRs", "adressen", "BbOx", "-10,40,20,60")),
                row("getmap:bbox-exponential", OgcSuiteIT::exponential),
                row("getmap:bbox-pixel-interpretation", OgcSuiteIT::outside),
                refusedMap("getmap:bbox-minx-gt-maxx", "", "BbOx", "1,0,0,1"),
                refusedMap("getmap:bbox-minx-eq-maxx", "", "BbOx", "0,0,0,1"),
                refusedMap("getmap:bbox-miny-gt-maxy", "", "BbOx", "0,1,1,0"),
                refusedMap("getmap:bbox-miny-eq-maxy", "", "BbOx", "0,0,1,0"),
                pixels("getmap:bbox-no-overlap", p -> p == 0xFFFFFFFF, "BbOx", away),
                pixels("getmap:bbox-outside-crs", p -> p == 0xFFFFFFFF, "BbOx", "-10,90,10,110"),
                pixels("getmap:no-bgcolor", p -> p == 0xFFFFFFFF, "BbOx", away),
                pixels("getmap:blue-bgcolor", p -> p == 0xFF0000FF, "BbOx", away, "BgCoLoR", "0x0000FF"),
                refusedMap("getmap:invalid-crs", "InvalidCRS", "CrS", "undefined"),
                refusedMap("getmap:exceptions-default", "", "LaYeRs", "UndefinedLayer"),
                refusedMap("getmap:exceptions-xml", "", "LaYeRs", "UndefinedLayer", "ExCePtIoNs", "XML"),
                drawn(
                        "getmap:exceptions-inimage-mime",
                        client.map().and("LaYeRs", "UndefinedLayer", "ExCePtIoNs", "INIMAGE")),
                pixels(
                        "getmap:exceptions-blank-red",
                        p -> p == 0xFFFF0000,
                        "LaYeRs",
                        "UndefinedLayer",
                        "ExCePtIoNs",
                        "BLANK",
                        "BgCoLoR",
                        "0xFF0000"),
                pixels(
                        "getmap:exceptions-blank-transparent",
                        p -> p >>> 24 == 0,
                        "LaYeRs",
                        "UndefinedLayer",
                        "ExCePtIoNs",
                        "BLANK",
                        "TrAnSpArEnT",
                        "TRUE"),
                drawn(
                        "getmap:exceptions-blank-mime",
                        client.map().and("LaYeRs", "UndefinedLayer", "ExCePtIoNs", "BLANK")),
                refusedMap("getmap:invalid-format", "InvalidFormat", "FoRmAt", "invalid"),
                drawn("getmap:two-layers", client.map().and("LaYeRs", two, "StYlEs", "")),
                drawn("getmap:three-layers", client.map().and("LaYeRs", three, "StYlEs", "")),
                refusedMap("getmap:invalid-layer", "LayerNotDefined", "LaYeRs", "UndefinedLayer"),
                refusedMap("getmap:first-layer-invalid", "LayerNotDefined", "LaYeRs", "UndefinedLayer," + names.get(0)),
                refusedMap(
                        "getmap:second-layer-invalid", "LayerNotDefined", "LaYeRs", names.get(0) + ",UndefinedLayer"),
                drawn("getmap:styles-direct", client.map().and("StYlEs", style)),
                drawn("getmap:two-styles", client.map().and("LaYeRs", two, "StYlEs", style + "," + style)),
                drawn(
                        "getmap:three-styles",
                        client.map().and("LaYeRs", three, "StYlEs", style + "," + style + "," + style)),
                refusedMap("getmap:invalid-style", "StyleNotDefined", "StYlEs", "UndefinedStyle"),
                drawn("getmap:styles-default-single-layer", client.map().and("StYlEs", "")),
                drawn("getmap:styles-default-multiple-layers", client.map().and("LaYeRs", three, "StYlEs", "")),
                drawn("getmap:styles-default-commas", client.map().and("LaYeRs", three, "StYlEs", ",,")),
                drawn("getmap:styles-some-default", client.map().and("LaYeRs", two, "StYlEs", "," + style)),
                refusedMap(
                        "getmap:first-style-invalid",
                        "StyleNotDefined",
                        "LaYeRs",
                        two,
                        "StYlEs",
                        "UndefinedStyle," + style),
                refusedMap(
                        "getmap:second-style-invalid",
                        "StyleNotDefined",
                        "LaYeRs",
                        two,
                        "StYlEs",
                        style + ",UndefinedStyle"),
                pixels("getmap:transparent-default", p -> p >>> 24 == 255),
                pixels("getmap:transparent-false", p -> p >>> 24 == 255, "TrAnSpArEnT", "FALSE"),
                pixels("getmap:transparent-true", p -> p >>> 24 == 0, "TrAnSpArEnT", "TRUE", "BbOx", away),
                drawn("getmap:large-size", client.map().and("WiDtH", "2000", "HeIgHt", "1500")),
                drawn("getmap:small-size", client.map().and("WiDtH", "8", "HeIgHt", "5"))));
        for (String format : client.mapFormats())
            rows.add(drawn("getmap:each-format " + format, client.map().and("FoRmAt", format)));
        for (String name : names) {
            for (String crs : client.systems())
                rows.add(drawn(
                        "getmap:each-layer-crs-combination " + name + " " + crs,
                        client.map().and("LaYeRs", name, "CrS", crs, "BbOx", client.box(name, crs))));
            for (String each : client.styles(name))
                rows.add(drawn(
                        "getmap:each-style " + name + " " + each, client.map().and("LaYeRs", name, "StYlEs", each)));
        }
        return rows.stream();
    }

    /** Numbers as the suite writes them. */
    private static void exponential() throws Exception {
        String[] parts = client.map().get("BbOx").split(",");
        StringBuilder box = new StringBuilder();
        for (String part : parts)
            box.append(box.isEmpty() ? "" : ",")
                    .append(new java.math.BigDecimal(part).movePointRight(3).toPlainString())
                    .append("E-3");
        assertThat(client.map().and("BbOx", box.toString()).answer().body())
                .isEqualTo(client.map().answer().body());
    }

    /** The box goes round the outside of the pixels: an area that fills it fills the pixels at its rim. */
    private static void outside() throws Exception {
        String figure = client.layers().stream()
                .filter(name -> name.startsWith("gemeente:"))
                .findFirst()
                .orElseThrow();
        String[] b = client.box(figure, "CRS:84").split(",");
        double x = (Double.parseDouble(b[0]) + Double.parseDouble(b[2])) / 2;
        double y = (Double.parseDouble(b[1]) + Double.parseDouble(b[3])) / 2;
        String inner = x + "," + y + "," + (x + 1e-4) + "," + (y + 1e-4);
        BufferedImage image = client.map()
                .and("LaYeRs", figure, "BbOx", inner, "WiDtH", "10", "HeIgHt", "7")
                .image();
        for (int i = 0; i < 10; i++) {
            assertThat(image.getRGB(i, 0)).isNotEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(i, 6)).isNotEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(0, i * 6 / 9)).isNotEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(9, i * 6 / 9)).isNotEqualTo(0xFFFFFFFF);
        }
    }

    private static DynamicTest refusedInfo(String name, String code, String... changes) {
        return row(name, () -> refused(code, client.info().and(changes).parameters()));
    }

    private static DynamicTest told(String name, String format, String... changes) {
        return row(
                name,
                () -> assertThat(client.info().and(changes).answer().type()).startsWith(format));
    }

    @TestFactory
    Stream<DynamicTest> getFeatureInfo() throws Exception {
        List<String> names = client.queryable();
        String plain = client.infoFormats().get(0);
        String two = String.join(",", names.subList(0, 2));
        String three = String.join(",", names.subList(0, 3));
        String notQueryable = client.layers().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow();
        List<DynamicTest> rows = new ArrayList<>(List.of(
                refusedInfo("getfeatureinfo:exceptions-default", "", "QuErY_LaYeRs", "UndefinedLayer"),
                refusedInfo("getfeatureinfo:exceptions-xml", "", "QuErY_LaYeRs", "UndefinedLayer", "ExCePtIoNs", "XML"),
                row("queryable:feature_count-default", () -> fewer(client.info())),
                row("queryable:feature_count-1", () -> fewer(client.info().and("FeAtUrE_CoUnT", "1"))),
                refusedInfo("getfeatureinfo:invalid-info_format", "InvalidFormat", "InFo_fOrMaT", "invalid"),
                refusedInfo("getfeatureinfo:invalid-i", "InvalidPoint", "I", "200"),
                refusedInfo("getfeatureinfo:invalid-j", "InvalidPoint", "J", "-1"),
                told("getfeatureinfo:two-query_layers", plain, "LaYeRs", two, "QuErY_LaYeRs", two),
                told("getfeatureinfo:three-query_layers", plain, "LaYeRs", three, "QuErY_LaYeRs", three),
                told("getfeatureinfo:less-query_layers", plain, "LaYeRs", three, "QuErY_LaYeRs", names.get(1)),
                refusedInfo("getfeatureinfo:invalid-query_layers", "LayerNotDefined", "QuErY_LaYeRs", "UndefinedLayer"),
                refusedInfo(
                        "getfeatureinfo:query_layers-not-queryable",
                        "LayerNotQueryable",
                        "LaYeRs",
                        notQueryable,
                        "QuErY_LaYeRs",
                        notQueryable)));
        for (String format : client.infoFormats())
            rows.add(told("getfeatureinfo:each-info_format " + format, format, "InFo_fOrMaT", format));
        for (String name : names)
            rows.add(told("getfeatureinfo:each-queryable-layer " + name, plain, "LaYeRs", name, "QuErY_LaYeRs", name));
        return rows.stream();
    }

    private static void fewer(OgcClient.Query query) throws Exception {
        int one = query.answer().text().length();
        assertThat(one)
                .isLessThanOrEqualTo(
                        client.info().and("FeAtUrE_CoUnT", "2").answer().text().length());
    }
}
