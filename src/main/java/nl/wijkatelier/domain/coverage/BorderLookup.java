package nl.wijkatelier.domain.coverage;

import java.util.Arrays;

/**
 * Looks up borders and areas by place in whole millimetres of RD, in time that does not grow with the division. Areas are those of
 * {@link AreaLocator}: a place on a border belongs to the land just east of it, and of the places there to the one just north. For one
 * thread.
 */
public final class BorderLookup {
    /** Receives a segment with the areas at its sides, {@link Coverage#OUTSIDE} for the outside. */
    @FunctionalInterface
    public interface Segments {
        void segment(long ax, long ay, long bx, long by, int left, int right);
    }

    /** Millimetres nearer than which two crossings are told apart exactly. */
    private static final double NEAR = 0.01;

    private final Coverage coverage;
    private final BorderGrid grid;
    /** Per cell without borders one more than its area; 0 where it was not asked. Null for who asks little. */
    private final int[] cells;

    private long[] seen = new long[64];

    private BorderLookup(Coverage coverage, int[] cells) {
        this.coverage = coverage;
        this.grid = coverage.grid();
        this.cells = cells;
    }

    public static BorderLookup of(Coverage coverage) {
        return new BorderLookup(coverage, null);
    }

    /** One that remembers what it found, for who asks about most of the land. */
    public static BorderLookup remembering(Coverage coverage) {
        BorderGrid grid = coverage.grid();
        return new BorderLookup(coverage, new int[grid.rows * grid.columns]);
    }

    /** The same for another thread, with a common memory. */
    public BorderLookup another() {
        // who reads a number that another thread writes sees the old one or the new one, and both are right
        return new BorderLookup(coverage, cells);
    }

    /** Whole millimetres of a coordinate in metres; throws CoverageRefused where it is out of range. */
    public static long millimetres(double metres) {
        return Grid.of(metres);
    }

    /** The id of the area at a place, or {@link Coverage#OUTSIDE}. */
    public int areaOf(long x, long y) {
        if (cells == null) return found(x, y);
        int cell = grid.row(y) * grid.columns + grid.column(x);
        if (cells[cell] > 0 && grid.within(x, y)) return cells[cell] - 1;
        int area = found(x, y);
        if (grid.runs(cell).length == 0 && grid.within(x, y)) cells[cell] = area + 1;
        return area;
    }

    private int found(long x, long y) {
        int row = grid.row(y) * grid.columns;
        Edge nearest = null;
        int at = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int column = grid.column(x); column < grid.columns; column++) {
            int[] runs = grid.runs(row + column);
            for (int i = 0; i < runs.length; i += BorderGrid.RUN) {
                Edge edge = coverage.edge(runs[i]);
                long[] xy = edge.xy();
                for (int k = 2 * runs[i + 1]; k <= 2 * runs[i + 2]; k += 2) {
                    if (!crosses(xy, k, x, y)) continue;
                    double crossing = crossing(xy, k, y);
                    if (nearest != null
                            && (crossing > best + NEAR || crossing > best - NEAR && !west(xy, k, nearest.xy(), at)))
                        continue;
                    nearest = edge;
                    at = k;
                    best = crossing;
                }
            }
            if (best < grid.east(column) - 1) break;
        }
        if (nearest == null) return Coverage.OUTSIDE;
        boolean up = nearest.xy()[at + 1] < nearest.xy()[at + 3];
        return coverage.areaOf(up ? nearest.left() : nearest.right());
    }

    /** Hands out every segment that has a place within a box, rims included, once. */
    public void visit(long minX, long minY, long maxX, long maxY, Segments segments) {
        int count = 0;
        int lastRow = grid.row(maxY);
        int lastColumn = grid.column(maxX);
        for (int row = grid.row(minY); row <= lastRow; row++)
            for (int column = grid.column(minX); column <= lastColumn; column++) {
                int[] runs = grid.runs(row * grid.columns + column);
                for (int i = 0; i < runs.length; i += BorderGrid.RUN) {
                    long[] xy = coverage.edge(runs[i]).xy();
                    for (int k = runs[i + 1]; k <= runs[i + 2]; k++) {
                        if (!meets(xy, 2 * k, minX, minY, maxX, maxY)) continue;
                        if (count == seen.length) seen = Arrays.copyOf(seen, 2 * count);
                        seen[count++] = (long) runs[i] << 32 | k;
                    }
                }
            }
        Arrays.sort(seen, 0, count);
        for (int i = 0; i < count; i++) {
            if (i > 0 && seen[i] == seen[i - 1]) continue;
            Edge edge = coverage.edge((int) (seen[i] >> 32));
            int k = 2 * (int) seen[i];
            long[] xy = edge.xy();
            segments.segment(
                    xy[k],
                    xy[k + 1],
                    xy[k + 2],
                    xy[k + 3],
                    coverage.areaOf(edge.left()),
                    coverage.areaOf(edge.right()));
        }
    }

    private static boolean meets(long[] xy, int k, long minX, long minY, long maxX, long maxY) {
        long ax = xy[k];
        long ay = xy[k + 1];
        long bx = xy[k + 2];
        long by = xy[k + 3];
        if (Math.max(ax, bx) < minX || Math.min(ax, bx) > maxX || Math.max(ay, by) < minY || Math.min(ay, by) > maxY)
            return false;
        long one = Grid.side(ax, ay, bx, by, minX, minY);
        long two = Grid.side(ax, ay, bx, by, maxX, minY);
        long three = Grid.side(ax, ay, bx, by, minX, maxY);
        long four = Grid.side(ax, ay, bx, by, maxX, maxY);
        boolean left = one > 0 && two > 0 && three > 0 && four > 0;
        boolean right = one < 0 && two < 0 && three < 0 && four < 0;
        return !left && !right;
    }

    /** Whether a ray from the place to the east crosses the segment, as {@link Crossings} has it. */
    private static boolean crosses(long[] xy, int k, long x, long y) {
        long ay = xy[k + 1];
        long by = xy[k + 3];
        if (ay > y == by > y || xy[k] < x && xy[k + 2] < x) return false;
        long side = Grid.side(xy[k], ay, xy[k + 2], by, x, y);
        return by > ay ? side > 0 : side < 0;
    }

    private static double crossing(long[] xy, int k, long y) {
        return xy[k] + (double) (y - xy[k + 1]) / (xy[k + 3] - xy[k + 1]) * (xy[k + 2] - xy[k]);
    }

    /** Whether a segment lies west of another one that the same ray crosses; they have no more than an end in common. */
    private static boolean west(long[] one, int i, long[] other, int k) {
        int oneLow = one[i + 1] < one[i + 3] ? i : i + 2;
        int otherLow = other[k + 1] < other[k + 3] ? k : k + 2;
        int oneHigh = 2 * i + 2 - oneLow;
        int otherHigh = 2 * k + 2 - otherLow;
        long side = one[oneLow + 1] >= other[otherLow + 1]
                ? leftOf(one, oneLow, other, otherLow, otherHigh)
                : -leftOf(other, otherLow, one, oneLow, oneHigh);
        if (side == 0)
            side = one[oneHigh + 1] <= other[otherHigh + 1]
                    ? leftOf(one, oneHigh, other, otherLow, otherHigh)
                    : -leftOf(other, otherHigh, one, oneLow, oneHigh);
        return side > 0;
    }

    /** Positive for a position west of a segment that goes up. */
    private static long leftOf(long[] xy, int at, long[] line, int low, int high) {
        return Grid.side(line[low], line[low + 1], line[high], line[high + 1], xy[at], xy[at + 1]);
    }
}
