package nl.wijkatelier.api.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;

/** A figure as it is told: a number, with its bounds where it is not exact, or why it is missing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ValueJson(BigDecimal value, BigDecimal low, BigDecimal high, String missing) {
    static ValueJson of(Value value, int decimals) {
        if (value instanceof Value.Missing gone)
            return new ValueJson(null, null, null, gone.reason().text());
        Shown shown = Shown.of((Value.Number) value, decimals);
        return new ValueJson(shown.value(), shown.low(), shown.high(), null);
    }

    /** Those of some indicators, in that order. */
    static Map<String, ValueJson> some(Map<String, ValueJson> values, List<String> ids) {
        Map<String, ValueJson> some = new LinkedHashMap<>();
        for (String id : ids) some.put(id, values.get(id));
        return some;
    }
}
