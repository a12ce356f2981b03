package nl.wijkatelier.ingest.cbs;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** The arcs of a TopoJSON topology (topojson-specification 1.0), decoded once, so that neighbours share their vertices. */
final class TopoJson {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Coordinate[]> arcs = new ArrayList<>();

    /** Takes a geometry object with its place in the file. */
    interface Sink {
        void row(int number, JsonNode object, Geometry geometry);
    }

    TopoJson(JsonNode arcs, JsonNode transform) {
        boolean delta = transform != null && transform.has("scale");
        double sx = delta ? transform.path("scale").path(0).asDouble() : 1;
        double sy = delta ? transform.path("scale").path(1).asDouble() : 1;
        double tx = delta ? transform.path("translate").path(0).asDouble() : 0;
        double ty = delta ? transform.path("translate").path(1).asDouble() : 0;
        for (JsonNode arc : arcs) {
            Coordinate[] line = new Coordinate[arc.size()];
            double x = 0;
            double y = 0;
            for (int i = 0; i < line.length; i++) {
                x = delta
                        ? x + arc.get(i).path(0).asDouble()
                        : arc.get(i).path(0).asDouble();
                y = delta
                        ? y + arc.get(i).path(1).asDouble()
                        : arc.get(i).path(1).asDouble();
                line[i] = new Coordinate(x * sx + tx, y * sy + ty);
            }
            this.arcs.add(line);
        }
    }

    /** Hands out every area of every object. */
    void rows(JsonNode objects, Sink sink) {
        int number = 0;
        for (JsonNode object : objects)
            for (JsonNode geometry : object.has("geometries") ? object.path("geometries") : List.of(object))
                sink.row(++number, geometry, geometry(geometry));
    }

    private Geometry geometry(JsonNode object) {
        JsonNode parts = object.path("arcs");
        if (parts.isEmpty()) return null;
        if (object.path("type").asString("").equals("Polygon")) return polygon(parts);
        Polygon[] polygons = new Polygon[parts.size()];
        for (int i = 0; i < polygons.length; i++) polygons[i] = polygon(parts.get(i));
        return FACTORY.createMultiPolygon(polygons);
    }

    private Polygon polygon(JsonNode rings) {
        LinearRing[] linear = new LinearRing[rings.size()];
        for (int i = 0; i < linear.length; i++) linear[i] = ring(rings.get(i));
        return GeoJsonRows.polygon(linear);
    }

    private LinearRing ring(JsonNode indexes) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode node : indexes) {
            int index = node.asInt();
            Coordinate[] arc = arcs.get(index < 0 ? ~index : index);
            for (int i = 0; i < arc.length; i++) {
                Coordinate next = arc[index < 0 ? arc.length - 1 - i : i];
                if (i > 0 || ring.isEmpty()) ring.add(next.copy());
            }
        }
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }
}
