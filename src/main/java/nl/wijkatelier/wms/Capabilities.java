package nl.wijkatelier.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.render.LegendPainter;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.render.Viewport;
import nl.wijkatelier.format.XmlDocument;
import nl.wijkatelier.wms.LayerNode.Kind;

/** Writes the capabilities of one state of the data, in either version; elements in the order that the schema and DTD ask. */
final class Capabilities {
    private static final String INSPIRE = "http://inspire.ec.europa.eu/schemas/";
    private static final String AUTHORITY = "wijkatelier";
    private static final String FIRST_DAY = "-01-01";

    private final XmlDocument xml = new XmlDocument();
    private final WmsSettings settings;
    private final RegionMap map;
    private final JoinedRegion region;
    private final LayerTree tree;
    private final Extent extent;
    private final Legends legends;
    private final String url;
    private final Version version;
    private final Language language;

    /** @param url of the service, ending in "?" or "&" */
    Capabilities(
            WmsSettings settings,
            RegionMap map,
            LayerTree tree,
            Extent extent,
            Legends legends,
            String url,
            Version version,
            Language language) {
        this.settings = settings;
        this.map = map;
        this.region = map.region();
        this.tree = tree;
        this.extent = extent;
        this.legends = legends;
        this.url = url;
        this.version = version;
        this.language = language;
    }

    private boolean latest() {
        return version == Version.V1_3_0;
    }

    byte[] write() {
        if (latest()) {
            xml.open(
                    "WMS_Capabilities",
                    "version",
                    "1.3.0",
                    "xmlns",
                    "http://www.opengis.net/wms",
                    "xmlns:xlink",
                    "http://www.w3.org/1999/xlink",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xmlns:sld",
                    "http://www.opengis.net/sld",
                    "xmlns:inspire_vs",
                    INSPIRE + "inspire_vs/1.0",
                    "xmlns:inspire_common",
                    INSPIRE + "common/1.0",
                    "xsi:schemaLocation",
                    "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd "
                            + "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd "
                            + INSPIRE + "inspire_vs/1.0 " + INSPIRE + "inspire_vs/1.0/inspire_vs.xsd");
        } else {
            xml.doctype("WMT_MS_Capabilities", "http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd");
            xml.open("WMT_MS_Capabilities", "version", "1.1.1");
        }
        // a service without data has no state that a client could name (7.2.3.5)
        if (!region.version().isEmpty()) xml.attribute("updateSequence", region.version());
        service();
        xml.open("Capability");
        requests();
        exceptions();
        userStyles();
        if (latest()) inspire();
        root();
        return xml.close().close().bytes();
    }

    private String fictional() {
        return region.fictief() ? language.text("dienst.fictief") : "";
    }

    private void service() {
        xml.open("Service")
                .text("Name", latest() ? "WMS" : "OGC:WMS")
                .text("Title", settings.titel() + fictional())
                .text("Abstract", summary());
        keywords(List.of("wijken", "buurten", "BAG", "BGT", "BRK", "CBS"));
        link("OnlineResource", url);
        contact(settings.eigenaar());
        xml.text("Fees", settings.eigenaar().kosten())
                .text("AccessConstraints", settings.eigenaar().voorwaarden());
        if (latest())
            xml.text("MaxWidth", Integer.toString(Viewport.MAX_SIZE))
                    .text("MaxHeight", Integer.toString(Viewport.MAX_SIZE));
        xml.close();
    }

    private void contact(ServiceOwner owner) {
        xml.open("ContactInformation")
                .open("ContactPersonPrimary")
                .text("ContactPerson", owner.persoon())
                .text("ContactOrganization", owner.organisatie())
                .close();
        given("ContactPosition", owner.functie());
        String address = owner.adres() + owner.plaats() + owner.provincie() + owner.postcode() + owner.land();
        if (!address.isEmpty())
            xml.open("ContactAddress")
                    .text("AddressType", owner.adres().isEmpty() ? "" : "postal")
                    .text("Address", owner.adres())
                    .text("City", owner.plaats())
                    .text("StateOrProvince", owner.provincie())
                    .text("PostCode", owner.postcode())
                    .text("Country", owner.land())
                    .close();
        given("ContactVoiceTelephone", owner.telefoon());
        given("ContactElectronicMailAddress", owner.email());
        xml.close();
    }

    private void given(String element, String text) {
        if (!text.isEmpty()) xml.text(element, text);
    }

    private void keywords(List<String> words) {
        xml.open("KeywordList");
        words.forEach(word -> xml.text("Keyword", word));
        xml.close();
    }

    private String summary() {
        String plain = language.of(settings.samenvatting(), Language.ENGLISH.text("dienst.samenvatting"));
        return region.fictief() ? plain + language.text("dienst.verzonnen") : plain;
    }

