package nl.wijkatelier.api.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.work.SingleFlight;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.DraftFlows;

/** Compares states of plans, each pair once however many ask, and keeps the last ones. Thread-safe. */
public final class PlanComparisons {
    private static final int KEPT = 8;

    /** States and figures never change and are equal to themselves only, so a pair stands for all that the answer is made of. */
    private record Pair(PlanState was, PlanState wordt, DraftFigures figures) {}

    record Compared(Comparison comparison, DraftFlows flows) {}

    private final DrawingRules rules;
    private final Supplier<DraftFigures> figures;
    private final SingleFlight<Pair, Compared> flights = new SingleFlight<>();
    private final Map<Pair, Compared> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Compared> eldest) {
            return size() > KEPT;
        }
    };

    public PlanComparisons(DrawingRules rules, Supplier<DraftFigures> figures) {
        this.rules = rules;
        this.figures = figures;
    }

    Compared of(PlanState was, PlanState wordt) {
        Pair pair = new Pair(was, wordt, figures.get());
        Compared known = find(pair);
        return known != null ? known : flights.get(pair, () -> made(pair));
    }

    private Compared made(Pair pair) {
        Compared known = find(pair);
        if (known != null) return known;
        Compared made =
                new Compared(Comparison.of(pair.was, pair.wordt, rules), pair.figures.flows(pair.was, pair.wordt));
        synchronized (kept) {
            kept.put(pair, made);
        }
        return made;
    }

    private Compared find(Pair pair) {
        synchronized (kept) {
            return kept.get(pair);
        }
    }
}
