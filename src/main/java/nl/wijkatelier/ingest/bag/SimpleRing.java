package nl.wijkatelier.ingest.bag;

/**
 * A cheap proof that a ring is simple. Nearly all footprints are small and plainly simple, and the full test of JTS costs more
 * than reading the whole voorkomen does.
 */
final class SimpleRing {
    /** Beyond this many segments the index of JTS is quicker than comparing all pairs. */
    private static final int MOST_SEGMENTS = 48;

    private SimpleRing() {}

    /**
     * Whether a closed ring is certainly simple; false says that it is not or that it needs a closer look.
     *
     * @param xy x, y, x, y..., the last position that of the first
     */
    static boolean isCertain(double[] xy) {
        int segments = xy.length / 2 - 1;
        if (segments < 3 || segments > MOST_SEGMENTS) return false;
        for (int i = 0; i < segments; i++) {
            if (folds(xy, i, (i + 1) % segments)) return false;
            for (int j = i + 2; j < segments; j++) {
                boolean neighbours = i == 0 && j == segments - 1;
                if (!neighbours && meets(xy, 2 * i, 2 * j)) return false;
            }
        }
        return true;
    }

    /** Whether the next segment may run back over this one, or is a point. */
    private static boolean folds(double[] xy, int segment, int next) {
        double ax = xy[2 * segment + 2] - xy[2 * segment];
        double ay = xy[2 * segment + 3] - xy[2 * segment + 1];
        double bx = xy[2 * next + 2] - xy[2 * next];
        double by = xy[2 * next + 3] - xy[2 * next + 1];
        boolean straight = Math.abs(ax * by - ay * bx) < 1e-6;
        return straight && ax * bx + ay * by <= 0;
    }

    private static boolean meets(double[] xy, int a, int b) {
        double ax = xy[a], ay = xy[a + 1], bx = xy[a + 2], by = xy[a + 3];
        double cx = xy[b], cy = xy[b + 1], dx = xy[b + 2], dy = xy[b + 3];
        if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
        if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
        return !(oneSide(ax, ay, bx, by, cx, cy, dx, dy) || oneSide(cx, cy, dx, dy, ax, ay, bx, by));
    }

    /** Whether c and d certainly lie on the same side of the line through a and b: clear of rounding. */
    private static boolean oneSide(
            double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        double c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        double d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
        return c > 1e-6 && d > 1e-6 || c < -1e-6 && d < -1e-6;
    }
}
