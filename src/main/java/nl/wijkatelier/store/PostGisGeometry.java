package nl.wijkatelier.store;

import net.postgis.jdbc.geometry.GeometryCollection;
import net.postgis.jdbc.geometry.LineString;
import net.postgis.jdbc.geometry.LinearRing;
import net.postgis.jdbc.geometry.MultiLineString;
import net.postgis.jdbc.geometry.MultiPoint;
import net.postgis.jdbc.geometry.MultiPolygon;
import net.postgis.jdbc.geometry.Point;
import net.postgis.jdbc.geometry.Polygon;
import net.postgis.jdbc.geometry.binary.BinaryWriter;
import net.postgis.jdbc.geometry.binary.ValueSetter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;

/** JTS geometry as postgis-jdbc geometry of SRID 28992 in two dimensions, and that as EWKB. */
final class PostGisGeometry {
    private PostGisGeometry() {}

    /** EWKB, big endian as the other values of a COPY; the writer is one thread's own, since it is synchronized. */
    static byte[] ewkb(Geometry geometry, BinaryWriter writer) {
        if (geometry.isEmpty()) return Ewkb.of(geometry);
        net.postgis.jdbc.geometry.Geometry typed = of(geometry);
        typed.setSrid(Ewkb.SRID);
        return writer.writeBinary(typed, ValueSetter.XDR.NUMBER);
    }

    static net.postgis.jdbc.geometry.Geometry of(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> point((org.locationtech.jts.geom.Point) geometry);
            case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING ->
                line((org.locationtech.jts.geom.LineString) geometry);
            case Geometry.TYPENAME_POLYGON -> polygon((org.locationtech.jts.geom.Polygon) geometry);
            case Geometry.TYPENAME_MULTIPOINT ->
                new MultiPoint(parts(geometry, new Point[geometry.getNumGeometries()]));
            case Geometry.TYPENAME_MULTILINESTRING ->
                new MultiLineString(parts(geometry, new LineString[geometry.getNumGeometries()]));
            case Geometry.TYPENAME_MULTIPOLYGON ->
                new MultiPolygon(parts(geometry, new Polygon[geometry.getNumGeometries()]));
            default ->
                new GeometryCollection(
                        parts(geometry, new net.postgis.jdbc.geometry.Geometry[geometry.getNumGeometries()]));
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends net.postgis.jdbc.geometry.Geometry> T[] parts(Geometry whole, T[] parts) {
        for (int i = 0; i < parts.length; i++) parts[i] = (T) of(whole.getGeometryN(i));
        return parts;
    }

    private static Point point(org.locationtech.jts.geom.Point point) {
        return new Point(point.getX(), point.getY());
    }

    private static LineString line(org.locationtech.jts.geom.LineString line) {
        return new LineString(points(line.getCoordinateSequence()));
    }

    private static Polygon polygon(org.locationtech.jts.geom.Polygon polygon) {
        LinearRing[] rings = new LinearRing[1 + polygon.getNumInteriorRing()];
        rings[0] = new LinearRing(points(polygon.getExteriorRing().getCoordinateSequence()));
        for (int i = 1; i < rings.length; i++)
            rings[i] = new LinearRing(points(polygon.getInteriorRingN(i - 1).getCoordinateSequence()));
        return new Polygon(rings);
    }

    private static Point[] points(CoordinateSequence sequence) {
        Point[] points = new Point[sequence.size()];
        for (int i = 0; i < points.length; i++) points[i] = new Point(sequence.getX(i), sequence.getY(i));
        return points;
    }
}
