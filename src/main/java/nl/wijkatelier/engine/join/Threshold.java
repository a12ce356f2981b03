package nl.wijkatelier.engine.join;

import java.util.Map;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/** Withholds figures of people below the thresholds of CBS (2024), and rounds counts of people to multiples of 5. */
final class Threshold {
    /** @param least number below which a figure is withheld */
    private record Rule(Measure basis, int least) {}

    private static final double ROUNDED_TO = 5;
    private static final Map<String, Rule> RULES = Map.of(
            "personen", new Rule(Measure.INWONERS, 10),
            "leeftijd", new Rule(Measure.INWONERS, 50),
            "huishoudens", new Rule(Measure.INWONERS, 10),
            "inkomen", new Rule(Measure.INWONERS, 100),
            "woz", new Rule(Measure.WONINGEN, 20));

    private Threshold() {}

    static Value protect(Indicator indicator, Value value, Tally tally, int area) {
        Rule rule = RULES.get(indicator.regel());
        if (rule == null || !(value instanceof Value.Number number)) return value;
        if (indicator.soort() == Soort.COUNT) {
            double rounded = Math.rint(number.value() / ROUNDED_TO) * ROUNDED_TO;
            return new Value.Number(rounded, Math.max(0, rounded - ROUNDED_TO / 2), rounded + ROUNDED_TO / 2);
        }
        return tally.get(rule.basis(), area) < rule.least() ? Value.missing(Reason.SECRET) : value;
    }
}
