package nl.wijkatelier.domain.classify;

import java.util.Arrays;
import java.util.List;

/** Bounds of classes. Immutable. */
public final class Breaks {
    private final double[] bounds;

    private Breaks(double[] bounds) {
        this.bounds = bounds;
    }

    /**
     * Breaks with the given bounds.
     *
     * @param bounds at least two, ascending; two equal ones are the single class of a single value
     */
    public static Breaks of(double... bounds) {
        if (bounds.length < 2) throw new IllegalArgumentException("breaks need two bounds: " + Arrays.toString(bounds));
        for (int i = 0; i < bounds.length; i++) {
            boolean ascending = i == 0 || bounds[i] > bounds[i - 1] || bounds.length == 2 && bounds[1] == bounds[0];
            if (!Double.isFinite(bounds[i]) || !ascending)
                throw new IllegalArgumentException("bounds do not ascend: " + Arrays.toString(bounds));
        }
        return new Breaks(bounds.clone());
    }

    /** Number of classes. */
    public int classes() {
        return bounds.length - 1;
    }

    /** Where a class begins. */
    public double from(int index) {
        return bounds[index];
    }

    /** Where a class ends; the bound itself belongs to the next class, but for the last. */
    public double to(int index) {
        return bounds[index + 1];
    }

    /** The class of a value, or -1 for one outside the bounds. */
    public int classOf(double value) {
        if (!(value >= bounds[0] && value <= bounds[bounds.length - 1])) return -1;
        int found = Arrays.binarySearch(bounds, value);
        int index = found >= 0 ? found : -found - 2;
        return Math.min(index, classes() - 1);
    }

    /** The bounds, from the lowest to the highest. */
    public List<Double> bounds() {
        return Arrays.stream(bounds).boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Breaks breaks && Arrays.equals(bounds, breaks.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}
