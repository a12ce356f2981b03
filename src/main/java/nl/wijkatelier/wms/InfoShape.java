package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.CrsProjection;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The outline of an area in a coordinate system: polygons of closed rings of x, y, the outer ring first and anticlockwise
 * (RFC 7946, 3.1.6), rounded to what the data is worth.
 */
final class InfoShape {
    private final Crs crs;
    private final CoordinateSystems systems;

    InfoShape(Crs crs, CoordinateSystems systems) {
        this.crs = crs;
        this.systems = systems;
    }

    Crs crs() {
        return crs;
    }

    /** Polygons, rings, coordinates x, y, x, y. */
    List<List<double[]>> of(MultiPolygon geometry) {
        List<List<double[]>> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            List<double[]> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing(), true));
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) rings.add(ring(polygon.getInteriorRingN(h), false));
            polygons.add(rings);
        }
        return polygons;
    }

    private double[] ring(LinearRing ring, boolean outer) {
        CoordinateSequence s = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(s) == outer;
        int n = s.size();
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            int from = forward ? i : n - 1 - i;
            xy[2 * i] = s.getX(from);
            xy[2 * i + 1] = s.getY(from);
        }
        CrsProjection.of(crs, systems).fromRd(xy, n);
        // A millimetre on the ground; a degree has 111 km.
        double steps = crs.degrees() ? 1e8 : 1e3;
        for (int i = 0; i < xy.length; i++) xy[i] = Math.round(xy[i] * steps) / steps;
        return xy;
    }
}
