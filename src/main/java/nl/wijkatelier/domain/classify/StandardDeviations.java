package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/**
 * Classes as wide as a standard deviation (of the sample, n - 1) round the mean: for an even number the mean is a bound, for an
 * odd number the middle class is the mean with one deviation on either side. Bounds that lie beyond the values are left out.
 */
final class StandardDeviations {
    private StandardDeviations() {}

    static Breaks of(double[] sorted, int classes) {
        int n = sorted.length;
        double min = sorted[0];
        double max = sorted[n - 1];
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = n == 1 ? 0 : Math.sqrt(squares / (n - 1));
        double[] bounds = new double[classes + 1];
        bounds[0] = min;
        int count = 1;
        for (int step = -(classes / 2); step <= classes / 2; step++) {
            if (step == 0 && classes % 2 == 1 || 2 * Math.abs(step) == classes) continue;
            double bound = mean + step * deviation;
            if (bound > bounds[count - 1] && bound < max) bounds[count++] = bound;
        }
        bounds[count] = max;
        return Breaks.of(Arrays.copyOf(bounds, count + 1));
    }
}
