package nl.wijkatelier.domain.coverage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Which segments of which edges pass through the cells of a uniform grid. Persistent: another coverage's grid shares the cells that no
 * changed edge touches. Immutable and thread-safe.
 */
final class BorderGrid {
    /** Receives the cells of a segment. */
    interface Cells {
        void cell(int cell, int segment);
    }

    /** Numbers that tell which segments of an edge pass through a cell: see {@link #runs(int)}. */
    static final int RUN = 3;

    private static final int[] NONE = {};
    private static final int MAX_SIDE = 2048;
    private static final double SEGMENTS_PER_CELL = 0.5;
    /** Millimetres by which segments are taken wider, so that rounding leaves no cell out. */
    private static final double SLACK = 1;

    private final double minX;
    private final double minY;
    private final double cell;
    final int columns;
    final int rows;
    private final IntTree<int[]> runs;

    private BorderGrid(double minX, double minY, double cell, int columns, int rows, IntTree<int[]> runs) {
        this.minX = minX;
        this.minY = minY;
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.runs = runs;
    }

    static BorderGrid of(Collection<Edge> edges) {
        Envelope box = new Envelope();
        int segments = 1;
        for (Edge edge : edges) {
            box.expandToInclude(edge.box());
            segments += edge.points() - 1;
        }
        if (box.isNull()) box.init(0, 0, 0, 0);
        double width = box.getWidth() * Grid.SCALE + 1;
        double height = box.getHeight() * Grid.SCALE + 1;
        double cell =
                Math.max(Math.sqrt(width * height * SEGMENTS_PER_CELL / segments), Math.max(width, height) / MAX_SIDE);
        BorderGrid empty = new BorderGrid(
                box.getMinX() * Grid.SCALE,
                box.getMinY() * Grid.SCALE,
                cell,
                (int) (width / cell) + 1,
                (int) (height / cell) + 1,
                IntTree.empty());
        return empty.with(List.of(), edges);
    }

    /** Without some edges and with others. */
    BorderGrid with(Collection<Edge> gone, Collection<Edge> added) {
        Map<Integer, int[]> changed = new HashMap<>();
        for (Edge edge : gone) cells(edge, (at, segment) -> changed.put(at, without(known(changed, at), edge.id())));
        for (Edge edge : added)
            cells(edge, (at, segment) -> changed.put(at, longer(known(changed, at), edge.id(), segment)));
        IntTree<int[]> result = runs;
        for (Map.Entry<Integer, int[]> entry : changed.entrySet())
            result = result.with(entry.getKey(), entry.getValue().length == 0 ? null : entry.getValue());
        return new BorderGrid(minX, minY, cell, columns, rows, result);
    }

    private int[] known(Map<Integer, int[]> changed, int at) {
        int[] list = changed.get(at);
        return list == null ? runs(at) : list;
    }

    /** Triples of edge id, first segment and last segment; segment i goes from position i to i + 1. */
    int[] runs(int at) {
        int[] found = runs.find(at);
        return found == null ? NONE : found;
    }

    /** Whether a place lies in the grid; what lies outside is counted to the cell nearest to it. */
    boolean within(double x, double y) {
        return x >= minX && y >= minY && x < minX + columns * cell && y < minY + rows * cell;
    }

    int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((y - minY) / cell)));
    }

    int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((x - minX) / cell)));
    }

    /** The east side of a column, in millimetres. */
    double east(int column) {
        return minX + (column + 1) * cell;
    }

    private void cells(Edge edge, Cells visitor) {
        cells(edge.xy(), visitor);
    }

    /** Every cell that a segment of a line passes through, in order of segment; some near it too. */
    void cells(long[] xy, Cells visitor) {
        for (int i = 2; i < xy.length; i += 2) cells(xy[i - 2], xy[i - 1], xy[i], xy[i + 1], i / 2 - 1, visitor);
    }

    private void cells(double ax, double ay, double bx, double by, int segment, Cells visitor) {
        int last = row(Math.max(ay, by) + SLACK);
        for (int row = row(Math.min(ay, by) - SLACK); row <= last; row++) {
            double from = Math.min(ax, bx);
            double to = Math.max(ax, bx);
            if (Math.abs(by - ay) > 1) {
                double one = ax + (minY + row * cell - SLACK - ay) / (by - ay) * (bx - ax);
                double two = ax + (minY + (row + 1) * cell + SLACK - ay) / (by - ay) * (bx - ax);
                from = Math.max(from, Math.min(one, two));
                to = Math.min(to, Math.max(one, two));
            }
            int end = column(Math.max(from, to) + SLACK);
            for (int column = column(Math.min(from, to) - SLACK); column <= end; column++)
                visitor.cell(row * columns + column, segment);
        }
    }

    private static int[] without(int[] list, int edge) {
        int kept = 0;
        int[] result = new int[list.length];
        for (int i = 0; i < list.length; i += RUN) {
            if (list[i] == edge) continue;
            System.arraycopy(list, i, result, kept, RUN);
            kept += RUN;
        }
        return kept == list.length ? list : Arrays.copyOf(result, kept);
    }

    private static int[] longer(int[] list, int edge, int segment) {
        int last = list.length - RUN;
        if (last >= 0 && list[last] == edge && list[last + 2] >= segment - 1) {
            if (list[last + 2] == segment) return list;
            int[] result = list.clone();
            result[last + 2] = segment;
            return result;
        }
        int[] result = Arrays.copyOf(list, list.length + RUN);
        result[list.length] = edge;
        result[list.length + 1] = segment;
        result[list.length + 2] = segment;
        return result;
    }
}
