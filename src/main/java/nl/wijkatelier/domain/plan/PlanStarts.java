package nl.wijkatelier.domain.plan;

/** Gives the state that plans on a division start from, the same to the bit each time. */
@FunctionalInterface
public interface PlanStarts {
    /** Throws NoSuchElementException for the id of a division that is not served. */
    PlanState of(String indeling);
}
