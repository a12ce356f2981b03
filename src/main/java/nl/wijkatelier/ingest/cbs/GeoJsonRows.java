package nl.wijkatelier.ingest.cbs;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a GeoJSON FeatureCollection in RD, one feature in memory at a time; or of a TopoJSON topology, whole in memory. */
final class GeoJsonRows {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final String place;
    private final CbsRows rows;
    private final Map<String, JsonNode> topology = new LinkedHashMap<>();
    private boolean features;

    private GeoJsonRows(String place, CbsRows rows) {
        this.place = place;
        this.rows = rows;
    }

    static void read(SourceEntry entry, CbsRows rows) {
        try (JsonParser parser = MAPPER.createParser(entry.stream())) {
            new GeoJsonRows(entry.place(), rows).document(parser);
        } catch (JacksonException e) {
            throw new RefusedFile(FileProblem.FILE_DAMAGED, entry.place(), "is geen leesbare JSON", e);
        }
    }

    private void document(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT)
            throw new RefusedFile(FileProblem.FILE_WRONG_FORMAT, place, "is geen GeoJSON of TopoJSON");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("features") && token == JsonToken.START_ARRAY) features(parser);
            else if (name.equals("crs")) crs(MAPPER.readTree(parser));
            else if (name.equals("arcs") || name.equals("objects") || name.equals("transform"))
                topology.put(name, MAPPER.readTree(parser));
            else parser.skipChildren();
        }
        if (topology.containsKey("arcs") && topology.containsKey("objects"))
            new TopoJson(topology.get("arcs"), topology.get("transform"))
                    .rows(topology.get("objects"), (number, feature, geometry) -> row(number, feature, geometry));
        else if (!features)
            throw new RefusedFile(FileProblem.FILE_WRONG_FORMAT, place, "is geen GeoJSON of TopoJSON met gebieden");
    }

    private void features(JsonParser parser) {
        features = true;
        for (int number = 1; parser.nextToken() == JsonToken.START_OBJECT; number++) {
            JsonNode feature = MAPPER.readTree(parser);
            Geometry geometry = null;
            try {
                geometry = geometry(feature.path("geometry"));
            } catch (IllegalArgumentException e) {
                rows.problem(CbsProblem.CBS_GEOMETRY_BAD, null, place + ":" + number, e.getMessage(), null);
                continue;
            }
            row(number, feature, geometry);
        }
    }

    private void row(int number, JsonNode feature, Geometry geometry) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : feature.path("properties").properties())
            columns.put(
                    property.getKey(),
                    property.getValue().isNull() ? null : property.getValue().asString());
        rows.area(place + ":" + number, columns, geometry);
    }

    private void crs(JsonNode crs) {
        String name = crs.path("properties").path("name").asString("");
        if (!name.isEmpty() && !name.matches(".*\\b28992\\b.*"))
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_CRS, place, "stelsel " + name + " in plaats van RD (EPSG:28992)");
    }

    private static Geometry geometry(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.isNull() || coordinates.isEmpty()) return null;
        if (geometry.path("type").asString("").equals("Polygon")) return polygon(coordinates);
        if (!geometry.path("type").asString("").equals("MultiPolygon"))
            throw new IllegalArgumentException("een " + geometry.path("type").asString("?") + " is geen vlak");
        Polygon[] polygons = new Polygon[coordinates.size()];
        for (int i = 0; i < polygons.length; i++) polygons[i] = polygon(coordinates.get(i));
        return FACTORY.createMultiPolygon(polygons);
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] linear = new LinearRing[rings.size()];
        for (int i = 0; i < linear.length; i++) linear[i] = ring(rings.get(i));
        return polygon(linear);
    }

    static Polygon polygon(LinearRing... rings) {
        if (rings.length == 0) return FACTORY.createPolygon();
        return FACTORY.createPolygon(rings[0], java.util.Arrays.copyOfRange(rings, 1, rings.length));
    }

    private static LinearRing ring(JsonNode positions) {
        Coordinate[] coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            JsonNode position = positions.get(i);
            if (position.size() < 2) throw new IllegalArgumentException("een positie heeft geen x en y");
            coordinates[i] =
                    new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
        }
        return FACTORY.createLinearRing(coordinates);
    }
}
