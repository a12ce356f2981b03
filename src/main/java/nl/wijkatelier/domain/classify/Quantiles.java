package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/**
 * Classes with as many values each as can be; equal values stay together, and the classes are as many as are asked for wherever
 * there are so many distinct values. Found exactly: the least sum of squared numbers of values per class, so that a value that
 * many share takes one class and leaves the others to share the rest.
 */
final class Quantiles {
    /** Of equally good breaks those near the ranks at which the values would be cut without ties. */
    private static final double NEARER = 1e-4;

    private Quantiles() {}

    static Breaks of(double[] sorted, int classes) {
        int n = sorted.length;
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        int[] below = new int[distinct.length + 1];
        for (int i = 0, at = 0; i < distinct.length; i++) {
            while (at < n && sorted[at] == distinct[i]) at++;
            below[i + 1] = at;
        }
        int k = Math.min(classes, distinct.length);
        OptimalSplit split = new OptimalSplit(distinct.length, (row, from, to) -> {
            double count = below[to] - below[from];
            double off = below[from] - (double) (row - 1) * n / k;
            return count * count + NEARER * off * off / n;
        });
        return Breaks.beginning(split.starts(k), distinct);
    }
}
