package nl.wijkatelier.features;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import tools.jackson.core.JsonGenerator;

/** Writes where the figures of a table come from: the dataset versions once, and per indicator its status and their ids. */
final class HerkomstJson {
    private HerkomstJson() {}

    /** Writes the members "datasets" and "herkomst" of an object. */
    static void write(JsonGenerator json, FigureTable table, List<Indicator> indicators) {
        Map<Long, Herkomst.Versie> versies = new TreeMap<>();
        for (Indicator indicator : indicators)
            for (Herkomst.Versie versie : table.herkomst(indicator.id()).versies())
                versies.put(versie.dataset(), versie);
        json.writeArrayPropertyStart("datasets");
        for (Herkomst.Versie versie : versies.values()) {
            json.writeStartObject();
            json.writeNumberProperty("id", versie.dataset());
            json.writeStringProperty("bron", versie.bron());
            json.writeStringProperty("gebied", versie.gebied());
            if (versie.peildatum() != null)
                json.writeStringProperty("peildatum", versie.peildatum().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("herkomst");
        for (Indicator indicator : indicators) {
            Herkomst herkomst = table.herkomst(indicator.id());
            json.writeObjectPropertyStart(indicator.id());
            json.writeStringProperty("status", herkomst.status().text());
            json.writeArrayPropertyStart("datasets");
            for (Herkomst.Versie versie : herkomst.versies()) json.writeNumber(versie.dataset());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
