package nl.wijkatelier.domain.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** The nearest of many segments to any place, exactly. Packed in square cells; immutable and thread-safe. */
final class SegmentGrid {
    /** Segments a cell on average; fewer makes for more empty cells to pass. */
    private static final double PER_CELL = 2;

    private final Coordinate[] starts;
    private final Coordinate[] ends;
    private final Envelope box = new Envelope();
    private final double cell;
    private final int columns;
    private final int rows;
    /** The segments of cell c are {@code segments[first[c] .. first[c + 1])}. */
    private final int[] first;

    private final int[] segments;

    /** @param given at least one */
    SegmentGrid(List<LineSegment> given) {
        starts = given.stream().map(one -> one.p0).toArray(Coordinate[]::new);
        ends = given.stream().map(one -> one.p1).toArray(Coordinate[]::new);
        for (LineSegment one : given) {
            box.expandToInclude(one.p0);
            box.expandToInclude(one.p1);
        }
        double wide = Math.max(box.getWidth(), 1);
        double high = Math.max(box.getHeight(), 1);
        cell = Math.max(1, Math.sqrt(wide * high * PER_CELL / given.size()));
        columns = (int) (wide / cell) + 1;
        rows = (int) (high / cell) + 1;
        first = new int[columns * rows + 1];
        for (int i = 0; i < starts.length; i++) visit(i, c -> first[c + 1]++);
        for (int c = 0; c < columns * rows; c++) first[c + 1] += first[c];
        segments = new int[first[columns * rows]];
        int[] next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < starts.length; i++) {
            int segment = i;
            visit(i, c -> segments[next[c]++] = segment);
        }
    }

    /** The number of a segment than which none is nearer. */
    int nearest(Coordinate at) {
        int column = clamp((int) Math.floor((at.x - box.getMinX()) / cell), columns);
        int row = clamp((int) Math.floor((at.y - box.getMinY()) / cell), rows);
        double least = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int ring = 0; ring <= Math.max(columns, rows); ring++) {
            if (ring > 0 && beyond(at, column, row, ring - 1) >= least) break;
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                int step = r == row - ring || r == row + ring ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c < 0 || c >= columns) continue;
                    for (int k = first[r * columns + c]; k < first[r * columns + c + 1]; k++) {
                        double distance = distance(segments[k], at);
                        if (distance >= least) continue;
                        least = distance;
                        found = segments[k];
                    }
                }
            }
        }
        return found;
    }

    /** Metres from a place to a segment. */
    double distance(int segment, Coordinate at) {
        return Distance.pointToSegment(at, starts[segment], ends[segment]);
    }

    /** The least distance from a place to what lies outside a block of cells round (column, row). */
    private double beyond(Coordinate at, int column, int row, int ring) {
        double west = at.x - (box.getMinX() + (column - ring) * cell);
        double east = box.getMinX() + (column + ring + 1) * cell - at.x;
        double south = at.y - (box.getMinY() + (row - ring) * cell);
        double north = box.getMinY() + (row + ring + 1) * cell - at.y;
        double least = Double.POSITIVE_INFINITY;
        if (column - ring > 0) least = Math.min(least, west);
        if (column + ring < columns - 1) least = Math.min(least, east);
        if (row - ring > 0) least = Math.min(least, south);
        if (row + ring < rows - 1) least = Math.min(least, north);
        return Math.max(0, least);
    }

    /** The cells that a segment may touch, row by row. */
    private void visit(int segment, IntConsumer action) {
        Coordinate a = starts[segment];
        Coordinate b = ends[segment];
        int from = clamp((int) Math.floor((Math.min(a.y, b.y) - box.getMinY()) / cell), rows);
        int to = clamp((int) Math.floor((Math.max(a.y, b.y) - box.getMinY()) / cell), rows);
        for (int row = from; row <= to; row++) {
            double south = box.getMinY() + row * cell;
            double x1 = crossing(a, b, Math.max(south, Math.min(a.y, b.y)));
            double x2 = crossing(a, b, Math.min(south + cell, Math.max(a.y, b.y)));
            if (a.y == b.y) {
                x1 = a.x;
                x2 = b.x;
            }
            int west = clamp((int) Math.floor((Math.min(x1, x2) - box.getMinX()) / cell - 1e-9), columns);
            int east = clamp((int) Math.floor((Math.max(x1, x2) - box.getMinX()) / cell + 1e-9), columns);
            for (int column = west; column <= east; column++) action.accept(row * columns + column);
        }
    }

    private static double crossing(Coordinate a, Coordinate b, double y) {
        return a.y == b.y ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}
