package nl.wijkatelier.domain.classify;

/**
 * Cuts a row of n things into k neighbouring groups at the least sum of what the groups cost, by dynamic programming. For costs
 * by which the best last cut moves up with the end (the quadrangle inequality), each row is filled by halving: O(k n log n).
 */
final class OptimalSplit {
    /** What a group costs: that of the things from..to-1 as the row-th group, counted from 1. */
    interface Cost {
        double of(int row, int from, int to);
    }

    private final int n;
    private final Cost cost;
    private double[] previous;
    private double[] current;
    private int[] split;

    OptimalSplit(int n, Cost cost) {
        this.n = n;
        this.cost = cost;
    }

    /** Where each of k groups begins, the first at 0; k is 1 to n. */
    int[] starts(int k) {
        previous = new double[n + 1];
        for (int i = 1; i <= n; i++) previous[i] = cost.of(1, 0, i);
        int[][] splits = new int[k + 1][];
        for (int row = 2; row <= k; row++) {
            current = new double[n + 1];
            split = new int[n + 1];
            fill(row, row, n, row - 1, n - 1);
            splits[row] = split;
            previous = current;
        }
        int[] starts = new int[k];
        int end = n;
        for (int row = k; row >= 2; row--) {
            end = splits[row][end];
            starts[row - 1] = end;
        }
        return starts;
    }

    /** Fills the row for ends in [from, to], whose best splits lie in [low, high]. */
    private void fill(int row, int from, int to, int low, int high) {
        if (from > to) return;
        int end = (from + to) >>> 1;
        double best = Double.POSITIVE_INFINITY;
        int at = low;
        for (int s = Math.max(low, row - 1); s <= Math.min(high, end - 1); s++) {
            double total = previous[s] + cost.of(row, s, end);
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
}
