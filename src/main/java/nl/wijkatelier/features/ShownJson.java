package nl.wijkatelier.features;

import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import tools.jackson.core.JsonGenerator;

/** Figures as they are told in JSON. */
final class ShownJson {
    private ShownJson() {}

    /** Writes a value as an object: a number with its bounds, or why it is missing. */
    static void write(JsonGenerator json, Value value, int decimals) {
        json.writeStartObject();
        if (value instanceof Value.Number number) {
            Shown shown = Shown.of(number, decimals);
            json.writeNumberProperty("value", shown.value());
            if (shown.low() != null) {
                json.writeNumberProperty("low", shown.low());
                json.writeNumberProperty("high", shown.high());
            }
        } else {
            json.writeStringProperty("missing", ((Value.Missing) value).reason().text());
        }
        json.writeEndObject();
    }
}
