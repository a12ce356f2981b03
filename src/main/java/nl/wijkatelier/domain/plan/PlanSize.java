package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.work.WorkRefused;

/** How many positions the borders of a plan have: bounded, since many commands that may each be given would make answers about the whole plan as long as one likes. */
final class PlanSize {
    /** Positions that commands may add to those of the division that a plan began with: some hundreds of wards drawn to the decimetre. */
    static final int MORE = 500_000;

    private PlanSize() {}

    static long positions(Coverage coverage) {
        long positions = 0;
        for (Edge edge : coverage.edges()) positions += edge.points();
        return positions;
    }

    /** Throws WorkRefused where a step makes a plan larger than it may be; what makes it smaller may always be done. */
    static void check(Plan plan, PlanStep step, int more) {
        Coverage after = step.after().coverage();
        Coverage before = step.before().coverage();
        if (after == before) return;
        long positions = positions(after);
        long most = positions(plan.first().coverage()) + more;
        if (positions > most && positions > positions(before))
            throw new WorkRefused(
                    WorkRefused.Reason.TOO_DEAR,
                    "the borders of the plan would have " + positions + " positions, at most " + most);
    }
}
