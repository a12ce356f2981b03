package nl.wijkatelier.ingest.cbs;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The arcs of a TopoJSON topology (topojson-specification 1.0), decoded once, so that neighbours share their vertices. An arc
 * that is not there, or arcs that do not join, cost the part that they bound and no more.
 */
final class TopoJson {
    private static final int MOST_ORDINATES = 20_000_000;
    private static final int DEEPEST = 16;

    private final String place;
    private final List<double[]> arcs = new ArrayList<>();
    private boolean read;
    private boolean decoded;
    private JsonNode transform;
    private long ordinates;
    private long expanded;

    TopoJson(String place) {
        this.place = place;
    }

    boolean hasArcs() {
        return read;
    }

    void transform(JsonNode node) {
        transform = node;
    }

    /** Reads the arcs at whose value the parser stands, number by number; says so before each. */
    void arcs(JsonParser parser, Runnable eachBegins) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        read = true;
        DoubleArrayList arc = new DoubleArrayList();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            arc.clear();
            eachBegins.run();
            if (token == JsonToken.START_ARRAY) positions(parser, arc);
            else parser.skipChildren();
            ordinates += arc.size();
            if (ordinates > MOST_ORDINATES)
                throw new RefusedFile(
                        FileProblem.FILE_TOO_LARGE, place, "meer dan " + MOST_ORDINATES / 2 + " posities in de bogen");
            arcs.add(arc.toDoubleArray());
        }
    }

    private void positions(JsonParser parser, DoubleArrayList arc) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (arc.size() > MOST_ORDINATES)
                throw new RefusedFile(FileProblem.FILE_TOO_LARGE, place, "een boog met te veel posities");
            if (token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                arc.add(Double.NaN);
                arc.add(Double.NaN);
                continue;
            }
            int count = 0;
            for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
                if (count < 2) arc.add(number ? parser.getDoubleValue() : Double.NaN);
                if (!number) parser.skipChildren();
                count++;
            }
            for (; count < 2; count++) arc.add(Double.NaN);
        }
    }

    /** Hands out every geometry of an object, with what it bounds. */
    void each(JsonNode object, BiConsumer<JsonNode, Shape> sink) {
        decode();
        each(object, sink, 0);
    }

    private void each(JsonNode object, BiConsumer<JsonNode, Shape> sink, int depth) {
        if (object.has("geometries") && depth < DEEPEST) {
            for (JsonNode geometry : object.path("geometries")) {
                // A collection with properties is one area of several geometries.
                if (geometry.has("geometries") && !geometry.has("properties")) each(geometry, sink, depth + 1);
                else sink.accept(geometry, shape(geometry));
            }
        } else sink.accept(object, shape(object));
    }

    private Shape shape(JsonNode geometry) {
        Shape shape = Shape.none();
        expanded = 0;
        add(geometry, shape, 0);
        return shape;
    }

    private void add(JsonNode geometry, Shape shape, int depth) {
        JsonNode parts = geometry.path("arcs");
        String type = geometry.path("type").asString("");
        switch (type) {
            case "Polygon" -> {
                if (!parts.isEmpty()) polygon(parts, shape);
            }
            case "MultiPolygon" -> {
                for (JsonNode part : parts) polygon(part, shape);
            }
            case "GeometryCollection" -> {
                if (depth > DEEPEST) shape.fault("verzamelingen dieper dan " + DEEPEST);
                else for (JsonNode part : geometry.path("geometries")) add(part, shape, depth + 1);
            }
            case "" -> {
                // The specification's null geometry.
            }
            default -> shape.other(type);
        }
    }

    private void polygon(JsonNode rings, Shape shape) {
        List<double[]> polygon = new ArrayList<>();
        for (JsonNode ring : rings) {
            double[] xy = ring(ring, shape);
            if (xy != null) polygon.add(xy);
            else if (polygon.isEmpty()) return;
        }
        shape.polygon().addAll(polygon);
    }

    /** A ring, or null with a fault. */
    private double[] ring(JsonNode indexes, Shape shape) {
        DoubleArrayList ring = new DoubleArrayList();
        for (JsonNode node : indexes) {
            int index = node.isInt() ? node.intValue() : Integer.MAX_VALUE;
            int arc = index < 0 ? ~index : index;
            if (arc >= arcs.size()) {
                shape.fault("boog " + node + " bestaat niet; er zijn er " + arcs.size());
                return null;
            }
            if (!join(arcs.get(arc), index < 0, ring)) {
                shape.fault("boog " + node + " sluit niet aan op de vorige");
                return null;
            }
            // A hostile file can name one long arc any number of times.
            if (expanded + ring.size() > MOST_ORDINATES)
                throw new RefusedFile(FileProblem.FILE_TOO_LARGE, place, "een gebied met te veel posities");
        }
        expanded += ring.size();
        return ring.toDoubleArray();
    }

    private static boolean join(double[] arc, boolean reversed, DoubleArrayList ring) {
        int count = arc.length / 2;
        for (int i = 0; i < count; i++) {
            int at = 2 * (reversed ? count - 1 - i : i);
            int last = ring.size() - 2;
            if (i == 0 && last >= 0) {
                boolean joined = ring.getDouble(last) == arc[at] && ring.getDouble(last + 1) == arc[at + 1];
                if (!joined) return false;
                continue;
            }
            ring.add(arc[at]);
            ring.add(arc[at + 1]);
        }
        return true;
    }

    private void decode() {
        if (decoded) return;
        decoded = true;
        if (transform == null || !transform.has("scale")) return;
        double sx = GeoJsonRows.ordinate(transform.path("scale").path(0));
        double sy = GeoJsonRows.ordinate(transform.path("scale").path(1));
        double tx = GeoJsonRows.ordinate(transform.path("translate").path(0));
        double ty = GeoJsonRows.ordinate(transform.path("translate").path(1));
        for (double[] arc : arcs) {
            double x = 0;
            double y = 0;
            for (int i = 0; i < arc.length; i += 2) {
                x += arc[i];
                y += arc[i + 1];
                arc[i] = x * sx + tx;
                arc[i + 1] = y * sy + ty;
            }
        }
    }
}
