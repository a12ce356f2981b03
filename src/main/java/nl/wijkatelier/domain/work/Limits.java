package nl.wijkatelier.domain.work;

/**
 * What one command may make of a division. Each bound is known before the work starts, or as soon as it is passed.
 *
 * @param positions of what is drawn
 * @param crossings of what is drawn with borders and with itself
 * @param metres of border that is drawn
 */
public record Limits(int positions, int crossings, double metres) {
    /** Bounds nothing. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Double.POSITIVE_INFINITY);
}
