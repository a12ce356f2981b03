package nl.wijkatelier.ingest.gml;

import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.FOREIGN_CRS;
import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.UNREADABLE;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wijkatelier.ingest.XmlCursor;

/** What the geometries have in common: names, coordinate system, dimension, positions. */
final class GmlStream {
    private static final Set<String> NAMESPACES =
            Set.of("http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2");

    private static final Set<String> DESCRIPTIVE =
            Set.of("metaDataProperty", "description", "descriptionReference", "identifier", "name");

    /** RD New, also as the plane part of RD New + NAP (7415), in the ways of writing that occur. */
    private static final Pattern RD = Pattern.compile(
            "(urn:(x-)?ogc:def:crs:EPSG:[^:]*:|EPSG:|https?://www\\.opengis\\.net/(def/crs/EPSG/[^/]+/|gml/srs/epsg\\.xml#))"
                    + "(28992|7415)",
            Pattern.CASE_INSENSITIVE);

    private static final int DEEPEST = 64;

    private String lastCrs = "";

    /** The local name of a GML element; of others with the namespace before it. */
    String name(XmlCursor xml) {
        String namespace = xml.namespace();
        return NAMESPACES.contains(namespace) ? xml.name() : "{" + namespace + "}" + xml.name();
    }

    /** As {@link XmlCursor#nextChild}, names and descriptions passed over. */
    boolean nextChild(XmlCursor xml) {
        while (xml.nextChild()) {
            if (!DESCRIPTIVE.contains(xml.name())) return true;
            xml.skip();
        }
        return false;
    }

    void expect(XmlCursor xml, String parent, String... names) throws BadGeometry {
        String found = name(xml);
        if (!Arrays.asList(names).contains(found))
            throw new BadGeometry(UNREADABLE, found + " in gml:" + parent + " wordt niet gelezen");
    }

    /** To be called on every geometry: checks its coordinate system, if it names one, and how deep it is nested. */
    void enter(XmlCursor xml) throws BadGeometry {
        // Geometries are read by recursion; a real one nests some twelve elements in a feature at depth five.
        if (xml.depth() > DEEPEST) throw new BadGeometry(UNREADABLE, "dieper genest dan " + DEEPEST + " elementen");
        String crs = xml.attribute("srsName");
        if (crs == null || crs.equals(lastCrs)) return;
        if (!RD.matcher(crs.strip()).matches())
            throw new BadGeometry(FOREIGN_CRS, "coördinaatsysteem '" + crs + "' in plaats van EPSG:28992");
        lastCrs = crs;
    }

    /** Adds the positions of the element: those of its posList, or of each pos. */
    void positions(XmlCursor xml, Positions into) throws BadGeometry {
        String parent = name(xml);
        int dimension = dimension(xml, 2);
        while (nextChild(xml)) {
            expect(xml, parent, "posList", "pos");
            enter(xml);
            int own = dimension(xml, dimension);
            int length = xml.readText();
            PositionText.read(xml.chars(), length, own, into);
        }
    }

    private static int dimension(XmlCursor xml, int otherwise) throws BadGeometry {
        String text = xml.attribute("srsDimension");
        if (text == null) return otherwise;
        return switch (text.strip()) {
            case "2" -> 2;
            case "3" -> 3;
            default -> throw new BadGeometry(UNREADABLE, "srsDimension '" + text + "'");
        };
    }
}
