package nl.wijkatelier.store;

import java.sql.SQLException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A geometry that one of the databases would not take; told before either is asked, so that both refuse the same records. */
final class Unstorable extends SQLException {
    /** SQL:2016, invalid parameter value: of the row, not of the database. */
    private static final String STATE = "22023";

    private static final int SMALLEST_RING = 4;

    private Unstorable(String reason) {
        super(reason, STATE);
    }

    /** Throws for an empty geometry or part, a ring of fewer than four positions, and an ordinate that is no number; null passes. */
    static void check(Geometry geometry) throws Unstorable {
        if (geometry == null) return;
        if (geometry.isEmpty()) throw new Unstorable("de geometrie of een deel ervan is leeg");
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) check(geometry.getGeometryN(i));
            return;
        }
        if (geometry instanceof Polygon polygon) {
            ring(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) ring(polygon.getInteriorRingN(i));
        } else if (geometry instanceof LinearRing ring) {
            ring(ring);
        } else if (geometry instanceof LineString line && line.getNumPoints() < 2) {
            throw new Unstorable("een lijn van 1 positie");
        }
        for (Coordinate position : geometry.getCoordinates())
            if (!Double.isFinite(position.x) || !Double.isFinite(position.y))
                throw new Unstorable("een positie is geen getal");
    }

    private static void ring(LinearRing ring) throws Unstorable {
        if (ring.getNumPoints() < SMALLEST_RING)
            throw new Unstorable("een ring van " + ring.getNumPoints() + " posities");
    }
}
