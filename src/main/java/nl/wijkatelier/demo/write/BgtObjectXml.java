package nl.wijkatelier.demo.write;

import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.format.XmlOut;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** BGT objects of one type as {@code cityObjectMember}, children in the order that CityGML 2.0 and imgeo.xsd ask for. */
final class BgtObjectXml {
    private static final String IMGEO = "http://www.geostandaarden.nl/imgeo/def/2.1#";
    private static final String SRS = "srsName=\"urn:ogc:def:crs:EPSG::28992\"";
    private static final String WATER = "xmlns=\"http://www.opengis.net/citygml/waterbody/2.0\" ";

    private final XmlOut xml;
    private BgtObject label;

    BgtObjectXml(XmlOut xml) {
        this.xml = xml;
    }

    void write(BgtObject object) {
        if (object.type() == BgtType.OPENBARERUIMTELABEL) {
            label(object);
            return;
        }
        switch (object.type()) {
            case WEGDEEL -> wegdeel(object);
            case ONDERSTEUNENDWEGDEEL -> ondersteunendWegdeel(object);
            case WATERDEEL -> waterdeel(object, "Waterdeel", "TypeWater");
            case ONDERSTEUNENDWATERDEEL -> waterdeel(object, "OndersteunendWaterdeel", "TypeOndersteunendWaterdeel");
            case SPOOR -> spoor(object);
            case BEGROEIDTERREINDEEL -> begroeid(object);
            case ONBEGROEIDTERREINDEEL -> onbegroeid(object);
            case PAND -> pand(object);
            case OVERBRUGGINGSDEEL -> overbruggingsdeel(object);
            case SCHEIDING -> scheiding(object);
            case WIJK -> gebied(object, "Wijk", "wijkcode");
            case BUURT -> gebied(object, "Buurt", "buurtcode");
            case OPENBARERUIMTELABEL -> throw new IllegalStateException("labels are written by position");
        }
    }

    /** Ends the label that still waits for further positions. */
    void finish() {
        if (label == null) return;
        xml.raw("</imgeo:Label></imgeo:openbareRuimteNaam>");
        code("imgeo:openbareRuimteType", "TypeOpenbareRuimte", label.functie());
        end("imgeo:OpenbareRuimteLabel");
        label = null;
    }

    private void wegdeel(BgtObject object) {
        begin("TrafficArea", "transportation", object);
        code("function", "FunctieWeg", object.functie());
        code("surfaceMaterial", "FysiekVoorkomenWeg", object.fysiekVoorkomen());
        surface("imgeo:geometrie2dWegdeel", object.geometrie());
        xml.element("imgeo:wegdeelOpTalud", false);
        end("TrafficArea");
    }

    private void ondersteunendWegdeel(BgtObject object) {
        begin("AuxiliaryTrafficArea", "transportation", object);
        code("function", "FunctieOndersteunendWegdeel", object.functie());
        code("surfaceMaterial", "FysiekVoorkomenOndersteunendWegdeel", object.fysiekVoorkomen());
        surface("imgeo:geometrie2dOndersteunendWegdeel", object.geometrie());
        xml.element("imgeo:ondersteunendWegdeelOpTalud", false);
        end("AuxiliaryTrafficArea");
    }

    private void waterdeel(BgtObject object, String name, String list) {
        begin("imgeo:" + name, null, object);
        xml.element("class", WATER + codeSpace(list, object.functie()), text(object.functie()));
        surface("imgeo:geometrie2d" + name, object.geometrie());
        end("imgeo:" + name);
    }

    private void spoor(BgtObject object) {
        begin("Railway", "transportation", object);
        code("function", "FunctieSpoor", object.functie());
        line("imgeo:geometrie2dSpoor", (LineString) object.geometrie());
        end("Railway");
    }

    private void begroeid(BgtObject object) {
        begin("PlantCover", "vegetation", object);
        code("class", "FysiekVoorkomenBegroeidTerrein", object.fysiekVoorkomen());
        surface("imgeo:geometrie2dBegroeidTerreindeel", object.geometrie());
        xml.element("imgeo:begroeidTerreindeelOpTalud", false);
        end("PlantCover");
    }

    private void onbegroeid(BgtObject object) {
        begin("imgeo:OnbegroeidTerreindeel", null, object);
        code("imgeo:bgt-fysiekVoorkomen", "FysiekVoorkomenOnbegroeidTerrein", object.fysiekVoorkomen());
        xml.element("imgeo:onbegroeidTerreindeelOpTalud", false);
        xml.raw("<imgeo:kruinlijnOnbegroeidTerreindeel xsi:nil=\"true\" nilReason=\"waardeOnbekend\"/>");
        surface("imgeo:geometrie2dOnbegroeidTerreindeel", object.geometrie());
        end("imgeo:OnbegroeidTerreindeel");
    }

    private void pand(BgtObject object) {
        begin("BuildingPart", "building", object);
        xml.element("imgeo:identificatieBAGPND", object.code());
        multiSurface("imgeo:geometrie2dGrondvlak", object.geometrie());
        end("BuildingPart");
    }

    private void overbruggingsdeel(BgtObject object) {
        begin("BridgeConstructionElement", "bridge", object);
        code("class", "TypeOverbruggingsdeel", object.functie());
        surface("imgeo:geometrie2dOverbruggingsdeel", object.geometrie());
        xml.element("imgeo:overbruggingIsBeweegbaar", false);
        code("imgeo:hoortBijTypeOverbrugging", "TypeOverbrugging", null);
        end("BridgeConstructionElement");
    }

