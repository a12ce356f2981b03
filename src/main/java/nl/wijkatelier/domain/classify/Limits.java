package nl.wijkatelier.domain.classify;

/** Numbers that a figure cannot cross, such as 0 and 100 for a percentage; a legend does not name what is beyond them. */
public record Limits(double low, double high) {
    public static final Limits NONE = new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The lowest bound, not beyond the limit unless a value is. */
    double low(double bound, double least) {
        return Math.min(least, Math.max(low, bound));
    }

    /** The highest bound, not beyond the limit unless a value is. */
    double high(double bound, double most) {
        return Math.max(most, Math.min(high, bound));
    }
}
