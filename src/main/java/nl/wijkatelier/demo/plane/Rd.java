package nl.wijkatelier.demo.plane;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Points, lines and polygons in RD New on the grid of one centimetre. */
public final class Rd {
    /** The grid, for overlays. */
    public static final PrecisionModel GRID = new PrecisionModel(100);

    public static final GeometryFactory FACTORY = new GeometryFactory(GRID, 28992);

    private static final GeometryFactory PACKED =
            new GeometryFactory(GRID, 28992, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private Rd() {}

    /** The grid point nearest to x, y. */
    public static Coordinate at(double x, double y) {
        return new Coordinate(Math.rint(x * 100) / 100, Math.rint(y * 100) / 100);
    }

    /** The point on the line from a to b at a fraction of its length, on the grid. */
    public static Coordinate lerp(Coordinate a, Coordinate b, double fraction) {
        return at(a.x + (b.x - a.x) * fraction, a.y + (b.y - a.y) * fraction);
    }

    /** The point dx along the unit vector and dy to its left, seen from a. */
    public static Coordinate local(Coordinate a, double ux, double uy, double dx, double dy) {
        return at(a.x + ux * dx - uy * dy, a.y + uy * dx + ux * dy);
    }

    /** The polygon with that open or closed ring; repeated points are dropped. */
    public static Polygon polygon(List<Coordinate> ring) {
        List<Coordinate> points = new ArrayList<>(ring.size() + 1);
        for (Coordinate point : ring)
            if (points.isEmpty() || !points.get(points.size() - 1).equals2D(point)) points.add(point);
        if (!points.get(0).equals2D(points.get(points.size() - 1))) points.add(points.get(0));
        if (points.size() < 4) return FACTORY.createPolygon();
        return FACTORY.createPolygon(points.toArray(Coordinate[]::new));
    }

    public static Polygon polygon(Coordinate... ring) {
        return polygon(List.of(ring));
    }

    public static LineString line(List<Coordinate> points) {
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    public static Point point(Coordinate at) {
        return FACTORY.createPoint(at);
    }

    /** The polygons of a geometry, in order; lines and points in it are dropped. */
    public static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++)
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) polygons.add(polygon);
        return polygons;
    }

    public static MultiPolygon multi(List<Polygon> polygons) {
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The same geometry with its coordinates packed, a quarter of the memory. */
    @SuppressWarnings("unchecked")
    public static <G extends Geometry> G packed(G geometry) {
        return (G) PACKED.createGeometry(geometry);
    }
}
