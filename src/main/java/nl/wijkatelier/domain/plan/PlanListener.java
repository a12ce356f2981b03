package nl.wijkatelier.domain.plan;

/** Is told of changes of plans, one after the other per plan and in order. Must return at once and must not throw. */
public interface PlanListener {
    /** The plan touches other gemeenten than before, so that others may read it; told before {@link #changed}. */
    void reaches(long plan);

    /** @param now the plan after an entry that was kept */
    void changed(long plan, Plan now);

    /** A step of review was taken. */
    void reviewed(long plan, PlanStatus status);
}
