package nl.wijkatelier.delivery;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.format.XmlOut;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Wijken or buurten as BGT objects: CityGML 2.0 with IMGeo 2.1.1, children in the order that imgeo.xsd asks for. */
final class DivisionGml {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CityModel xmlns:gml="http://www.opengis.net/gml" xmlns:imgeo="http://www.geostandaarden.nl/imgeo/2.1" \
            xmlns="http://www.opengis.net/citygml/2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://www.geostandaarden.nl/imgeo/2.1 \
            http://register.geostandaarden.nl/gmlapplicatieschema/imgeo/2.1.1/imgeo.xsd">
            """;
    private static final String IMGEO = "codeSpace=\"http://www.geostandaarden.nl/imgeo/def/2.1#";

    private final DeliveryPackage content;
    private final XmlOut xml;

    private DivisionGml(DeliveryPackage content, OutputStream out) {
        this.content = content;
        this.xml = new XmlOut(out);
    }

    /** Writes the areas of a level that have land; the stream stays open. */
    static void write(DeliveryPackage content, Level level, OutputStream out) {
        DivisionGml gml = new DivisionGml(content, out);
        gml.xml.raw(HEAD);
        if (!content.warning().isEmpty())
            gml.xml.raw("<!-- ").raw(content.warning()).raw(" -->\n");
        for (Area area : content.indeling().areas(level)) if (!area.geometrie().isEmpty()) gml.area(area);
        gml.xml.raw("</CityModel>\n").flush();
    }

    private void area(Area area) {
        boolean buurt = area.level() == Level.BUURT;
        String element = buurt ? "imgeo:Buurt" : "imgeo:Wijk";
        String digits = area.code().text().substring(2);
        String bronhouder = "G" + digits.substring(0, 4);
        String id = id(area);
        String registered = content.ingang() + "T00:00:00.000";
        xml.raw("<cityObjectMember><").raw(element).raw(" gml:id=\"b").raw(id).raw("\">");
        xml.element("creationDate", content.ingang())
                .element("imgeo:LV-publicatiedatum", registered)
                .element("imgeo:relatieveHoogteligging", 0)
                .element("imgeo:inOnderzoek", false)
                .element("imgeo:tijdstipRegistratie", registered)
                .raw("<imgeo:identificatie><imgeo:NEN3610ID><imgeo:namespace>NL.IMGeo</imgeo:namespace>")
                .element("imgeo:lokaalID", bronhouder + "." + id)
                .raw("</imgeo:NEN3610ID></imgeo:identificatie>")
                .element("imgeo:bronhouder", bronhouder)
                .element("imgeo:bgt-status", IMGEO + "Status\"", content.concept() ? "plan" : "bestaand")
                .element("imgeo:plus-status", IMGEO + "VoidReasonValue\"", "geenWaarde")
                .element("imgeo:naam", area.naam())
                .open("imgeo:geometrie2d");
        surface(area.geometrie());
        xml.close("imgeo:geometrie2d")
                .element(buurt ? "imgeo:buurtcode" : "imgeo:wijkcode", digits)
                .close(element)
                .raw("</cityObjectMember>\n");
    }

    private void surface(MultiPolygon land) {
        xml.raw("<gml:MultiSurface srsName=\"urn:ogc:def:crs:EPSG::28992\">");
        for (int i = 0; i < land.getNumGeometries(); i++)
            xml.raw("<gml:surfaceMember><gml:Polygon>")
                    .rings((Polygon) land.getGeometryN(i), "srsDimension=\"2\"", false)
                    .raw("</gml:Polygon></gml:surfaceMember>");
        xml.raw("</gml:MultiSurface>");
    }

    /** 32 hexadecimal digits, the same for the same area of the same division. */
    private String id(Area area) {
        String name = content.name() + "/" + area.code();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
