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
     * Breaks as the method finds them. The classes of quantiles and natural breaks begin at a value each.
     *
     * @param values finite, at least one, in any order
     * @param classes {@link #MIN_CLASSES} to {@link #MAX_CLASSES}; fewer are found where there are fewer distinct values
     */
    public static Breaks classify(double[] values, Method method, int classes) {
        return find(sorted(values, classes), method, classes);
    }

    static Breaks find(double[] sorted, Method method, int classes) {
        return switch (method) {
            case QUANTILE -> Quantiles.of(sorted, classes);
            case EQUAL -> EqualIntervals.of(sorted, classes);
            case JENKS -> NaturalBreaks.of(sorted, classes);
            case STDDEV -> StandardDeviations.of(sorted, classes);
            case GEOMETRIC -> GeometricIntervals.of(sorted, classes);
            case PRETTY -> PrettyBreaks.of(sorted, classes);
        };
    }

    /**
     * Classes for a legend: no class is empty, every bound is a number that is told, and rounding moves no value to another class.
     * A class without values falls together with the next one that has some. Where a method finds one class though the values differ, natural
     * breaks are taken, see {@link #applied}.
     *
     * @param values as they are told: multiples of the resolution
     * @param resolution smallest step between numbers that are told, a power of ten such as 0.1
     * @param limits that the figure cannot cross
     */
    public static Breaks told(double[] values, Method method, int classes, double resolution, Limits limits) {
        if (!(resolution > 0)) throw new IllegalArgumentException("resolution " + resolution + " is not above 0");
        double[] sorted = sorted(values, classes);
        Breaks breaks = RoundedBreaks.of(find(sorted, method, classes), method, sorted, resolution, limits);
        if (breaks.classes() > 1 || sorted[0] == sorted[sorted.length - 1]) return breaks;
        return RoundedBreaks.of(find(sorted, Method.JENKS, classes), Method.JENKS, sorted, resolution, limits);
    }

    /** The method that {@link #told} takes for the values: the one asked for, or natural breaks where that finds one class. */
    public static Method applied(double[] values, Method method, int classes, double resolution) {
        double[] sorted = sorted(values, classes);
        boolean single = sorted[0] == sorted[sorted.length - 1];
        Breaks found = RoundedBreaks.of(find(sorted, method, classes), method, sorted, resolution, Limits.NONE);
        return single || found.classes() > 1 ? method : Method.JENKS;
    }

    /**
     * Breaks that someone chose, their outer ones moved outwards to where the values end, so that each value has a class.
     *
     * @param values finite; none leaves the breaks as they are
     */
    public static Breaks manual(Breaks chosen, double[] values) {
        double[] bounds =
                chosen.bounds().stream().mapToDouble(Double::doubleValue).toArray();
        for (double value : values) {
            bounds[0] = Math.min(bounds[0], value);
            bounds[bounds.length - 1] = Math.max(bounds[bounds.length - 1], value);
        }
        return Breaks.of(bounds);
    }

    /** The greatest of 1, 2, 5 times a power of ten that is at most x; 0 for x of 0 or below. */
    public static double rounded(double x) {
        return RoundedBreaks.nice(x);
    }

    static void check(double[] values, int classes) {
        if (values.length == 0) throw new IllegalArgumentException("there are no values to classify");
        if (classes < MIN_CLASSES || classes > MAX_CLASSES)
            throw new IllegalArgumentException(
                    classes + " classes; " + MIN_CLASSES + " to " + MAX_CLASSES + " are possible");
        for (double value : values)
            if (!Double.isFinite(value)) throw new IllegalArgumentException("values are not all finite");
    }

    private static double[] sorted(double[] values, int classes) {
        check(values, classes);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
