package nl.wijkatelier.domain.plan;

import java.util.List;

/** The three buurten of {@link PlanTest} for tests elsewhere: squares of 100 m, A and B of one gemeente, C of another. */
public final class Squares {
    private Squares() {}

    public static PlanState first() {
        return PlanTest.first();
    }

    /** After some commands; geometries in WKT. */
    public static PlanState after(PlanState from, List<PlanCommand> commands) {
        PlanState state = from;
        for (PlanCommand command : commands) state = PlanStep.of(state, command).after();
        return state;
    }
}