    private void scheiding(BgtObject object) {
        begin("imgeo:Scheiding", null, object);
        if (object.geometrie() instanceof LineString line) line("imgeo:geometrie2dOverigeConstructie", line);
        else surface("imgeo:geometrie2dOverigeConstructie", object.geometrie());
        code("imgeo:bgt-type", "TypeScheiding", object.functie());
        end("imgeo:Scheiding");
    }

    private void gebied(BgtObject object, String name, String code) {
        begin("imgeo:" + name, null, object);
        xml.element("imgeo:naam", object.naam());
        multiSurface("imgeo:geometrie2d", object.geometrie());
        xml.element("imgeo:" + code, object.code());
        end("imgeo:" + name);
    }

    private void label(BgtObject object) {
        boolean sameLabel =
                label != null && object.volgnummer() > 0 && label.lokaalId().equals(object.lokaalId());
        if (!sameLabel) {
            finish();
            begin("imgeo:OpenbareRuimteLabel", null, object);
            xml.element("imgeo:identificatieBAGOPR", object.code() == null ? "" : object.code());
            xml.raw("<imgeo:openbareRuimteNaam><imgeo:Label>").element("imgeo:tekst", object.naam());
            label = object;
        }
        Point point = (Point) object.geometrie();
        xml.raw("<imgeo:positie><imgeo:Labelpositie><imgeo:plaatsingspunt><gml:Point ")
                .raw(SRS)
                .raw("><gml:pos>");
        xml.position(point.getX(), point.getY(), false);
        xml.raw("</gml:pos></gml:Point></imgeo:plaatsingspunt>");
        // imgeo.xsd turns labels clockwise, the record anticlockwise; 0.0 is added to avoid "-0.0".
        xml.element("imgeo:hoek", object.hoek() == null ? 0.0 : 0.0 - object.hoek());
        xml.raw("</imgeo:Labelpositie></imgeo:positie>");
    }

    private void begin(String element, String module, BgtObject object) {
        xml.raw("<cityObjectMember><").raw(element);
        if (module != null)
            xml.raw(" xmlns=\"http://www.opengis.net/citygml/").raw(module).raw("/2.0\"");
        xml.raw(" gml:id=\"").raw(id(object)).raw("\">");
        String city = "xmlns=\"http://www.opengis.net/citygml/2.0\"";
        xml.element("creationDate", city, object.creationDate());
        if (object.terminationDate() != null) xml.element("terminationDate", city, object.terminationDate());
        xml.element("imgeo:LV-publicatiedatum", RegisterTime.millis(object.tijdstipRegistratie()))
                .element("imgeo:relatieveHoogteligging", object.relatieveHoogteligging())
                .element("imgeo:inOnderzoek", false)
                .element("imgeo:tijdstipRegistratie", RegisterTime.millis(object.tijdstipRegistratie()))
                .element("imgeo:eindRegistratie", RegisterTime.millis(object.eindRegistratie()))
                .raw("<imgeo:identificatie><imgeo:NEN3610ID><imgeo:namespace>NL.IMGeo</imgeo:namespace>")
                .element("imgeo:lokaalID", object.lokaalId())
                .raw("</imgeo:NEN3610ID></imgeo:identificatie>")
                .element("imgeo:bronhouder", object.bronhouder());
        code("imgeo:bgt-status", "Status", object.status());
        code("imgeo:plus-status", "Status", null);
    }

    private void end(String element) {
        xml.close(element).raw("</cityObjectMember>\n");
    }

    private void code(String element, String list, String value) {
        xml.element(element, codeSpace(list, value), text(value));
    }

    private static String codeSpace(String list, String value) {
        return "codeSpace=\"" + IMGEO + (value == null ? "VoidReasonValue" : list) + "\"";
    }

    private static String text(String value) {
        return value == null ? "geenWaarde" : value;
    }

    private void surface(String property, Geometry geometry) {
        if (!(geometry instanceof Polygon polygon))
            throw new IllegalArgumentException(property + ": " + geometry + " is no polygon");
        xml.open(property).raw("<gml:Polygon ").raw(SRS).raw(">");
        xml.rings(polygon, "srsDimension=\"2\"", false).raw("</gml:Polygon>").close(property);
    }

    private void multiSurface(String property, Geometry geometry) {
        xml.open(property).raw("<gml:MultiSurface>");
        for (int i = 0; i < geometry.getNumGeometries(); i++)
            xml.raw("<gml:surfaceMember><gml:Polygon>")
                    .rings((Polygon) geometry.getGeometryN(i), "srsDimension=\"2\"", false)
                    .raw("</gml:Polygon></gml:surfaceMember>");
        xml.raw("</gml:MultiSurface>").close(property);
    }

    private void line(String property, LineString line) {
        xml.open(property).raw("<gml:LineString ").raw(SRS).raw(">");
        xml.posList(line.getCoordinateSequence(), "srsDimension=\"2\"", false)
                .raw("</gml:LineString>")
                .close(property);
    }

    /** An XML name of the version: the object's id and the moment of registration. */
    private static String id(BgtObject object) {
        return "b" + object.lokaalId() + "."
                + object.tijdstipRegistratie().toString().replaceAll("[^0-9]", "");
    }
}
