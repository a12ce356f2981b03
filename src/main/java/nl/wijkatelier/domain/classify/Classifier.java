package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/** Finds breaks. */
public final class Classifier {
    /** Fewest classes that are asked for. */
    public static final int MIN_CLASSES = 3;
    /** Most classes: a reader tells no more colours apart. */
    public static final int MAX_CLASSES = 7;

    private Classifier() {}

    /**
     * Breaks as the method finds them: each begins at a value, but for equal intervals.
     *
     * @param values finite, at least one, in any order
     * @param classes {@link #MIN_CLASSES} to {@link #MAX_CLASSES}; fewer are found where there are fewer distinct values
     */
    public static Breaks classify(double[] values, Method method, int classes) {
        double[] sorted = sorted(values, classes);
        return switch (method) {
            case QUANTILE -> Quantiles.of(sorted, classes);
            case EQUAL -> EqualIntervals.of(sorted, classes);
            case JENKS -> NaturalBreaks.of(sorted, classes);
        };
    }

    /**
     * The same, with breaks rounded as far as the classes stay the same, and then to a tenth of the narrowest neighbouring
     * class, so that a legend can be read.
     *
     * @param resolution smallest step between numbers that are shown, such as 0.1; above 0
     */
    public static Breaks classifyRounded(double[] values, Method method, int classes, double resolution) {
        if (!(resolution > 0)) throw new IllegalArgumentException("resolution " + resolution + " is not above 0");
        return RoundedBreaks.of(classify(values, method, classes), sorted(values, classes), resolution);
    }

    private static double[] sorted(double[] values, int classes) {
        if (values.length == 0) throw new IllegalArgumentException("there are no values to classify");
        if (classes < MIN_CLASSES || classes > MAX_CLASSES)
            throw new IllegalArgumentException(
                    classes + " classes; " + MIN_CLASSES + " to " + MAX_CLASSES + " are possible");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1]))
            throw new IllegalArgumentException("values are not all finite");
        return sorted;
    }
}
