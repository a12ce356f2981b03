package nl.wijkatelier.wms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;

/**
 * An area that lies under the asked pixel, as one layer shows it.
 *
 * @param figure of a figure's layer; null for borders
 * @param second the figure that is shown beside it, if any
 * @param change what the figure changed since an older division, if that is shown
 */
record FeatureInfo(
        LayerNode layer, Indeling indeling, Area area, Told figure, Optional<Told> second, Optional<Change> change) {
    /** A figure with where it comes from. */
    record Told(Indicator indicator, Value value, Herkomst herkomst) {
        static Told of(FigureTable table, Indicator indicator, int area) {
            return new Told(
                    indicator,
                    table.value(indicator.id(), area),
                    table.herkomst(indicator.id()).of(table.areas().get(area).code()));
        }
    }

    /** A difference with an older division. */
    record Change(Indeling since, Value value) {}

    /** Unique within the answer, an XML name. */
    String id() {
        return layer.name().replace(':', '.') + "." + area.code();
    }

    /** What is known, in the order in which it is told; a figure that is missing has the reason in place of a number. */
    Map<String, Object> attributes() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", area.code().toString());
        told.put("naam", area.naam());
        told.put("niveau", area.level().text());
        told.put("jaar", area.jaar());
        if (area.level() == Level.BUURT) parent(told, "wijk", indeling.wijken(), area.parent());
        if (area.level() != Level.GEMEENTE) parent(told, "gemeente", indeling.gemeenten(), gemeente());
        told.put("water", area.water());
        if (figure == null) return told;
        tell(told, "", figure);
        second.ifPresent(beside -> tell(told, "_2", beside));
        change.ifPresent(since -> {
            told.put("vergeleken_met", since.since().id());
            number(told, "verschil", "verschil_", "", since.value(), figure.indicator());
        });
        return told;
    }

    private static void tell(Map<String, Object> told, String suffix, Told figure) {
        told.put("cijfer" + suffix, figure.indicator().titel());
        number(told, "waarde" + suffix, "", suffix, figure.value(), figure.indicator());
        told.put("eenheid" + suffix, figure.indicator().eenheid());
        told.put("bron" + suffix, figure.herkomst().bron(figure.indicator().bron()));
        told.put("status" + suffix, figure.herkomst().status().text());
        told.put("peildatum" + suffix, figure.herkomst().peildatum());
        told.put("datasets" + suffix, figure.herkomst().datasets());
    }

    private static void number(
            Map<String, Object> told, String name, String prefix, String suffix, Value value, Indicator indicator) {
        if (value instanceof Value.Number number) {
            Shown shown = Shown.of(number, indicator.decimalen());
            told.put(name, shown.value());
            told.put(prefix + "ondergrens" + suffix, shown.low() == null ? shown.value() : shown.low());
            told.put(prefix + "bovengrens" + suffix, shown.high() == null ? shown.value() : shown.high());
        } else if (value instanceof Value.Missing missing) {
            told.put(name, null);
            told.put(prefix + "ontbreekt" + suffix, missing.reason().text());
            told.put(prefix + "reden" + suffix, Language.DUTCH.reason(missing.reason()));
        }
    }

    private AreaCode gemeente() {
        if (area.level() == Level.WIJK) return area.parent();
        return indeling.wijken().stream()
                .filter(wijk -> wijk.code().equals(area.parent()))
                .map(Area::parent)
                .findFirst()
                .orElse(null);
    }

    private static void parent(Map<String, Object> told, String level, List<Area> areas, AreaCode code) {
        if (code == null) return;
        told.put(level, code.toString());
        areas.stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .ifPresent(area -> told.put(level + "naam", area.naam()));
    }
}