    private void requests() {
        xml.open("Request");
        request("GetCapabilities", List.of(latest() ? "text/xml" : "application/vnd.ogc.wms_xml"));
        List<String> formats =
                ImageFormat.available().stream().map(ImageFormat::text).toList();
        request("GetMap", formats);
        if (tree.root().named().stream().anyMatch(LayerNode::queryable))
            request(
                    "GetFeatureInfo",
                    Arrays.stream(InfoFormat.values()).map(InfoFormat::text).toList());
        if (!latest()) request("DescribeLayer", List.of("application/vnd.ogc.wms_xml"));
        request(latest() ? "sld:GetLegendGraphic" : "GetLegendGraphic", List.of("image/png", "application/json"));
        if (!latest()) request("GetStyles", List.of("application/vnd.ogc.sld+xml"));
        xml.close();
    }

    private void request(String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.text("Format", format));
        xml.open("DCPType").open("HTTP");
        for (String method : List.of("Get", "Post")) {
            xml.open(method);
            link("OnlineResource", url);
            xml.close();
        }
        xml.close().close().close();
    }

    private void exceptions() {
        xml.open("Exception");
        List<String> forms = latest()
                ? List.of("XML", "INIMAGE", "BLANK", "JSON")
                : List.of(
                        "application/vnd.ogc.se_xml",
                        "application/vnd.ogc.se_inimage",
                        "application/vnd.ogc.se_blank",
                        "application/json");
        forms.forEach(form -> xml.text("Format", form));
        xml.close();
    }

    private void userStyles() {
        String allowed = settings.eigenStijlen() ? "1" : "0";
        if (latest())
            xml.empty(
                    "sld:UserDefinedSymbolization",
                    "SupportSLD",
                    allowed,
                    "UserLayer",
                    "0",
                    "UserStyle",
                    allowed,
                    "RemoteWFS",
                    "0",
                    "InlineFeature",
                    "0",
                    "RemoteWCS",
                    "0");
        else xml.empty("UserDefinedSymbolization", "SupportSLD", allowed, "UserLayer", "0", "UserStyle", allowed);
    }

    /** The languages, and where the service is described (INSPIRE view services, 4.2.3.3.1, scenario 1). */
    private void inspire() {
        String record = settings.eigenaar().metadata();
        xml.open("inspire_vs:ExtendedCapabilities").open("inspire_common:MetadataUrl");
        xml.text(
                "inspire_common:URL",
                record.isEmpty() ? url + "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities" : record);
        if (!record.isEmpty()) xml.text("inspire_common:MediaType", "application/vnd.iso.19139+xml");
        xml.close();
        xml.open("inspire_common:SupportedLanguages");
        xml.open("inspire_common:DefaultLanguage")
                .text("inspire_common:Language", Language.DUTCH.code())
                .close();
        xml.open("inspire_common:SupportedLanguage")
                .text("inspire_common:Language", Language.ENGLISH.code())
                .close();
        xml.close();
        xml.open("inspire_common:ResponseLanguage")
                .text("inspire_common:Language", language.code())
                .close();
        xml.close();
    }

    /** Who gives the identifiers of layers. */
    private void authority() {
        String place = settings.eigenaar().naamruimte();
        xml.open("AuthorityURL", "name", AUTHORITY);
        link("OnlineResource", place.isEmpty() ? url.substring(0, url.lastIndexOf("/wms?") + 1) : place);
        xml.close();
    }

    private void root() {
        LayerNode root = tree.root();
        xml.open("Layer").text("Title", root.title() + fictional()).text("Abstract", summary());
        keywords(List.of("wijken", "buurten", "BAG", "BGT", "BRK", "CBS"));
        for (Crs crs : systems()) xml.text(latest() ? "CRS" : "SRS", crs.code());
        geographicBox();
        boxes();
        attribution();
        authority();
        root.children().forEach(this::layer);
        xml.close();
    }

    private List<Crs> systems() {
        return Arrays.stream(Crs.values())
                .filter(crs -> latest() || crs != Crs.CRS84)
                .toList();
    }

    private void layer(LayerNode node) {
        xml.open("Layer", "queryable", node.queryable() ? "1" : "0", "opaque", "0");
        if (node.name() != null) xml.text("Name", node.name());
        xml.text("Title", node.title());
        if (!node.summary().isEmpty()) xml.text("Abstract", node.summary() + fictional());
        if (!node.keywords().isEmpty()) keywords(node.keywords());
        if (node.name() != null) {
            // figures have those of the root (WMS 1.3.0, table 7); clients, and the OGC's suite, look for layers with
            // their own
            if (node.kind() != Kind.FIGURE) {
                geographicBox();
                boxes();
            }
            if (node.timed()) dimensions();
            xml.text("Identifier", node.name(), "authority", AUTHORITY);
            metadata(node);
            styles(node);
            scales(node);
        }
        node.children().forEach(this::layer);
        xml.close();
    }

    private void geographicBox() {
        double[] b = extent.in(Crs.CRS84);
        if (latest())
            xml.open("EX_GeographicBoundingBox")
                    .text("westBoundLongitude", degrees(b[0]))
                    .text("eastBoundLongitude", degrees(b[2]))
                    .text("southBoundLatitude", degrees(b[1]))
                    .text("northBoundLatitude", degrees(b[3]))
                    .close();
        else
            xml.empty(
                    "LatLonBoundingBox",
                    "minx",
                    degrees(b[0]),
                    "miny",
                    degrees(b[1]),
                    "maxx",
                    degrees(b[2]),
                    "maxy",
                    degrees(b[3]));
    }

    private void boxes() {
        for (Crs crs : systems()) {
            double[] b = extent.in(crs);
            boolean swapped = latest() && crs.northFirst();
            String[] text = new String[4];
            for (int i = 0; i < 4; i++) {
                double v = b[swapped ? i ^ 1 : i];
                text[i] = crs.degrees() ? degrees(v) : String.format(Locale.ROOT, "%.2f", v);
            }
            xml.empty(
                    "BoundingBox",
                    latest() ? "CRS" : "SRS",
                    crs.code(),
                    "minx",
                    text[0],
                    "miny",
                    text[1],
                    "maxx",
                    text[2],
                    "maxy",
                    text[3]);
        }
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }

    private void dimensions() {
        String days = region.indelingen().stream()
                .map(indeling -> indeling.jaar() + FIRST_DAY)
                .distinct()
                .collect(Collectors.joining(","));
        String ids = region.indelingen().stream().map(Indeling::id).collect(Collectors.joining(","));
        Indeling current = region.actueel().orElseThrow();
        if (!latest()) {
            xml.empty("Dimension", "name", "time", "units", "ISO8601");
            xml.empty("Dimension", "name", "indeling", "units", "");
        }
        dimension("time", "ISO8601", current.jaar() + FIRST_DAY, days, true);
        dimension("indeling", "", current.id(), ids, false);
    }

    /** @param nearest whether a value that is not listed gives one that is */
    private void dimension(String name, String units, String standard, String values, boolean nearest) {
        if (latest())
            xml.text(
                    "Dimension",
                    values,
                    "name",
                    name,
                    "units",
                    units,
                    "default",
                    standard,
                    "multipleValues",
                    "0",
                    "nearestValue",
                    nearest ? "1" : "0");
        else xml.text("Extent", values, "name", name, "default", standard, "nearestValue", nearest ? "1" : "0");
    }

    private void attribution() {
        xml.open("Attribution").text("Title", settings.naamsvermelding() + fictional());
        if (settings.naamsvermeldingUrl() != null) link("OnlineResource", settings.naamsvermeldingUrl());
        xml.close();
    }

    private void metadata(LayerNode node) {
        String api = url.substring(0, url.lastIndexOf("/wms?")) + "/api/v1/";
        xml.open("MetadataURL", "type", latest() ? "other" : "TC211").text("Format", "application/json");
        link("OnlineResource", api + (node.indicator() == null ? "datasets" : "indicators"));
        xml.close();
    }

    private void styles(LayerNode node) {
        List<String> names = node.kind() == Kind.FIGURE ? Choices.FIGURE_STYLES : List.of(Choices.ownStyle(node));
        for (String name : names) {
            xml.open("Style")
                    .text("Name", name)
                    .text("Title", language.text("stijl." + name))
                    .text("Abstract", language.text("stijl." + name + ".uitleg"));
            xml.open(
                    "LegendURL",
                    "width",
                    Integer.toString(LegendPainter.WIDTH),
                    "height",
                    Integer.toString(legends.height(node, map)));
            xml.text("Format", "image/png");
            link(
                    "OnlineResource",
                    url + "SERVICE=WMS&VERSION=" + version.text() + "&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER="
                            + node.name() + "&STYLE=" + name
                            + (latest() ? "&SLD_VERSION=1.1.0" : ""));
            xml.close().close();
        }
    }

    private void scales(LayerNode node) {
        boolean min = node.minScale() > 0;
        boolean max = Double.isFinite(node.maxScale());
        if (latest()) {
            if (min) xml.text("MinScaleDenominator", Double.toString(node.minScale()));
            if (max) xml.text("MaxScaleDenominator", Double.toString(node.maxScale()));
        } else if (min || max) {
            // WMS 1.1.1, 7.1.4.5.8: ground length of the diagonal of a pixel.
            double diagonal = 0.00028 * Math.sqrt(2);
            xml.empty(
                    "ScaleHint",
                    "min",
                    Double.toString(node.minScale() * diagonal),
                    "max",
                    max ? Double.toString(node.maxScale() * diagonal) : "1e10");
        }
    }

    private void link(String name, String href) {
        if (latest()) xml.empty(name, "xlink:type", "simple", "xlink:href", href);
        else xml.empty(name, "xmlns:xlink", "http://www.w3.org/1999/xlink", "xlink:type", "simple", "xlink:href", href);
    }
}
