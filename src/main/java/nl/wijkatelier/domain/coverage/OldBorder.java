package nl.wijkatelier.domain.coverage;

import java.util.Arrays;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The stretch of an area's border that a line replaces.
 *
 * @param area whose border it is
 * @param path from the line's start to its end, millimetres
 */
record OldBorder(int area, long[] path) {
    private static final double ON = 1.5;

    /** The stretch that encloses the least land with the line; areas in order of id decide ties. */
    static OldBorder find(Coverage base, long[] line) {
        OldBorder best = null;
        double least = Double.MAX_VALUE;
        for (int area : base.areas())
            for (Face face : base.facesOf(area)) {
                if (!near(face, line[0], line[1]) || !near(face, line[line.length - 2], line[line.length - 1]))
                    continue;
                for (int[] ring : face.rings()) {
                    Budget.check(ring.length);
                    long[] closed = closed(base, ring);
                    int from = segment(closed, line[0], line[1]);
                    int to = segment(closed, line[line.length - 2], line[line.length - 1]);
                    if (from < 0 || to < 0) continue;
                    for (long[] path : new long[][] {
                        walk(closed, from, to, line), Grid.reversed(walk(closed, to, from, Grid.reversed(line)))
                    }) {
                        double enclosed = Math.abs((double) Grid.area2(path, line[0], line[1])
                                - (double) Grid.area2(line, line[0], line[1]));
                        if (enclosed < least) {
                            least = enclosed;
                            best = new OldBorder(area, path);
                        }
                    }
                }
            }
        if (best == null)
            throw new CoverageRefused(
                    CoverageRefused.Reason.ENDS_SHARE_NO_AREA, "no area has both ends of the line on one border");
        return best;
    }

    /** Whether a position may lie on a border of the face. */
    private static boolean near(Face face, long x, long y) {
        Envelope place = new Envelope(new Coordinate(Grid.metres(x), Grid.metres(y)));
        place.expandBy(2 * ON / Grid.SCALE);
        return place.intersects(face.box());
    }

    private static long[] closed(Coverage base, int[] ring) {
        long[] xy = new long[0];
        for (int step : ring) {
            long[] part = base.edge(Math.abs(step)).xy();
            if (step < 0) part = Grid.reversed(part);
            int at = xy.length;
            int skip = at == 0 ? 0 : 2;
            xy = Arrays.copyOf(xy, at + part.length - skip);
            System.arraycopy(part, skip, xy, at, part.length - skip);
        }
        return xy;
    }

    /** The first position of the ring's segment that (x, y) lies on, as an index of positions, or -1. */
    private static int segment(long[] ring, long x, long y) {
        Coordinate point = new Coordinate(x, y);
        int best = -1;
        double nearest = ON;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double distance = Distance.pointToSegment(
                    point, new Coordinate(ring[i], ring[i + 1]), new Coordinate(ring[i + 2], ring[i + 3]));
            if (distance < nearest) {
                nearest = distance;
                best = i / 2;
            }
        }
        return best;
    }

    /** Along the ring from the line's start, on segment {@code from}, to its end, on segment {@code to}. */
    private static long[] walk(long[] ring, int from, int to, long[] line) {
        int n = ring.length / 2 - 1;
        boolean straight = from == to
                && Math.hypot(line[0] - ring[2 * from], line[1] - ring[2 * from + 1])
                        <= Math.hypot(line[line.length - 2] - ring[2 * to], line[line.length - 1] - ring[2 * to + 1]);
        int steps = straight ? 0 : from == to ? n : Math.floorMod(to - from, n);
        long[] path = new long[(steps + 2) * 2];
        path[0] = line[0];
        path[1] = line[1];
        for (int k = 0; k < steps; k++) {
            int vertex = (from + 1 + k) % n;
            path[2 * k + 2] = ring[2 * vertex];
            path[2 * k + 3] = ring[2 * vertex + 1];
        }
        path[path.length - 2] = line[line.length - 2];
        path[path.length - 1] = line[line.length - 1];
        return path;
    }
}
