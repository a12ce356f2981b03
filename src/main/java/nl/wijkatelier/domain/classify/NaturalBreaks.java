package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/** Optimal natural breaks over the distinct values with their counts, see {@link OptimalSplit}. */
final class NaturalBreaks {
    private final double[] distinct;
    /** Sums over the first i distinct values: count, value, squared value; values are taken from the mean against cancellation. */
    private final double[] count;

    private final double[] sum;
    private final double[] squares;

    private NaturalBreaks(double[] sorted) {
        distinct = Arrays.stream(sorted).distinct().toArray();
        count = new double[distinct.length + 1];
        sum = new double[distinct.length + 1];
        squares = new double[distinct.length + 1];
        double mean = Arrays.stream(sorted).average().orElseThrow();
        for (int i = 0, at = 0; i < distinct.length; i++) {
            int n = 0;
            while (at < sorted.length && sorted[at] == distinct[i]) {
                at++;
                n++;
            }
            double value = distinct[i] - mean;
            count[i + 1] = count[i] + n;
            sum[i + 1] = sum[i] + n * value;
            squares[i + 1] = squares[i] + n * value * value;
        }
    }

    static Breaks of(double[] sorted, int classes) {
        NaturalBreaks breaks = new NaturalBreaks(sorted);
        int k = Math.min(classes, breaks.distinct.length);
        OptimalSplit split = new OptimalSplit(breaks.distinct.length, (row, from, to) -> breaks.cost(from, to));
        return Breaks.beginning(split.starts(k), breaks.distinct);
    }

    /** Sum of squared distances to their mean of the distinct values from..to-1. */
    private double cost(int from, int to) {
        double s = sum[to] - sum[from];
        return Math.max(0, squares[to] - squares[from] - s * s / (count[to] - count[from]));
    }
}
