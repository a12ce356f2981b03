package nl.wijkatelier.engine.join;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The area that a surface has in common with each of some areas, without building the common shape: a polygon is the sum, with
 * signs, of what lies left of its edges, so the common area is a sum over pairs of edges of what lies left of both. No topology
 * that could fail; exact but for the rounding of that sum (about 1e-9 of the surface's box). Works row by row of the locator's
 * grid, where an area has few edges. Keeps its arrays: one per thread.
 */
final class RowCut {
    private static final int FIELDS = 5;

    private final LocatorGrid grid;
    private final RowEdges areaEdges;
    /** Edges of the surface: y1 &lt; y2, x at y1, x at y2, sign. */
    private double[] edges = new double[FIELDS * 64];

    private int edgeCount;
    /** The edges cut to one row, the same fields. */
    private double[] row = new double[FIELDS * 64];

    private int rowCount;
    private double minX;
    private double[] sums = new double[8];

    RowCut(PointLocator locator) {
        this.grid = locator.grid();
        this.areaEdges = locator.rowEdges();
    }

    /** The common areas in m² for the first {@code count} of the areas; the array is overwritten by the next call. */
    double[] areas(Geometry surface, int[] areas, int count) {
        if (sums.length < count) sums = new double[2 * count];
        Arrays.fill(sums, 0, count, 0);
        minX = surface.getEnvelopeInternal().getMinX();
        edgeCount = 0;
        for (int i = 0; i < surface.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) surface.getGeometryN(i);
            ring(polygon.getExteriorRing(), 1);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) ring(polygon.getInteriorRingN(hole), -1);
        }
        int lastRow = grid.row(surface.getEnvelopeInternal().getMaxY());
        for (int r = grid.row(surface.getEnvelopeInternal().getMinY()); r <= lastRow; r++) {
            cutToRow(grid.y(r), grid.y(r + 1));
            if (rowCount > 0) for (int i = 0; i < count; i++) sums[i] += common(areas[i], r);
        }
        return sums;
    }

    /** Adds the edges of a ring, as if its inside lay left of it for sign 1. */
    private void ring(LinearRing ring, int sign) {
        CoordinateSequence points = ring.getCoordinateSequence();
        // positive for clockwise
        double way = Area.ofRingSigned(points) > 0 ? -sign : sign;
        while (edges.length < FIELDS * (edgeCount + points.size())) edges = Arrays.copyOf(edges, 2 * edges.length);
        for (int i = 1; i < points.size(); i++) {
            double y1 = points.getY(i - 1);
            double y2 = points.getY(i);
            if (y1 == y2) continue;
            boolean up = y1 < y2;
            int at = FIELDS * edgeCount++;
            edges[at] = up ? y1 : y2;
            edges[at + 1] = up ? y2 : y1;
            edges[at + 2] = points.getX(up ? i - 1 : i) - minX;
            edges[at + 3] = points.getX(up ? i : i - 1) - minX;
            edges[at + 4] = up ? way : -way;
        }
    }

    private void cutToRow(double from, double to) {
        if (row.length < edges.length) row = new double[edges.length];
        rowCount = 0;
        for (int i = 0, end = FIELDS * edgeCount; i < end; i += FIELDS) {
            double y1 = edges[i];
            double y2 = edges[i + 1];
            double low = Math.max(from, y1);
            double high = Math.min(to, y2);
            if (low >= high) continue;
            double slope = (edges[i + 3] - edges[i + 2]) / (y2 - y1);
            int at = FIELDS * rowCount++;
            row[at] = low;
            row[at + 1] = high;
            row[at + 2] = low == y1 ? edges[i + 2] : edges[i + 2] + slope * (low - y1);
            row[at + 3] = high == y2 ? edges[i + 3] : edges[i + 2] + slope * (high - y1);
            row[at + 4] = edges[i + 4];
        }
    }

    private double common(int area, int gridRow) {
        double[] other = areaEdges.edges();
        double sum = 0;
        for (int j = 4 * areaEdges.from(area, gridRow), end = 4 * areaEdges.to(area, gridRow); j < end; j += 4) {
            boolean up = other[j + 1] < other[j + 3];
            double y1 = other[up ? j + 1 : j + 3];
            double y2 = other[up ? j + 3 : j + 1];
            double x1 = other[up ? j : j + 2] - minX;
            double x2 = other[up ? j + 2 : j] - minX;
            if (y1 == y2 || (x1 <= 0 && x2 <= 0)) continue;
            double slope = (x2 - x1) / (y2 - y1);
            double part = 0;
            for (int i = 0, last = FIELDS * rowCount; i < last; i += FIELDS) {
                double low = Math.max(y1, row[i]);
                double high = Math.min(y2, row[i + 1]);
                if (low >= high) continue;
                double own = (row[i + 3] - row[i + 2]) / (row[i + 1] - row[i]);
                double u1 = row[i + 2] + own * (low - row[i]);
                double u2 = row[i + 2] + own * (high - row[i]);
                double v1 = x1 + slope * (low - y1);
                double v2 = x1 + slope * (high - y1);
                part += row[i + 4] * leftOfBoth(u1, u2, v1, v2) * (high - low);
            }
            // oriented areas run clockwise: what goes up has its inside on the right
            sum += up ? -part : part;
        }
        return sum;
    }

    /** Mean over the way from 1 to 2 of max(0, min(u, v)), both linear. */
    static double leftOfBoth(double u1, double u2, double v1, double v2) {
        double d1 = u1 - v1;
        double d2 = u2 - v2;
        if (d1 <= 0 && d2 <= 0) return positive(u1, u2);
        if (d1 >= 0 && d2 >= 0) return positive(v1, v2);
        double t = d1 / (d1 - d2);
        double crossing = u1 + t * (u2 - u1);
        return d1 < 0
                ? t * positive(u1, crossing) + (1 - t) * positive(crossing, v2)
                : t * positive(v1, crossing) + (1 - t) * positive(crossing, u2);
    }

    /** Mean of max(0, a linear function). */
    private static double positive(double a, double b) {
        if (a >= 0 && b >= 0) return (a + b) / 2;
        if (a <= 0 && b <= 0) return 0;
        double above = Math.max(a, b);
        return above * above / (2 * Math.abs(a - b));
    }
}
