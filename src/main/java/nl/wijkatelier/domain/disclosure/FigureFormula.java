package nl.wijkatelier.domain.disclosure;

import java.util.stream.Stream;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst.Status;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/** Computes figures of released counts, and of open measures as they are. */
final class FigureFormula {
    private final Unreleased data;
    private final Rules rules;
    private final Patterns patterns;

    FigureFormula(Unreleased data, Rules rules, Patterns patterns) {
        this.data = data;
        this.rules = rules;
        this.patterns = patterns;
    }

    Bound bind(Indicator indicator) {
        return new Bound(indicator);
    }

    /** The formula of one indicator. */
    final class Bound {
        private final Indicator indicator;
        private final Rule rule;
        private final Formula teller;
        private final Formula noemer;

        private Bound(Indicator indicator) {
            this.indicator = indicator;
            this.rule = rules.get(indicator.regel());
            this.teller = Formula.of(indicator.teller());
            this.noemer = Formula.of(indicator.noemer() == null ? "een" : indicator.noemer());
        }

        Status status() {
            Status status = Status.MEASURED;
            for (Formula formula : new Formula[] {teller, noemer})
                for (Measure measure : formula.measures()) {
                    Rule guard = rules.guard(measure).orElse(null);
                    if (guard == null || status == Status.ESTIMATED) continue;
                    status = guard.ruis() == null ? Status.ROUNDED : Status.ESTIMATED;
                }
            return status;
        }

        /** Whether it counts what registers hold, and is not of the areas themselves only. */
        boolean ofRegisters() {
            return Stream.of(teller, noemer)
                    .flatMap(formula -> formula.bronnen().stream())
                    .anyMatch(bron -> bron != Measure.Bron.GEBIEDEN);
        }

        Value value(int node) {
            if (teller.kerncijfer() != null || !data.known(teller, node) || !data.known(noemer, node))
                return Value.missing(Reason.UNKNOWN);
            boolean few = indicator.soort() != Soort.COUNT && rule.tooFew(data.sums(), node);
            if (few || withheld(teller, node) || withheld(noemer, node)) return Value.missing(Reason.SECRET);
            if (noemer.value(measure -> data.sums().get(measure, node)) <= 0)
                return Value.missing(Reason.NOT_APPLICABLE);
            Rule amounts = amounts();
            return amounts == null ? quotient(node) : mean(amounts, node);
        }

        private Value quotient(int node) {
            Interval below = interval(noemer, node);
            // rounded to nothing, or to what may be nothing: there are some, but too few to divide by
            if (below.low() <= 0) return Value.missing(Reason.SECRET);
            Interval value = interval(teller, node).over(below).times(indicator.factor());
            if (indicator.soort() == Soort.SHARE) value = value.within(indicator.factor());
            if (indicator.perHundred() && rules.uncertain(value, indicator.factor()))
                return Value.missing(Reason.UNCERTAIN);
            if (indicator.soort() == Soort.CLASS) return Value.of(classOf(value.value()));
            return new Value.Number(value.value(), value.low(), value.high());
        }

        /** The mean of confidential amounts, rounded. */
        private Value mean(Rule amounts, int node) {
            Interval sum = CountRelease.amount(amounts, teller.plus().get(0), data.sums(), node);
            Interval mean = sum.times(indicator.factor() / data.sums().get(amounts.basis(), node));
            return new Value.Number(mean.value(), mean.low(), mean.high());
        }

        /** The rule of the amounts that the indicator is the mean of; null for counts. */
        private Rule amounts() {
            if (teller.plus().size() != 1) return null;
            return rules.guard(teller.plus().get(0))
                    .filter(guard -> guard.gemiddelde() > 0)
                    .orElse(null);
        }

        private int classOf(double value) {
            int found = 1;
            for (double bound : indicator.grenzen()) if (value < bound) found++;
            return found;
        }
    }

    private boolean withheld(Formula formula, int node) {
        return formula.measures().stream().anyMatch(measure -> patterns.withholds(measure, node));
    }

    private Interval interval(Formula formula, int node) {
        if (formula.measures().isEmpty()) return Interval.ONE;
        Interval sum = Interval.exact(0);
        for (Measure measure : formula.plus()) sum = sum.plus(interval(measure, node));
        for (Measure measure : formula.minus()) sum = sum.minus(interval(measure, node));
        return sum;
    }

    private Interval interval(Measure measure, int node) {
        return rules.guard(measure)
                .map(guard -> CountRelease.of(guard, measure, data.sums(), node))
                .orElseGet(() -> Interval.exact(data.sums().get(measure, node)))
                .times(measure.unit());
    }
}
