package nl.wijkatelier.features;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.geojson.GeoJsonGeometry;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.geotools.api.referencing.operation.MathTransform2D;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the areas of one level of one division with their figures. For one thread. */
final class AreaCollection {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JoinedRegion region;
    private final Indeling indeling;
    private final Level level;
    private final GeoJsonGeometry geometry;
    private final Map<AreaCode, Area> larger = new HashMap<>();
    private final FigureTable figures;
    private final List<Indicator> indicators;

    /** @param whole whether figures are written */
    AreaCollection(
            JoinedRegion region, Indeling indeling, Level level, Crs crs, MathTransform2D fromRd, boolean whole) {
        this.region = region;
        this.indeling = indeling;
        this.level = level;
        this.geometry = new GeoJsonGeometry(crs, fromRd);
        this.figures = region.figures(indeling, level);
        this.indicators = whole ? figures.indicators() : List.of();
        indeling.wijken().forEach(area -> larger.put(area.code(), area));
        indeling.gemeenten().forEach(area -> larger.put(area.code(), area));
    }

    /** The feature collection of all areas, as UTF-8. */
    byte[] collection() {
        int count = figures.areas().size();
        return collection(IntStream.range(0, count).toArray(), count);
    }

    /**
     * The feature collection of some areas, as UTF-8.
     *
     * @param indices of the areas
     * @param matched how many were asked for, in this answer and in others
     */
    byte[] collection(int[] indices, int matched) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("level", level.text());
            json.writeStringProperty("indeling", indeling.id());
            json.writeStringProperty("version", region.version());
            json.writeBooleanProperty("fictief", region.fictief());
            json.writeNumberProperty("numberMatched", matched);
            json.writeNumberProperty("numberReturned", indices.length);
            HerkomstJson.write(json, figures, indicators);
            json.writeArrayPropertyStart("features");
            for (int i : indices) feature(json, i);
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** One area as a feature of its own. */
    byte[] feature(int area) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            members(json, area);
            HerkomstJson.write(json, figures, figures.areas().get(area).code());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void feature(JsonGenerator json, int index) {
        json.writeStartObject();
        members(json, index);
        json.writeEndObject();
    }

    private void members(JsonGenerator json, int index) {
        Area area = figures.areas().get(index);
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", area.code().text());
        json.writeName("geometry");
        geometry.write(json, area.geometrie());
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("code", area.code().text());
        json.writeStringProperty("naam", area.naam());
        json.writeStringProperty("level", level.text());
        json.writeStringProperty("indeling", indeling.id());
        json.writeBooleanProperty("water", area.water());
        if (level == Level.BUURT) larger(json, "wijk", area.parent());
        if (level != Level.GEMEENTE) larger(json, "gemeente", area.code().gemeente());
        json.writeObjectPropertyStart("figures");
        for (Indicator indicator : indicators) {
            json.writeName(indicator.id());
            ShownJson.write(json, figures.value(indicator.id(), index), indicator.decimalen());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void larger(JsonGenerator json, String name, AreaCode code) {
        json.writeStringProperty(name, code.text());
        Area area = larger.get(code);
        json.writeStringProperty(name + "naam", area == null ? code.text() : area.naam());
    }
}
