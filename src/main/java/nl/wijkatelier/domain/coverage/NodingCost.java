package nl.wijkatelier.domain.coverage;

import java.util.Collection;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.Limits;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What it costs to cut a coverage by lines, known before it is cut: positions, metres and crossings with borders, counted up to the
 * limits of the budget that the thread works within. Crossings are places where a line passes to the other side of a border segment;
 * where one runs along a border or ends on it nothing is counted. Not thread-safe.
 */
final class NodingCost {
    /** Metres around the crossing that is one too many, to show where. */
    private static final double AROUND = 25;

    private final Coverage base;
    private final BorderGrid grid;
    private final Limits limits;
    private int positions;
    private double metres;
    private int crossings;

    private NodingCost(Coverage base, Limits limits) {
        this.base = base;
        this.grid = base.grid();
        this.limits = limits;
    }

    /** Throws WorkRefused with the number, the limit and a place where lines cost more than the budget of this thread allows. */
    static void check(Coverage base, Collection<long[]> lines) {
        Limits limits = Budget.current().limits();
        if (limits.equals(Limits.NONE)) return;
        NodingCost cost = new NodingCost(base, limits);
        for (long[] line : lines) cost.measure(line);
        for (long[] line : lines) cost.cross(line);
    }

    private void measure(long[] line) {
        positions += line.length / 2;
        metres += Grid.length(line);
        limits.check(positions, metres, Grid.envelope(line));
    }

    private void cross(long[] line) {
        grid.cells(line, (cell, segment) -> {
            Budget.check();
            int at = 2 * segment;
            int[] runs = grid.runs(cell);
            for (int i = 0; i < runs.length; i += BorderGrid.RUN) {
                long[] xy = base.edge(runs[i]).xy();
                for (int k = 2 * runs[i + 1]; k <= 2 * runs[i + 2]; k += 2)
                    if (crosses(line, at, xy, k) && here(cell, line, at, xy, k)) count(line, at);
            }
        });
    }

    private void count(long[] line, int at) {
        Envelope place = new Envelope(new Coordinate(Grid.metres(line[at]), Grid.metres(line[at + 1])));
        place.expandBy(AROUND);
        limits.checkCrossings(++crossings, place);
    }

    /** Whether each of two segments has its ends at different sides of the other. */
    private static boolean crosses(long[] a, int i, long[] b, int k) {
        return apart(b, k, a, i) && apart(a, i, b, k);
    }

    private static boolean apart(long[] line, int at, long[] ends, int of) {
        long one = Grid.side(line[at], line[at + 1], line[at + 2], line[at + 3], ends[of], ends[of + 1]);
        long two = Grid.side(line[at], line[at + 1], line[at + 2], line[at + 3], ends[of + 2], ends[of + 3]);
        return one > 0 && two < 0 || one < 0 && two > 0;
    }

    /** Whether the crossing lies in the cell: segments may share several, and are counted in one. */
    private boolean here(int cell, long[] a, int i, long[] b, int k) {
        double dx = a[i + 2] - a[i];
        double dy = a[i + 3] - a[i + 1];
        double ex = b[k + 2] - b[k];
        double ey = b[k + 3] - b[k + 1];
        double t = ((b[k] - a[i]) * ey - (b[k + 1] - a[i + 1]) * ex) / (dx * ey - dy * ex);
        return grid.row(a[i + 1] + t * dy) * grid.columns + grid.column(a[i] + t * dx) == cell;
    }
}
