package nl.wijkatelier.domain.coverage;

/**
 * What cleaning may mend by itself. A gap, an overlap or a loose part is small when its mean width (twice its surface by its
 * circumference) or its surface is at most the bound.
 *
 * @param width metres
 * @param surface m2
 */
public record Tolerances(double width, double surface) {
    /** For CBS maps in whole metres: strips up to 1 m wide, pieces up to 100 m2. */
    public static final Tolerances CBS = new Tolerances(1, 100);

    public Tolerances {
        if (!(width >= 0 && surface >= 0))
            throw new IllegalArgumentException("width " + width + " m, surface " + surface + " m2");
    }

    boolean small(double m2, double circumference) {
        return m2 <= surface || 2 * m2 / circumference <= width;
    }
}
