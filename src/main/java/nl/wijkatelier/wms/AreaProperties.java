package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.style.AreaColors.State;

/**
 * What filters can read of areas: code, naam and water (0 or 1); of a figure also waarde, empty where it is missing, and toestand, as
 * {@code styles/choropleet.sld} has it. A filter of a request also reads the code of the areas around one (wijk, gemeente) and any other
 * figure by its name. Numbers are those that are told: rounded as GetFeatureInfo rounds them, so that no filter finds out more.
 */
final class AreaProperties {
    private AreaProperties() {}

    static List<String> columns(LayerNode node) {
        return node.indicator() == null
                ? List.of("code", "naam", "water")
                : List.of("code", "naam", "water", "waarde", "toestand");
    }

    /** These, with the others that a filter reads and that there are. */
    static List<String> columns(LayerNode node, FigureTable table, Set<String> read) {
        List<String> columns = new ArrayList<>(columns(node));
        if (node.level() != Level.GEMEENTE) columns.add("gemeente");
        if (node.level() == Level.BUURT) columns.add("wijk");
        for (String name : read)
            if (!columns.contains(name) && indicator(table, name).isPresent()) columns.add(name);
        return columns;
    }

    /** Per area, in the order of the plain columns. A figure that the table does not have is unknown. */
    static List<Object[]> of(LayerNode node, FigureTable table) {
        return of(node, table, columns(node));
    }

    /** Per area, in the order of some columns. */
    static List<Object[]> of(LayerNode node, FigureTable table, List<String> columns) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < table.areas().size(); i++) {
            Object[] row = new Object[columns.size()];
            for (int c = 0; c < row.length; c++) row[c] = value(node, table, i, columns.get(c));
            rows.add(row);
        }
        return rows;
    }

    private static Object value(LayerNode node, FigureTable table, int index, String column) {
        Area area = table.areas().get(index);
        return switch (column) {
            case "code" -> area.code().toString();
            case "naam" -> area.naam();
            case "water" -> area.water() ? 1 : 0;
            case "wijk" -> area.level() == Level.BUURT ? text(area.parent()) : null;
            case "gemeente" -> gemeente(area);
            case "waarde" -> number(table, index, node.indicator().id());
            case "toestand" -> state(node, table, index).text();
            default -> number(table, index, column);
        };
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.toString();
    }

    /** The gemeente of a buurt is in its wijk's code, as in its own. */
    private static String gemeente(Area area) {
        if (area.level() == Level.WIJK) return text(area.parent());
        return area.code().toString().replaceFirst("^BU(\\d{4}).*", "GM$1");
    }

    private static Optional<Indicator> indicator(FigureTable table, String id) {
        return table.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    private static Double number(FigureTable table, int index, String id) {
        Optional<Indicator> indicator = indicator(table, id);
        if (indicator.isEmpty() || table.areas().get(index).water()) return null;
        return table.value(id, index) instanceof Value.Number number
                ? Shown.told(number.value(), indicator.get().decimalen())
                : null;
    }

    private static State state(LayerNode node, FigureTable table, int index) {
        if (table.areas().get(index).water()) return State.WATER;
        String id = node.indicator().id();
        if (indicator(table, id).isEmpty()) return State.of(Value.Reason.UNKNOWN);
        return table.value(id, index) instanceof Value.Missing none ? State.of(none.reason()) : State.VALUE;
    }
}
