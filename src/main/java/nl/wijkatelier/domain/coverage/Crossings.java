package nl.wijkatelier.domain.coverage;

/** Counts crossings of a ray to the east, exactly; summed over the lines of a ring their parity says inside or outside. */
final class Crossings {
    private Crossings() {}

    /** Whether the ray from (x, y) crosses the line an odd number of times. */
    static boolean odd(long[] xy, long x, long y) {
        boolean odd = false;
        for (int i = 2; i < xy.length; i += 2) {
            long ay = xy[i - 1];
            long by = xy[i + 1];
            if (ay > y == by > y) continue;
            long side = Grid.side(xy[i - 2], ay, xy[i], by, x, y);
            if (by > ay ? side > 0 : side < 0) odd = !odd;
        }
        return odd;
    }
}
