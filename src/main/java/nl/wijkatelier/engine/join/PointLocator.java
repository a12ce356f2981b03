package nl.wijkatelier.engine.join;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Finds the area that a point lies in. RD metres, exact: the answer is that of exact arithmetic on the given coordinates.
 *
 * <p>A point on a border belongs to the first of the areas in the given order that covers it, and so does a point where areas of
 * a faulty source overlap; given areas in order of code, the lowest code wins. Immutable and thread-safe.
 *
 * <p>How: a grid over all areas. Most cells lie wholly in one area or outside all, and answer at once; a cell with borders in it
 * names its candidates, each of which is decided by counting crossings among the area's few edges in that row.
 */
public final class PointLocator {
    /** Returned for a point in no area. */
    public static final int OUTSIDE = -1;

    /** Not one area alone. */
    static final int SEVERAL = -2;

    private static final double ROUNDING = 1e-6;

    private final int areas;
    private final Envelope box;
    private final LocatorGrid grid;
    private final RowEdges rowEdges;
    /** Per cell: the area that covers it whole or {@link #OUTSIDE}; asked after the cell's candidates. */
    private final int[] whole;
    /** Per cell: where its candidates begin in {@link #candidates}; they end where the next cell's begin. */
    private final int[] candidateStart;

    private final int[] candidates;

    private PointLocator(int areas, Envelope box, LocatorGrid grid, RowEdges rowEdges, Cells cells) {
        this.areas = areas;
        this.box = box;
        this.grid = grid;
        this.rowEdges = rowEdges;
        this.whole = cells.whole;
        this.candidateStart = new int[whole.length + 1];
        this.candidates = new int[cells.area.size()];
        int at = 0;
        for (int cell = 0; cell < whole.length; cell++) {
            candidateStart[cell] = at;
            int from = at;
            for (int link = cells.head[cell]; link >= 0; link = cells.next.getInt(link))
                candidates[at++] = cells.area.getInt(link);
            Arrays.sort(candidates, from, at);
        }
        candidateStart[whole.length] = at;
    }

    /** A locator whose answers are indices in the list; empty areas are never found. */
    public static PointLocator over(List<MultiPolygon> areas) {
        MultiPolygon[] array = areas.toArray(MultiPolygon[]::new);
        Envelope box = new Envelope();
        int edges = 0;
        for (MultiPolygon area : array) {
            box.expandToInclude(area.getEnvelopeInternal());
            edges += area.getNumPoints();
        }
        LocatorGrid grid = LocatorGrid.over(box, edges);
        RowEdges rowEdges = RowEdges.of(array, grid);
        Cells cells = new Cells(grid);
        for (int area = 0; area < array.length; area++)
            if (!array[area].isEmpty()) cells.add(area, array[area], rowEdges);
        return new PointLocator(array.length, box, grid, rowEdges, cells);
    }

    /** A locator whose areas have their rings oriented the same way, as {@link SurfaceShares} needs; the list is left alone. */
    static PointLocator oriented(List<MultiPolygon> areas) {
        return over(areas.stream().map(area -> (MultiPolygon) area.norm()).toList());
    }

    int areas() {
        return areas;
    }

    LocatorGrid grid() {
        return grid;
    }

    RowEdges rowEdges() {
        return rowEdges;
    }

    /** The area that all of a box lies in, {@link #OUTSIDE} where it lies in none, or {@link #SEVERAL} where the grid cannot tell. */
    int wholly(Envelope other) {
        if (!box.intersects(other)) return OUTSIDE;
        int found = SEVERAL;
        int lastRow = grid.row(other.getMaxY());
        int lastColumn = grid.column(other.getMaxX());
        for (int row = grid.row(other.getMinY()); row <= lastRow; row++)
            for (int column = grid.column(other.getMinX()); column <= lastColumn; column++) {
                int cell = row * grid.columns + column;
                if (candidateStart[cell] < candidateStart[cell + 1]) return SEVERAL;
                if (found != SEVERAL && whole[cell] != found) return SEVERAL;
                found = whole[cell];
            }
        return found == OUTSIDE || box.contains(other) ? found : SEVERAL;
    }

