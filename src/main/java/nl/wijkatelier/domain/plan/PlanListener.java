package nl.wijkatelier.domain.plan;

import java.util.List;

/** Is told of changes of plans, one after the other per plan and in order. Must return at once and must not throw. */
public interface PlanListener {
    /** The plan touches other gemeenten than before, so that others may read it; told before {@link #changed}. */
    void reaches(long plan);

    /** @param now the plan after an entry that was kept */
    void changed(long plan, Plan now);

    /** A plan was opened of whose log something did not fit. */
    default void troubled(long plan, List<PlanTrouble> problems) {}

    /** What was to be kept besides the log was not; the log is whole. */
    default void notKept(long plan, RuntimeException failure) {}

    /** A step of review was taken. */
    void reviewed(long plan, PlanStatus status);
}
