package nl.wijkatelier.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Extended well-known binary with SRID 28992 in two dimensions, big endian: the form that H2 keeps and both databases read.
 * Writing leaves the geometry as it is; its own SRID and z are not looked at.
 */
final class Ewkb {
    static final int SRID = 28992;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);
    private static final int SRID_FLAG = 0x2000_0000;

    private Ewkb() {}

    static byte[] of(Geometry geometry) {
        ByteBuffer buffer = ByteBuffer.allocate(size(geometry) + 4);
        write(geometry, true, buffer);
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    /** The geometry of such bytes, of SRID 28992; null for null. */
    static Geometry parse(byte[] bytes) {
        if (bytes == null) return null;
        try {
            return new WKBReader(FACTORY).read(bytes);
        } catch (ParseException damaged) {
            throw new StoreFailure("Een geometrie in de database is beschadigd.", damaged);
        }
    }

    static Point point(double x, double y) {
        return FACTORY.createPoint(new Coordinate(x, y));
    }

    private static int size(Geometry geometry) {
        if (geometry instanceof Point) return 5 + 16;
        if (geometry instanceof LineString line) return 9 + 16 * line.getNumPoints();
        if (geometry instanceof Polygon polygon)
            return 9 + 4 * (1 + polygon.getNumInteriorRing()) + 16 * polygon.getNumPoints();
        int size = 9;
        for (int i = 0; i < geometry.getNumGeometries(); i++) size += size(geometry.getGeometryN(i));
        return size;
    }

    private static void write(Geometry geometry, boolean outermost, ByteBuffer out) {
        out.put((byte) 0);
        int type = type(geometry);
        out.putInt(outermost ? type | SRID_FLAG : type);
        if (outermost) out.putInt(SRID);
        if (geometry instanceof Point point) {
            out.putDouble(point.isEmpty() ? Double.NaN : point.getX());
            out.putDouble(point.isEmpty() ? Double.NaN : point.getY());
        } else if (geometry instanceof LineString line) {
            points(line.getCoordinateSequence(), out);
        } else if (geometry instanceof Polygon polygon) {
            if (polygon.isEmpty()) {
                out.putInt(0);
                return;
            }
            out.putInt(1 + polygon.getNumInteriorRing());
            points(polygon.getExteriorRing().getCoordinateSequence(), out);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++)
                points(polygon.getInteriorRingN(i).getCoordinateSequence(), out);
        } else {
            out.putInt(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) write(geometry.getGeometryN(i), false, out);
        }
    }

    private static void points(CoordinateSequence points, ByteBuffer out) {
        out.putInt(points.size());
        for (int i = 0; i < points.size(); i++) {
            out.putDouble(points.getX(i));
            out.putDouble(points.getY(i));
        }
    }

    private static int type(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> 1;
            case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING -> 2;
            case Geometry.TYPENAME_POLYGON -> 3;
            case Geometry.TYPENAME_MULTIPOINT -> 4;
            case Geometry.TYPENAME_MULTILINESTRING -> 5;
            case Geometry.TYPENAME_MULTIPOLYGON -> 6;
            default -> 7;
        };
    }
}
