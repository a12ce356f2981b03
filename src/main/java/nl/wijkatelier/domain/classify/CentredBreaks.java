package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/**
 * Classes that lie the same on either side of a middle, for colours that diverge from it: the distances to the middle are
 * classified, whatever their side. With an even number of classes the middle is a bound, with an odd number it is the middle of
 * the middle class.
 */
public final class CentredBreaks {
    private CentredBreaks() {}

    /**
     * Breaks round a middle, rounded for a legend; fewer where there are fewer distinct distances.
     *
     * @param values finite, at least one
     * @param classes {@link Classifier#MIN_CLASSES} to {@link Classifier#MAX_CLASSES}
     * @param resolution smallest step between numbers that are shown
     */
    public static Breaks of(double[] values, double middle, Method method, int classes, double resolution) {
        Classifier.check(values, classes);
        double[] distances = Arrays.stream(values)
                .map(value -> Math.abs(value - middle))
                .sorted()
                .toArray();
        boolean odd = classes % 2 == 1;
        double[] half = half(distances, method, (classes + 1) / 2, resolution);
        int sides = half.length;
        int count = odd ? 2 * sides : 2 * sides + 1;
        double[] bounds = new double[count];
        for (int i = 0; i < sides; i++) {
            bounds[sides - 1 - i] = middle - half[i];
            bounds[count - sides + i] = middle + half[i];
        }
        if (!odd) bounds[sides] = middle;
        for (int i = 0; i < count; i++) bounds[i] = RoundedBreaks.tidy(bounds[i]);
        return Breaks.of(bounds);
    }

    /** Upper bounds of the classes of distances, ascending, above 0. */
    private static double[] half(double[] distances, Method method, int classes, double resolution) {
        Breaks exact = Classifier.find(distances, method, classes);
        Breaks rounded = RoundedBreaks.of(exact, method, distances, resolution, Limits.NONE);
        double[] half = rounded.bounds().stream()
                .skip(1)
                .mapToDouble(Double::doubleValue)
                .filter(bound -> bound > 0)
                .distinct()
                .toArray();
        return half.length == 0 ? new double[] {resolution} : half;
    }
}
