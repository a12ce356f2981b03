package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.style.AreaColors.State;

/**
 * What the filters of a brought style can read of areas: code, naam and water (0 or 1); of a figure also waarde as it is told, empty where
 * it is missing, and toestand, as {@code styles/choropleet.sld} has it.
 */
final class AreaProperties {
    private AreaProperties() {}

    static List<String> columns(LayerNode node) {
        return node.indicator() == null
                ? List.of("code", "naam", "water")
                : List.of("code", "naam", "water", "waarde", "toestand");
    }

    /** Per area, in the order of the columns. A figure that the table does not have is unknown. */
    static List<Object[]> of(LayerNode node, FigureTable table) {
        boolean known = node.indicator() != null
                && table.indicators().stream()
                        .anyMatch(indicator ->
                                indicator.id().equals(node.indicator().id()));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < table.areas().size(); i++) {
            Area area = table.areas().get(i);
            String code = area.code().toString();
            int water = area.water() ? 1 : 0;
            if (node.indicator() == null) {
                rows.add(new Object[] {code, area.naam(), water});
                continue;
            }
            Value value = known ? table.value(node.indicator().id(), i) : Value.missing(Value.Reason.UNKNOWN);
            Double number = value instanceof Value.Number one ? told(node, one) : null;
            State state = value instanceof Value.Missing none ? State.of(none.reason()) : State.VALUE;
            rows.add(new Object[] {
                code, area.naam(), water, area.water() ? null : number, (area.water() ? State.WATER : state).text()
            });
        }
        return rows;
    }

    private static double told(LayerNode node, Value.Number number) {
        return Shown.told(number.value(), node.indicator().decimalen());
    }
}
