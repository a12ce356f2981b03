package nl.wijkatelier.domain.coverage;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/**
 * Arithmetic on positions in whole millimetres, exact: coordinates lie within 2,100 km of the origin, so that every cross
 * product of differences fits in a long. A polyline is an array x0, y0, x1, y1, ...
 */
final class Grid {
    /** Grid units in a metre. */
    static final double SCALE = 1000;

    private static final double LIMIT = 1 << 30;

    private Grid() {}

    /** Metres to millimetres, nearest; throws CoverageRefused for a number out of range or not finite. */
    static long of(double metres) {
        double scaled = Math.rint(metres * SCALE);
        if (!(Math.abs(scaled) <= LIMIT))
            throw new CoverageRefused(
                    CoverageRefused.Reason.COORDINATE_OUT_OF_RANGE, "coordinate " + metres + " m is out of range");
        return (long) scaled;
    }

    static double metres(long millimetres) {
        return millimetres / SCALE;
    }

    /** One number per position, for use as a key. */
    static long key(long x, long y) {
        return x << 32 ^ y & 0xffffffffL;
    }

    static long startKey(long[] xy) {
        return key(xy[0], xy[1]);
    }

    static long endKey(long[] xy) {
        return key(xy[xy.length - 2], xy[xy.length - 1]);
    }

    /** The line on the grid without repeated positions; fewer than two positions are left of a line that collapses. */
    static long[] line(Coordinate[] line) {
        long[] xy = new long[line.length * 2];
        int n = 0;
        for (Coordinate c : line) {
            long x = of(c.x);
            long y = of(c.y);
            if (n > 0 && xy[n - 2] == x && xy[n - 1] == y) continue;
            xy[n++] = x;
            xy[n++] = y;
        }
        return java.util.Arrays.copyOf(xy, n);
    }

    static long[] line(LineString line) {
        return line(line.getCoordinates());
    }

    static long[] reversed(long[] xy) {
        long[] back = new long[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            back[i] = xy[xy.length - 2 - i];
            back[i + 1] = xy[xy.length - 1 - i];
        }
        return back;
    }

    static Coordinate[] coordinates(long[] xy) {
        Coordinate[] line = new Coordinate[xy.length / 2];
        for (int i = 0; i < line.length; i++) line[i] = new Coordinate(metres(xy[2 * i]), metres(xy[2 * i + 1]));
        return line;
    }

    static Envelope envelope(long[] xy) {
        Envelope box = new Envelope();
        for (int i = 0; i < xy.length; i += 2) box.expandToInclude(metres(xy[i]), metres(xy[i + 1]));
        return box;
    }

    static double length(long[] xy) {
        double sum = 0;
        for (int i = 2; i < xy.length; i += 2) sum += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
        return sum / SCALE;
    }

    /** Twice the area at the left of the line as seen from (ox, oy), wrapping sums: exact for a closed ring. */
    static long area2(long[] xy, long ox, long oy) {
        long sum = 0;
        for (int i = 2; i < xy.length; i += 2)
            sum += (xy[i - 2] - ox) * (xy[i + 1] - oy) - (xy[i] - ox) * (xy[i - 1] - oy);
        return sum;
    }

    /** Positive when (cx, cy) lies left of the line from a to b, zero when on it. */
    static long side(long ax, long ay, long bx, long by, long cx, long cy) {
        return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    }

    /** Orders directions anticlockwise from east. */
    static int compareAngle(long ax, long ay, long bx, long by) {
        boolean aLow = ay < 0 || ay == 0 && ax < 0;
        boolean bLow = by < 0 || by == 0 && bx < 0;
        if (aLow != bLow) return aLow ? 1 : -1;
        return Long.signum(bx * ay - ax * by);
    }
}
