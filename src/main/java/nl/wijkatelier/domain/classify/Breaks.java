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
     * @param bounds at least two, ascending; the last may equal the one before it: then the last class is of that single value
     */
    public static Breaks of(double... bounds) {
        if (bounds.length < 2) throw new IllegalArgumentException("breaks need two bounds: " + Arrays.toString(bounds));
        int last = bounds.length - 1;
        for (int i = 0; i <= last; i++) {
            boolean ascending = i == 0 || bounds[i] > bounds[i - 1] || i == last && bounds[i] == bounds[i - 1];
            if (!Double.isFinite(bounds[i]) || !ascending)
                throw new IllegalArgumentException("bounds do not ascend: " + Arrays.toString(bounds));
        }
        return new Breaks(bounds.clone());
    }

    /** Classes that begin at some of the values, each given by its place, the first at 0; they end at the last value. */
    static Breaks beginning(int[] starts, double[] distinct) {
        double[] bounds = new double[starts.length + 1];
        for (int i = 0; i < starts.length; i++) bounds[i] = distinct[starts[i]];
        bounds[starts.length] = distinct[distinct.length - 1];
        return of(bounds);
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
        // without the last bound, which may be there twice
        int found = Arrays.binarySearch(bounds, 0, classes(), value);
        return found >= 0 ? found : -found - 2;
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
