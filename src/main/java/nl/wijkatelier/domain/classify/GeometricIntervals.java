package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/**
 * Bounds in a geometric series: each is the same multiple of the one before. Values at or below 0 have no place in it; they
 * share one class below the series of the others. Where all are negative the series runs from 0 downwards.
 */
final class GeometricIntervals {
    private GeometricIntervals() {}

    static Breaks of(double[] sorted, int classes) {
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        if (min == max) return Breaks.of(min, max);
        if (max <= 0) return mirrored(sorted, classes);
        double least = Arrays.stream(sorted).filter(value -> value > 0).min().orElseThrow();
        double[] bounds = new double[classes + 1];
        bounds[0] = min;
        int count = 1;
        int series = classes;
        if (min <= 0) {
            bounds[count++] = least;
            series--;
        }
        for (int i = 1; i < series; i++) {
            double bound = least * Math.pow(max / least, (double) i / series);
            if (bound > bounds[count - 1] && bound < max) bounds[count++] = bound;
        }
        bounds[count] = max > bounds[count - 1] ? max : Math.nextUp(max);
        return Breaks.of(Arrays.copyOf(bounds, count + 1));
    }

    private static Breaks mirrored(double[] sorted, int classes) {
        int n = sorted.length;
        double[] positive = new double[n];
        for (int i = 0; i < n; i++) positive[i] = -sorted[n - 1 - i] + 0.0;
        Breaks breaks = of(positive, classes);
        double[] bounds = new double[breaks.classes() + 1];
        bounds[0] = sorted[0];
        int count = 1;
        for (int i = breaks.classes() - 1; i >= 0; i--) {
            double bound = -breaks.from(i) + 0.0;
            if (bound > bounds[count - 1]) bounds[count++] = bound;
        }
        return Breaks.of(Arrays.copyOf(bounds, count));
    }
}