    /** Hands out every area that has a part of a cell that the box touches; an area may come more than once. */
    void visit(Envelope other, IntConsumer consumer) {
        int lastRow = grid.row(other.getMaxY());
        int lastColumn = grid.column(other.getMaxX());
        for (int row = grid.row(other.getMinY()); row <= lastRow; row++)
            for (int column = grid.column(other.getMinX()); column <= lastColumn; column++) {
                int cell = row * grid.columns + column;
                for (int i = candidateStart[cell], end = candidateStart[cell + 1]; i < end; i++)
                    consumer.accept(candidates[i]);
                if (whole[cell] != OUTSIDE) consumer.accept(whole[cell]);
            }
    }

    /** The index of the area, or {@link #OUTSIDE}; also for coordinates that are not finite. */
    public int locate(double x, double y) {
        if (!box.contains(x, y)) return OUTSIDE;
        int row = grid.row(y);
        int cell = row * grid.columns + grid.column(x);
        for (int i = candidateStart[cell], end = candidateStart[cell + 1]; i < end; i++)
            if (rowEdges.covers(candidates[i], row, x, y)) return candidates[i];
        return whole[cell];
    }

    /** Locates points x[i], y[i] into found[i]. */
    public void locate(double[] x, double[] y, int[] found) {
        for (int i = 0; i < found.length; i++) found[i] = locate(x[i], y[i]);
    }

    /** The cells while they are being filled, area after area in order. */
    private static final class Cells {
        private final LocatorGrid grid;
        private final int[] whole;
        private final int[] head;
        private final IntArrayList next = new IntArrayList();
        private final IntArrayList area = new IntArrayList();
        private final int[] touchedBy;

        Cells(LocatorGrid grid) {
            this.grid = grid;
            whole = new int[grid.rows * grid.columns];
            head = new int[whole.length];
            touchedBy = new int[whole.length];
            Arrays.fill(whole, OUTSIDE);
            Arrays.fill(head, -1);
            Arrays.fill(touchedBy, -1);
        }

        void add(int index, MultiPolygon polygons, RowEdges rowEdges) {
            RowEdges.visit(polygons, (x1, y1, x2, y2) -> touch(index, x1, y1, x2, y2));
            Envelope box = polygons.getEnvelopeInternal();
            int firstColumn = grid.column(box.getMinX());
            int lastColumn = grid.column(box.getMaxX());
            int lastRow = grid.row(box.getMaxY());
            for (int row = grid.row(box.getMinY()); row <= lastRow; row++) {
                boolean known = false;
                boolean inside = false;
                for (int column = firstColumn; column <= lastColumn; column++) {
                    int cell = row * grid.columns + column;
                    if (touchedBy[cell] == index) {
                        known = false;
                        continue;
                    }
                    // between touched cells of a row the answer cannot change, so one point decides a whole run
                    if (!known) inside = rowEdges.covers(index, row, grid.x(column + 0.5), grid.y(row + 0.5));
                    known = true;
                    if (inside && whole[cell] == OUTSIDE) whole[cell] = index;
                }
            }
        }

        private void touch(int index, double x1, double y1, double x2, double y2) {
            double minX = Math.min(x1, x2);
            double maxX = Math.max(x1, x2);
            int lastRow = grid.row(Math.max(y1, y2));
            for (int row = grid.row(Math.min(y1, y2)); row <= lastRow; row++) {
                double fromX = minX;
                double toX = maxX;
                if (y1 != y2) {
                    double a = x1 + (grid.y(row - ROUNDING) - y1) / (y2 - y1) * (x2 - x1);
                    double b = x1 + (grid.y(row + 1 + ROUNDING) - y1) / (y2 - y1) * (x2 - x1);
                    fromX = Math.max(minX, Math.min(a, b));
                    toX = Math.min(maxX, Math.max(a, b));
                    if (fromX > toX) {
                        fromX = minX;
                        toX = maxX;
                    }
                }
                double slack = ROUNDING * (grid.x(1) - grid.x(0));
                int lastColumn = grid.column(toX + slack);
                for (int column = grid.column(fromX - slack); column <= lastColumn; column++)
                    mark(index, row * grid.columns + column);
            }
        }

        private void mark(int index, int cell) {
            if (touchedBy[cell] == index) return;
            touchedBy[cell] = index;
            // a cell that an earlier area covers whole never asks a later one
            if (whole[cell] != OUTSIDE) return;
            next.add(head[cell]);
            head[cell] = area.size();
            area.add(index);
        }
    }
}
