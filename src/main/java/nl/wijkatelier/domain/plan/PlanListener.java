package nl.wijkatelier.domain.plan;

/** Is told of changes of plans, one after the other per plan and in order. Must return at once and must not throw. */
@FunctionalInterface
public interface PlanListener {
    /** @param now the plan after an entry that was kept */
    void changed(long plan, Plan now);
}
