package nl.wijkatelier.engine.join;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of every area, packed per row of a grid, so that a point is held against the few edges of an area that share its
 * row. Exact: orientation is decided with extended precision where doubles cannot tell.
 */
final class RowEdges {
    /** Receives each edge of an area. */
    interface EdgeVisitor {
        void edge(double x1, double y1, double x2, double y2);
    }

    private final int[] firstRow;
    private final int[] offsetBase;
    private final int[] offsets;
    private final double[] edges;

    private RowEdges(int[] firstRow, int[] offsetBase, int[] offsets, double[] edges) {
        this.firstRow = firstRow;
        this.offsetBase = offsetBase;
        this.offsets = offsets;
        this.edges = edges;
    }

    static RowEdges of(MultiPolygon[] areas, LocatorGrid grid) {
        int[] firstRow = new int[areas.length];
        int[] offsetBase = new int[areas.length + 1];
        for (int area = 0; area < areas.length; area++) {
            boolean empty = areas[area].isEmpty();
            firstRow[area] =
                    empty ? 0 : grid.row(areas[area].getEnvelopeInternal().getMinY());
            int rows = empty ? 0 : grid.row(areas[area].getEnvelopeInternal().getMaxY()) - firstRow[area] + 1;
            offsetBase[area + 1] = offsetBase[area] + rows;
        }
        int[] offsets = new int[offsetBase[areas.length] + 1];
        for (int area = 0; area < areas.length; area++) {
            int base = offsetBase[area] - firstRow[area];
            visit(areas[area], (x1, y1, x2, y2) -> {
                int last = grid.row(Math.max(y1, y2));
                for (int row = grid.row(Math.min(y1, y2)); row <= last; row++) offsets[base + row + 1]++;
            });
        }
        for (int i = 1; i < offsets.length; i++) offsets[i] += offsets[i - 1];
        double[] edges = new double[4 * offsets[offsets.length - 1]];
        int[] next = offsets.clone();
        for (int area = 0; area < areas.length; area++) {
            int base = offsetBase[area] - firstRow[area];
            visit(areas[area], (x1, y1, x2, y2) -> {
                int last = grid.row(Math.max(y1, y2));
                for (int row = grid.row(Math.min(y1, y2)); row <= last; row++) {
                    int at = 4 * next[base + row]++;
                    edges[at] = x1;
                    edges[at + 1] = y1;
                    edges[at + 2] = x2;
                    edges[at + 3] = y2;
                }
            });
        }
        return new RowEdges(firstRow, offsetBase, offsets, edges);
    }

    /** Whether the area covers the point, border included; {@code row} is the point's row. */
    boolean covers(int area, int row, double x, double y) {
        int at = offsetBase[area] + row - firstRow[area];
        if (row < firstRow[area] || at >= offsetBase[area + 1]) return false;
        boolean inside = false;
        for (int i = 4 * offsets[at], end = 4 * offsets[at + 1]; i < end; i += 4) {
            double x1 = edges[i];
            double y1 = edges[i + 1];
            double x2 = edges[i + 2];
            double y2 = edges[i + 3];
            if (x1 < x && x2 < x) continue;
            if (x == x2 && y == y2) return true;
            if (y1 == y && y2 == y) {
                if (Math.min(x1, x2) <= x && x <= Math.max(x1, x2)) return true;
                continue;
            }
            if ((y1 > y) == (y2 > y)) continue;
            int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
            if (side == 0) return true;
            if ((y2 > y1) == (side > 0)) inside = !inside;
        }
        return inside;
    }

    /** The edges as x1, y1, x2, y2; edge {@code i} begins at {@code 4 * i}. */
    double[] edges() {
        return edges;
    }

    /** The first of an area's edges in a row; none where {@link #to} is the same. */
    int from(int area, int row) {
        int at = offsetBase[area] + row - firstRow[area];
        return row < firstRow[area] || at >= offsetBase[area + 1] ? 0 : offsets[at];
    }

    /** Behind the last of an area's edges in a row. */
    int to(int area, int row) {
        int at = offsetBase[area] + row - firstRow[area];
        return row < firstRow[area] || at >= offsetBase[area + 1] ? 0 : offsets[at + 1];
    }

    static void visit(MultiPolygon area, EdgeVisitor visitor) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            visit(polygon.getExteriorRing(), visitor);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++)
                visit(polygon.getInteriorRingN(hole), visitor);
        }
    }

    private static void visit(LinearRing ring, EdgeVisitor visitor) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 1; i < points.size(); i++)
            visitor.edge(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
    }
}
