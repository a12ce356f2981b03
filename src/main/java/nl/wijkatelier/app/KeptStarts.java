package nl.wijkatelier.app;

import java.util.Arrays;
import java.util.NoSuchElementException;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanOrigin;
import nl.wijkatelier.domain.plan.PlanStarts;
import nl.wijkatelier.domain.plan.PlanState;

/**
 * First states of plans. A plan that has its division still served shares the state of that division with others; one whose
 * division was replaced by another import starts from what was kept with it.
 */
record KeptStarts(PlanLog log, PlanStarts served, PlanBasis basis) {
    PlanState of(PlanLog.Head head) {
        return log.origin(head.id())
                .map(origin -> of(origin, head.indeling()))
                .orElseGet(() -> served.of(head.indeling()));
    }

    private PlanState of(PlanOrigin origin, String indeling) {
        try {
            PlanState shared = served.of(indeling);
            if (Arrays.equals(PlanOrigin.of(shared).bytes(), origin.bytes())) return shared;
        } catch (NoSuchElementException gone) {
            // the division was taken away; the plan keeps its own
        }
        return origin.state(basis.addresses());
    }
}
