package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/** Classes with as many values each as can be; equal values stay together. */
final class Quantiles {
    private Quantiles() {}

    static Breaks of(double[] sorted, int classes) {
        int n = sorted.length;
        double[] bounds = new double[classes + 1];
        bounds[0] = sorted[0];
        int count = 1;
        for (int i = 1; i < classes; i++) {
            double value = boundary(sorted, (double) i * n / classes);
            if (value > bounds[count - 1]) bounds[count++] = value;
        }
        double max = sorted[n - 1];
        // The highest value alone in its class: a class without width would hold nothing.
        bounds[count] = count > 1 && max == bounds[count - 1] ? Math.nextUp(max) : max;
        return Breaks.of(Arrays.copyOf(bounds, count + 1));
    }

    /** The value at the change of values nearest to a rank, so that ties go to the side where they unbalance least. */
    private static double boundary(double[] sorted, double rank) {
        int at = Math.min((int) Math.round(rank), sorted.length - 1);
        double value = sorted[at];
        int first = at;
        while (first > 0 && sorted[first - 1] == value) first--;
        int next = at;
        while (next < sorted.length && sorted[next] == value) next++;
        boolean after = next < sorted.length && (first == 0 || next - rank < rank - first);
        return after ? sorted[next] : value;
    }
}
