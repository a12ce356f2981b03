package nl.wijkatelier.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import tools.jackson.core.JsonGenerator;

/** Writes where the figures of a table come from: the dataset versions once, and per indicator its status and their ids. */
final class HerkomstJson {
    private HerkomstJson() {}

    /** Writes the members "datasets" and "herkomst" of an object about all areas of a table. */
    static void write(JsonGenerator json, FigureTable table, List<Indicator> indicators) {
        Map<String, Herkomst> all = new LinkedHashMap<>();
        for (Indicator indicator : indicators) all.put(indicator.id(), table.herkomst(indicator.id()));
        write(json, all);
    }

    /** The same of an object about one area. */
    static void write(JsonGenerator json, FigureTable table, AreaCode area) {
        Map<String, Herkomst> all = new LinkedHashMap<>();
        for (Indicator indicator : table.indicators())
            all.put(indicator.id(), table.herkomst(indicator.id()).of(area));
        write(json, all);
    }

    private static void write(JsonGenerator json, Map<String, Herkomst> all) {
        Map<Long, Herkomst.Versie> versies = new TreeMap<>();
        for (Herkomst herkomst : all.values())
            for (Herkomst.Versie versie : herkomst.versies()) versies.put(versie.dataset(), versie);
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
        all.forEach((indicator, herkomst) -> {
            json.writeObjectPropertyStart(indicator);
            json.writeStringProperty("status", herkomst.status().text());
            if (!herkomst.peildatum().isEmpty()) json.writeStringProperty("peildatum", herkomst.peildatum());
            if (herkomst.registers()) json.writeBooleanProperty("registers", true);
            json.writeArrayPropertyStart("datasets");
            for (Herkomst.Versie versie : herkomst.versies()) json.writeNumber(versie.dataset());
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
