package nl.wijkatelier.domain.problem;

/** A kind of problem, with a code that never changes once released; implemented by one enum per source. */
public interface ProblemCode {
    /** Stable, upper case, such as {@code BAG_RING_NOT_CLOSED}; enums give their own name. */
    String name();

    /** What becomes of the record. */
    Severity severity();

    /** What is wrong and what to do about it, one Dutch sentence for the people who read the list. */
    String uitleg();

    /** What becomes of a record with a problem. */
    enum Severity {
        /** Kept as it is; known to occur in good files. */
        NOTICE,
        /** Kept, but a figure or picture may suffer. */
        WARNING,
        /** Left out. */
        REJECT
    }
}
