package nl.wijkatelier.api.plan;

import java.util.function.Supplier;
import nl.wijkatelier.domain.finding.Judgement;
import nl.wijkatelier.domain.finding.Surroundings;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.StateMemory;
import nl.wijkatelier.domain.rules.DrawingRules;

/** Judges states of plans, each once, by what is served around them. Thread-safe. */
public final class PlanJudgements {
    private record Known(Surroundings around, StateMemory<Judgement> memory) {}

    private final Supplier<Surroundings> surroundings;
    private final DrawingRules rules;
    private volatile Known known;

    /** @param surroundings gives the same object as long as the same registers are served; may take long at first */
    public PlanJudgements(Supplier<Surroundings> surroundings, DrawingRules rules) {
        this.surroundings = surroundings;
        this.rules = rules;
    }

    /** @param near a state that probably was judged before, such as the one before it */
    public Judgement of(Plan plan, PlanState near, PlanState state) {
        Surroundings around = surroundings.get();
        Known now = known;
        if (now == null || now.around != around) {
            now = new Known(around, new StateMemory<>(first -> Judgement.of(first, around, rules), Judgement::on));
            known = now;
        }
        return now.memory.of(plan, near, state);
    }
}
