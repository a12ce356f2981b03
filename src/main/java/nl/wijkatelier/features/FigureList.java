package nl.wijkatelier.features;

import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The figures of one level of one year, without geometry.
 *
 * @param indeling the division that the areas are of, or null for a year of which there is no map
 * @param indicators those that are asked for
 */
record FigureList(JoinedRegion region, int jaar, Indeling indeling, FigureTable table, List<Indicator> indicators) {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** As JSON in UTF-8. */
    byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("level", table.level().text());
            json.writeNumberProperty("jaar", jaar);
            json.writeName("indeling");
            if (indeling == null) json.writeNull();
            else json.writeString(indeling.id());
            json.writeStringProperty("version", region.version());
            json.writeBooleanProperty("fictief", region.fictief());
            HerkomstJson.write(json, table, indicators);
            json.writeArrayPropertyStart("areas");
            for (int i = 0; i < table.areas().size(); i++) area(json, i);
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void area(JsonGenerator json, int index) {
        Area area = table.areas().get(index);
        json.writeStartObject();
        json.writeStringProperty("code", area.code().text());
        json.writeStringProperty("naam", area.naam());
        json.writeObjectPropertyStart("figures");
        for (Indicator indicator : indicators) {
            json.writeName(indicator.id());
            ShownJson.write(json, table.value(indicator.id(), index), indicator.decimalen());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
