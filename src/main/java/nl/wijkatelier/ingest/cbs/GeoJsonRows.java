package nl.wijkatelier.ingest.cbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of GeoJSON (RFC 7946, and that of 2008 with its {@code crs}), one feature in memory at a time; or of a TopoJSON
 * topology, with its arcs in memory.
 */
final class GeoJsonRows {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int DEEPEST = 16;

    private final String place;
    private final CbsRows rows;
    private final JsonStream stream;
    private final Layer layer;
    private final TopoJson topology;
    private JsonNode objects;
    private boolean features;

    private GeoJsonRows(String place, CbsRows rows, JsonStream stream) {
        this.place = place;
        this.rows = rows;
        this.stream = stream;
        this.layer = new Layer(place);
        this.topology = new TopoJson(place);
    }

    /** False, and nothing read, for JSON that is neither GeoJSON nor TopoJSON with areas. */
    static boolean read(SourceEntry entry, CbsRows rows) {
        JsonStream stream = new JsonStream(entry.stream(), entry.place());
        try (JsonParser parser = MAPPER.createParser(stream)) {
            return new GeoJsonRows(entry.place(), rows, stream).document(parser);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String where = line > 0 ? entry.place() + ":" + line : entry.place();
            throw new RefusedFile(FileProblem.FILE_DAMAGED, where, "is geen leesbare JSON", e);
        }
    }

    /** One collection, topology or feature; or features one after the other (RFC 8142), as GDAL writes a feature a line. */
    private boolean document(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) return false;
        long alone = 0;
        do {
            Map<String, JsonNode> feature = object(parser);
            if (features || objects != null && topology.hasArcs()) break;
            if (!feature.getOrDefault("type", MAPPER.nullNode()).asString("").equals("Feature")) {
                if (alone == 0) return ended(false);
                throw more(parser);
            }
            feature(++alone, MAPPER.valueToTree(feature));
            stream.begin();
        } while (parser.nextToken() == JsonToken.START_OBJECT);
        if (alone > 0 ? parser.currentToken() != null : parser.nextToken() != null) throw more(parser);
        if (objects != null && topology.hasArcs()) {
            topology(objects);
            return true;
        }
        return ended(true);
    }

    private boolean ended(boolean read) {
        rows.end(layer);
        return read;
    }

    private RefusedFile more(JsonParser parser) {
        return new RefusedFile(
                FileProblem.FILE_DAMAGED,
                place + ":" + parser.currentTokenLocation().getLineNr(),
                "gaat door na het einde; het zijn meer documenten");
    }

    /** What is of a feature, of an object whose other parts are read as they come. */
    private Map<String, JsonNode> object(JsonParser parser) {
        Map<String, JsonNode> feature = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            stream.begin();
            switch (name) {
                case "features" -> {
                    if (token == JsonToken.START_ARRAY) features(parser);
                    else parser.skipChildren();
                }
                case "crs" -> crs(MAPPER.readTree(parser));
                case "name" -> {
                    if (token == JsonToken.VALUE_STRING) layer.name(parser.getString());
                    else parser.skipChildren();
                }
                case "arcs" -> topology.arcs(parser, stream::begin);
                case "transform" -> topology.transform(MAPPER.readTree(parser));
                case "objects" -> objects = MAPPER.readTree(parser);
                case "type", "id", "properties", "geometry" -> feature.put(name, MAPPER.readTree(parser));
                default -> parser.skipChildren();
            }
        }
        return feature;
    }

    private void features(JsonParser parser) {
        features = true;
        long number = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            stream.begin();
            number++;
            if (token == JsonToken.START_OBJECT) {
                feature(number, MAPPER.readTree(parser));
            } else {
                parser.skipChildren();
                rows.area(layer, number, Map.of(), Shape.none());
            }
        }
    }

    private void feature(long number, JsonNode feature) {
        String id = feature.path("id").asString("");
        int dot = id.lastIndexOf('.');
        // A WFS numbers features by their layer: gemeente_gegeneraliseerd.12.
        if (dot > 0) layer.name(id.substring(0, dot));
        if (!rows.wants(layer)) return;
        Shape shape = Shape.none();
        geometry(feature.path("geometry"), shape, 0);
        rows.area(layer, number, columns(feature), shape);
    }

    private void topology(JsonNode objects) {
        for (Map.Entry<String, JsonNode> object : objects.properties()) {
            Layer named = new Layer(place + "!" + object.getKey());
            if (!rows.wants(named)) continue;
            long[] number = {0};
            topology.each(object.getValue(), (geometry, shape) -> {
                rows.area(named, ++number[0], columns(geometry), shape);
            });
            rows.end(named);
        }
    }

    private static Map<String, Cell> columns(JsonNode feature) {
        Map<String, Cell> columns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : feature.path("properties").properties())
            columns.put(property.getKey(), cell(property.getValue()));
        return columns;
    }

    private static Cell cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return Cell.NONE;
        if (value.isNumber()) return Cell.number(value.doubleValue());
        return Cell.text(value.isContainer() ? value.toString() : value.asString(""));
    }

    /** RFC 7946 has one system; GeoJSON of 2008 names it, and order of axes is x, y whatever the name says. */
    private void crs(JsonNode crs) {
        String name = crs.path("properties").path("name").asString("");
        if (name.isEmpty()) return;
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.matches(".*\\b(28992|7415)\\b.*")) layer.system(Layer.System.RD);
        else if (upper.matches(".*\\b(CRS:?84H?|4326|4258|4979|4937|9067)\\b.*")) layer.system(Layer.System.DEGREES);
        else
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_CRS,
                    place,
                    "stelsel " + name + " in plaats van RD (EPSG:28992) of WGS 84 (graden)");
    }

    private static void geometry(JsonNode geometry, Shape shape, int depth) {
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asString("");
        if (geometry.isNull() || geometry.isMissingNode()) return;
        switch (type) {
            case "Polygon" -> {
                if (!coordinates.isEmpty()) polygon(coordinates, shape);
            }
            case "MultiPolygon" -> {
                for (JsonNode part : coordinates) polygon(part, shape);
            }
            case "GeometryCollection" -> {
                if (depth > DEEPEST) shape.fault("verzamelingen dieper dan " + DEEPEST);
                else for (JsonNode part : geometry.path("geometries")) geometry(part, shape, depth + 1);
            }
            default -> shape.other(type.isEmpty() ? "geometrie zonder type" : type);
        }
    }

    private static void polygon(JsonNode rings, Shape shape) {
        List<double[]> polygon = shape.polygon();
        for (JsonNode ring : rings) polygon.add(ring(ring));
    }

    /** A position that is none becomes one that is not finite, for which its ring is left out. */
    private static double[] ring(JsonNode positions) {
        double[] xy = new double[2 * positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            JsonNode position = positions.get(i);
            xy[2 * i] = ordinate(position.path(0));
            xy[2 * i + 1] = ordinate(position.path(1));
        }
        return xy;
    }

    static double ordinate(JsonNode number) {
        return number.isNumber() ? number.doubleValue() : Double.NaN;
    }
}
