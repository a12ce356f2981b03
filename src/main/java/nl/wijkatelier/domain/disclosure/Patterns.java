package nl.wijkatelier.domain.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Measure;

/** The areas in which each rule withholds what it guards. */
final class Patterns {
    private final Map<Rule, boolean[]> withheld = new HashMap<>();
    private final Rules rules;

    private Patterns(Rules rules) {
        this.rules = rules;
    }

    static Patterns of(
            Unreleased data, List<Indicator> indicators, Rules rules, Differencing differencing, int division) {
        Patterns patterns = new Patterns(rules);
        for (Rule rule : rules.list())
            if (rule.withholds())
                patterns.withheld.put(
                        rule,
                        Protection.of(
                                data.tree(),
                                rule,
                                rules.partitions(rule),
                                data.sums(),
                                extreme(rule, indicators, data.sums()),
                                differencing.of(rule, data.tree(), division)));
        return patterns;
    }

    /** Whether what comes of personal records is withheld in an area. */
    boolean withholds(Measure measure, int node) {
        return rules.guard(measure)
                .map(withheld::get)
                .map(pattern -> pattern[node])
                .orElse(false);
    }

    private static IntPredicate extreme(Rule rule, List<Indicator> indicators, Sums sums) {
        if (rule.uitersten() == 0) return node -> false;
        IntPredicate any = node -> false;
        for (Indicator indicator : indicators) {
            if (indicator.soort() != Soort.SHARE || !indicator.regel().equals(rule.id())) continue;
            Formula teller = Formula.of(indicator.teller());
            Formula noemer = Formula.of(indicator.noemer());
            any = any.or(node -> {
                double part = teller.value(measure -> sums.get(measure, node));
                double whole = noemer.value(measure -> sums.get(measure, node));
                return whole > 0 && Math.min(part, whole - part) < rule.uitersten();
            });
        }
        return any;
    }
}
