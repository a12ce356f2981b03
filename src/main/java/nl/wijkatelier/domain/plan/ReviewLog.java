package nl.wijkatelier.domain.plan;

import java.util.List;

/**
 * Keeps the steps of plans on their way to a division. When {@link #append} returns, the step survives the end of the process.
 * The step that publishes is kept by {@link DivisionStore}, together with the division. Thread-safe.
 */
public interface ReviewLog {
    /** The steps of a plan in order; empty for one without. */
    List<ReviewStep> steps(long plan);

    /** Adds the next step. Returns false, and adds nothing, where the plan has a step of that number already. */
    boolean append(long plan, ReviewStep step);
}
