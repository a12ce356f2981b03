package nl.wijkatelier.domain.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.statistics.Value;

/** Shares of the people of an old area, from what may be told of how many go where. */
public final class PersonWeights {
    private PersonWeights() {}

    /**
     * Per row the share, in nine decimals; over the rows of one old area they add up to 1 exactly. Null where a row of that area is
     * withheld or nobody lives there, and where {@code was} is null.
     *
     * @param persons what is told of a flow from one code to another
     */
    public static List<BigDecimal> of(List<WasWordt> table, BiFunction<AreaCode, AreaCode, Value> persons) {
        Map<AreaCode, List<Integer>> sources = new HashMap<>();
        for (int i = 0; i < table.size(); i++)
            if (table.get(i).was() != null)
                sources.computeIfAbsent(table.get(i).was(), k -> new ArrayList<>())
                        .add(i);
        BigDecimal[] weights = new BigDecimal[table.size()];
        sources.forEach((was, rows) -> {
            List<BigDecimal> parts = new ArrayList<>();
            for (int row : rows) {
                Value value = persons.apply(was, table.get(row).wordt());
                if (!(value instanceof Value.Number number)) return;
                parts.add(BigDecimal.valueOf(number.value()));
            }
            List<BigDecimal> shares = Weights.of(parts);
            for (int i = 0; i < rows.size(); i++) weights[rows.get(i)] = shares.get(i);
        });
        List<BigDecimal> all = new ArrayList<>(weights.length);
        for (BigDecimal weight : weights) all.add(weight);
        return all;
    }
}
