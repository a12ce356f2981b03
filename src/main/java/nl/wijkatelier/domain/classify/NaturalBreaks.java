package nl.wijkatelier.domain.classify;

import java.util.Arrays;

/**
 * Optimal natural breaks by dynamic programming over the distinct values with their counts, O(k n log n): the best last break
 * moves monotonically, so each row is filled by halving.
 */
final class NaturalBreaks {
    private final double[] distinct;
    /** Sums over the first i distinct values: count, value, squared value; values are taken from the mean against cancellation. */
    private final double[] count;

    private final double[] sum;
    private final double[] squares;

    private double[] previous;
    private double[] current;
    private int[] split;

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
        return new NaturalBreaks(sorted).find(classes);
    }

    private Breaks find(int classes) {
        int n = distinct.length;
        int k = Math.min(classes, n);
        if (n == 1) return Breaks.of(distinct[0], distinct[0]);
        previous = new double[n + 1];
        for (int i = 1; i <= n; i++) previous[i] = cost(0, i);
        int[][] splits = new int[k + 1][];
        for (int row = 2; row <= k; row++) {
            current = new double[n + 1];
            split = new int[n + 1];
            fill(row, row, n, row - 1, n - 1);
            splits[row] = split;
            previous = current;
        }
        double[] bounds = new double[k + 1];
        bounds[k] = distinct[n - 1];
        int end = n;
        for (int row = k; row >= 2; row--) {
            end = splits[row][end];
            bounds[row - 1] = distinct[end];
        }
        bounds[0] = distinct[0];
        // The highest value alone in its class: a class without width would hold nothing.
        if (bounds[k] == bounds[k - 1]) bounds[k] = Math.nextUp(bounds[k]);
        return Breaks.of(bounds);
    }

    /** Fills the row for ends in [from, to], whose best splits lie in [low, high]. */
    private void fill(int row, int from, int to, int low, int high) {
        if (from > to) return;
        int end = (from + to) >>> 1;
        double best = Double.POSITIVE_INFINITY;
        int at = low;
        for (int s = Math.max(low, row - 1); s <= Math.min(high, end - 1); s++) {
            double total = previous[s] + cost(s, end);
            if (total < best) {
                best = total;
                at = s;
            }
        }
        current[end] = best;
        split[end] = at;
        fill(row, from, end - 1, low, at);
        fill(row, end + 1, to, at, high);
    }

    /** Sum of squared distances to their mean of the distinct values from..to-1. */
    private double cost(int from, int to) {
        double s = sum[to] - sum[from];
        return Math.max(0, squares[to] - squares[from] - s * s / (count[to] - count[from]));
    }
}
