package nl.wijkatelier.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.wijkatelier.delivery.AreaGeoPackage.Column;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;

/** The columns of areas: codes and names under CBS's names, and released figures under CBS's names or our own. */
public final class AreaColumns {
    private static final Set<String> TAKEN =
            Set.of("buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "water");

    /** Behind the name of a figure's column: the column that says why it is missing. */
    public static final String REASON = "_ontbreekt";

    private AreaColumns() {}

    /** Codes, names, water; {@code gemeenten} gives the names of gemeenten. */
    public static List<Column> codes(Level level, List<Area> areas, Map<AreaCode, String> gemeenten) {
        List<Column> columns = new ArrayList<>();
        if (level == Level.BUURT) {
            columns.add(text("buurtcode", i -> areas.get(i).code().text()));
            columns.add(text("buurtnaam", i -> areas.get(i).naam()));
            columns.add(text("wijkcode", i -> areas.get(i).parent().text()));
        } else if (level == Level.WIJK) {
            columns.add(text("wijkcode", i -> areas.get(i).code().text()));
            columns.add(text("wijknaam", i -> areas.get(i).naam()));
        }
        columns.add(text("gemeentecode", i -> areas.get(i).code().gemeente().text()));
        columns.add(text("gemeentenaam", i -> {
            AreaCode code = areas.get(i).code().gemeente();
            return gemeenten.getOrDefault(code, code.text());
        }));
        columns.add(text("water", i -> areas.get(i).water() ? "JA" : "NEE"));
        return columns;
    }

    /** The figures that CBS has a column for on its map, in its order. */
    static List<Column> cbs(FigureTable table) {
        List<Column> columns = new ArrayList<>();
        kaart().forEach((onderwerp, column) -> table.indicators().stream()
                .filter(indicator -> onderwerp.equals(indicator.cbs())
                        || indicator.teller().equals("cbs:" + onderwerp) && indicator.noemer() == null)
                .findFirst()
                .ifPresent(indicator -> {
                    columns.add(figure(column, table, indicator));
                    columns.add(reason(column, table, indicator));
                }));
        return columns;
    }

    /** Every figure under its own name, each followed by why it is missing. */
    public static List<Column> all(FigureTable table) {
        return table.indicators().stream()
                .flatMap(indicator ->
                        Stream.of(figure(name(indicator), table, indicator), reason(name(indicator), table, indicator)))
                .toList();
    }

    /** The name of a figure's column; one that {@link #codes} takes, whatever the level, is told apart. */
    public static String name(Indicator indicator) {
        return TAKEN.contains(indicator.id()) ? "cijfer_" + indicator.id() : indicator.id();
    }

    private static Column figure(String name, FigureTable table, Indicator indicator) {
        return new Column(name, "REAL", i -> number(table.value(indicator.id(), i), indicator.decimalen()));
    }

    /** Why the figure is missing, as in JSON: a number of CBS, or an empty cell, stands for several reasons. */
    private static Column reason(String name, FigureTable table, Indicator indicator) {
        return text(
                name + REASON,
                i -> table.value(indicator.id(), i) instanceof Value.Missing missing
                        ? missing.reason().text()
                        : null);
    }

    /** The number in the indicator's decimals, CBS's sign where it is withheld or awaited, null where there is none. */
    static Double number(Value value, int decimals) {
        if (value instanceof Value.Number number) {
            return Shown.told(number.value(), decimals);
        }
        Integer sign = value instanceof Value.Missing missing ? CbsMissing.sign(missing.reason()) : null;
        return sign == null ? null : sign.doubleValue();
    }

    static Column text(String name, IntFunction<Object> value) {
        return new Column(name, "TEXT", value);
    }

    private static Map<String, String> kaart() {
        Map<String, String> names = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                AreaColumns.class.getResourceAsStream("/cbs/kolommen.csv"), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(";", -1);
                if (!cells[1].isEmpty()) names.put(cells[0], cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
