package nl.wijkatelier.ingest.gml;

import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.INVALID;
import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.RING_NOT_CLOSED;
import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.ingest.XmlCursor;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Reads GML geometries (2, 3.1 and 3.2): points, curves and surfaces, and aggregates of them. An aggregate of one member is that
 * member, and an aggregate within an aggregate is taken apart; its surfaces that share an edge become one. Surfaces are checked to
 * be valid; whether curves cross themselves is not.
 * A geometry without {@code srsName} is in RD; one that names another system refuses the file.
 *
 * <p>Not thread-safe: one for each thread.
 */
public final class GmlGeometries {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 28992);

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final GmlStream gml = new GmlStream();
    private final Vertices positions = new Vertices();
    private final Curves curves;

    public GmlGeometries(ArcStroke arcs) {
        curves = new Curves(gml, arcs);
    }

    /**
     * The geometry at whose start tag the reader stands; leaves the reader at its end tag. After a {@link BadGeometry} the
     * reader stands somewhere within.
     */
    public Geometry read(XmlCursor xml) throws BadGeometry {
        List<Geometry> parts = new ArrayList<>(1);
        gml.begin();
        collect(xml, parts);
        return combine(parts);
    }

    /**
     * All geometries within the property at whose start tag the reader stands, as one; leaves the reader at the property's
     * end tag. An empty property is UNREADABLE.
     */
    public Geometry readProperty(XmlCursor xml) throws BadGeometry {
        List<Geometry> parts = new ArrayList<>(1);
        String property = xml.name();
        gml.begin();
        while (gml.nextChild(xml)) collect(xml, parts);
        if (parts.isEmpty()) throw new BadGeometry(UNREADABLE, property + " is leeg");
        return combine(parts);
    }

    /** Several geometries as one: their parts, of one kind as a multi-geometry, of several kinds as a collection. */
    public static Geometry combine(List<Geometry> geometries) {
        if (geometries.size() == 1) return geometries.get(0);
        List<Geometry> parts = new ArrayList<>();
        for (Geometry geometry : geometries)
            for (int i = 0; i < geometry.getNumGeometries(); i++) parts.add(geometry.getGeometryN(i));
        return FACTORY.buildGeometry(parts);
    }

    private void collect(XmlCursor xml, List<Geometry> parts) throws BadGeometry {
        gml.enter(xml);
        String name = gml.name(xml);
        switch (name) {
            case "Point" -> parts.add(point(xml));
            case "LineString", "Curve", "CompositeCurve", "OrientableCurve" -> parts.add(line(xml));
            case "Polygon", "PolygonPatch", "Triangle", "Rectangle" -> parts.add(polygon(xml));
            case "Surface", "PolyhedralSurface", "TriangulatedSurface", "Tin" ->
                members(xml, name, true, parts, "patches", "polygonPatches", "trianglePatches");
            case "OrientableSurface" -> members(xml, name, true, parts, "baseSurface");
            case "MultiSurface", "CompositeSurface", "MultiPolygon" ->
                members(xml, name, true, parts, "surfaceMember", "surfaceMembers", "polygonMember");
            case "MultiCurve", "MultiLineString" ->
                members(xml, name, false, parts, "curveMember", "curveMembers", "lineStringMember");
            case "MultiPoint" -> members(xml, name, false, parts, "pointMember", "pointMembers");
            case "MultiGeometry" -> members(xml, name, false, parts, "geometryMember", "geometryMembers");
            default -> throw new BadGeometry(UNREADABLE, name + " wordt niet als geometrie gelezen");
        }
    }

    private void members(XmlCursor xml, String parent, boolean surfaces, List<Geometry> parts, String... properties)
            throws BadGeometry {
        int before = parts.size();
        while (gml.nextChild(xml)) {
            gml.expect(xml, parent, properties);
            String property = xml.name();
            boolean elsewhere = xml.attribute(XLINK, "href") != null;
            int own = parts.size();
            while (gml.nextChild(xml)) collect(xml, parts);
            // One that is nil for a reason is left out; one that stands elsewhere would be lost.
            if (elsewhere && parts.size() == own)
                throw new BadGeometry(UNREADABLE, "gml:" + property + " verwijst naar een ander element");
        }
        if (parts.size() == before) throw new BadGeometry(UNREADABLE, "gml:" + parent + " is leeg");
        if (surfaces && parts.size() - before > 1) whole(parts.subList(before, parts.size()));
    }

    /** Surfaces that share an edge become one, as patches of a surface do; those that overlap are INVALID. */
    private static void whole(List<Geometry> surfaces) throws BadGeometry {
        Geometry several = combine(surfaces);
        TopologyValidationError error = new IsValidOp(several).getValidationError();
        if (error == null) return;
        Geometry union = Adjoining.union(surfaces).orElse(null);
        if (union == null) throw new BadGeometry(INVALID, reason(error), several);
        surfaces.clear();
        for (int i = 0; i < union.getNumGeometries(); i++) surfaces.add(union.getGeometryN(i));
    }

    private Point point(XmlCursor xml) throws BadGeometry {
        positions.clear();
        gml.positions(xml, positions);
        if (positions.size() != 1) throw new BadGeometry(UNREADABLE, "gml:Point met " + positions.size() + " posities");
        return FACTORY.createPoint(positions.coordinates()[0]);
    }

    private LineString line(XmlCursor xml) throws BadGeometry {
        positions.clear();
        curves.read(xml, positions);
        if (positions.size() < 2)
            throw new BadGeometry(UNREADABLE, "een lijn met " + positions.size() + " verschillende posities");
        return FACTORY.createLineString(positions.coordinates());
    }

    private Polygon polygon(XmlCursor xml) throws BadGeometry {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>(0);
        while (gml.nextChild(xml)) {
            gml.expect(xml, "Polygon", "exterior", "interior", "outerBoundaryIs", "innerBoundaryIs");
            boolean exterior = xml.name().startsWith("exterior") || xml.name().startsWith("outer");
            if (exterior && shell != null) throw new BadGeometry(UNREADABLE, "gml:Polygon met twee buitenranden");
            LinearRing ring = ring(xml);
            if (exterior) shell = ring;
            else holes.add(ring);
        }
        if (shell == null) throw new BadGeometry(UNREADABLE, "gml:Polygon zonder buitenrand");
        Polygon polygon = FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
        checkValid(polygon);
        return polygon;
    }

    private LinearRing ring(XmlCursor xml) throws BadGeometry {
        positions.clear();
        if (!gml.nextChild(xml)) throw new BadGeometry(UNREADABLE, "een rand van gml:Polygon is leeg");
        gml.expect(xml, "Polygon", "LinearRing", "Ring");
        curves.read(xml, positions);
        if (gml.nextChild(xml)) throw new BadGeometry(UNREADABLE, "een rand van gml:Polygon heeft twee ringen");
        int count = positions.size();
        if (count < 2) throw new BadGeometry(UNREADABLE, "een ring met " + count + " verschillende posities");
        if (!positions.closed())
            throw new BadGeometry(
                    RING_NOT_CLOSED,
                    "de ring begint op " + positions.x(0) + " " + positions.y(0) + " en eindigt op "
                            + positions.x(count - 1) + " " + positions.y(count - 1),
                    FACTORY.createLineString(positions.coordinates()));
        if (count < LinearRing.MINIMUM_VALID_SIZE)
            throw new BadGeometry(
                    INVALID, "een ring zonder oppervlak", FACTORY.createLineString(positions.coordinates()));
        return FACTORY.createLinearRing(positions.coordinates());
    }

    private static void checkValid(Geometry surface) throws BadGeometry {
        TopologyValidationError error = new IsValidOp(surface).getValidationError();
        if (error != null) throw new BadGeometry(INVALID, reason(error), surface);
    }

    private static String reason(TopologyValidationError error) {
        String what = switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "een rand kruist of raakt zichzelf";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "een gat ligt buiten de buitenrand";
            case TopologyValidationError.NESTED_HOLES -> "een gat ligt in een gat";
            case TopologyValidationError.NESTED_SHELLS -> "een vlak ligt in een ander vlak van hetzelfde object";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "de gaten knippen het vlak in stukken";
            default -> error.getMessage();
        };
        return what + ", bij " + error.getCoordinate().x + " " + error.getCoordinate().y;
    }
}
