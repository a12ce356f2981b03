package nl.wijkatelier.engine.geojson;

import nl.wijkatelier.engine.crs.Crs;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/**
 * Writes polygons in RD as GeoJSON geometry: shells counterclockwise, holes clockwise. Degrees get 7 decimals (about a
 * centimetre), metres 3. Positions have the axis order of the system (OGC API - Features 2). A vertex that two areas share is written the same in both. For one thread.
 */
public final class GeoJsonGeometry {
    private static final double DEGREES = 1e7;
    private static final double METRES = 1e3;

    private final MathTransform2D fromRd;
    private final double precision;
    private final boolean northFirst;

    /** @param fromRd from RD to {@code crs}, east first */
    public GeoJsonGeometry(Crs crs, MathTransform2D fromRd) {
        this.fromRd = fromRd;
        this.precision = crs.degrees() ? DEGREES : METRES;
        this.northFirst = crs.northFirst();
    }

    /** Writes null for an empty geometry. */
    public void write(JsonGenerator json, MultiPolygon geometry) {
        if (geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "MultiPolygon");
        json.writeArrayPropertyStart("coordinates");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            json.writeStartArray();
            ring(json, polygon.getExteriorRing(), true);
            for (int k = 0; k < polygon.getNumInteriorRing(); k++) ring(json, polygon.getInteriorRingN(k), false);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ring(JsonGenerator json, LinearRing ring, boolean counterclockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double[] xy = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        try {
            fromRd.transform(xy, 0, xy, 0, points.size());
        } catch (TransformException e) {
            throw new IllegalStateException("a ring in RD does not transform: " + e.getMessage(), e);
        }
        boolean backwards = Orientation.isCCW(points) != counterclockwise;
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            int at = 2 * (backwards ? points.size() - 1 - i : i);
            json.writeStartArray();
            json.writeNumber(Math.rint(xy[northFirst ? at + 1 : at] * precision) / precision);
            json.writeNumber(Math.rint(xy[northFirst ? at : at + 1] * precision) / precision);
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
