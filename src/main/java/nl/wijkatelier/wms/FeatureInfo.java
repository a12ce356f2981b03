package nl.wijkatelier.wms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/**
 * An area that lies under the asked pixel, as one layer shows it.
 *
 * @param indicator of a figure's layer; null for borders
 * @param value of the indicator for the area; null for borders
 * @param herkomst of the value; null for borders
 */
record FeatureInfo(LayerNode layer, Indeling indeling, Area area, Indicator indicator, Value value, Herkomst herkomst) {
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
        if (indicator == null) return told;
        told.put("cijfer", indicator.titel());
        if (value instanceof Value.Number number) {
            told.put("waarde", number.value());
            told.put("ondergrens", number.low());
            told.put("bovengrens", number.high());
        } else if (value instanceof Value.Missing missing) {
            told.put("waarde", null);
            told.put("ontbreekt", missing.reason().text());
            told.put("reden", reason(missing.reason()));
        }
        told.put("eenheid", indicator.eenheid());
        told.put("bron", indicator.bron());
        told.put("status", herkomst.status().text());
        told.put("peildatum", herkomst.peildatum());
        told.put("datasets", herkomst.datasets());
        return told;
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

    /** Why there is no number, in words for people. */
    static String reason(Reason reason) {
        return switch (reason) {
            case SECRET -> "niet getoond: te weinig mensen of woningen";
            case LATER -> "wordt later gepubliceerd";
            case DISCONTINUED -> "wordt niet meer gepubliceerd";
            case UNKNOWN -> "onbekend";
            case NOT_APPLICABLE -> "niet van toepassing";
        };
    }
}
