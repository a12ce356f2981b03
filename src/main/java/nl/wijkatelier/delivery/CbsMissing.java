package nl.wijkatelier.delivery;

import nl.wijkatelier.domain.statistics.Value;

/** CBS's numbers for missing figures. */
public final class CbsMissing {
    private CbsMissing() {}

    /** The number that stands for the reason, or null for an empty cell. */
    public static Integer sign(Value.Reason reason) {
        return switch (reason) {
            case SECRET -> -99_997;
            case LATER -> -99_995;
            case DISCONTINUED -> -99_991;
            case UNKNOWN, UNCERTAIN, NOT_APPLICABLE -> null;
        };
    }
}
