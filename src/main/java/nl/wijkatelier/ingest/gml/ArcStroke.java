package nl.wijkatelier.ingest.gml;

/**
 * Strokes circular arcs to chords.
 *
 * <p>The arc through (start, a position on it, end) becomes a line that keeps these three positions exactly and has further
 * vertices on the circle, rounded to the millimetre of the registers. Before that rounding no chord lies farther from the
 * arc than the tolerance; by it a vertex moves 0.71 mm at most.
 *
 * <p>An arc is stroked from its lower end position (by x, then y) to its higher one, and turned back after where it was
 * written the other way. So the same arc read from its other side gives exactly the same vertices in reverse. Sines come
 * from {@link StrictMath}, so every machine gives the same ones too.
 *
 * <p>An arc whose positions lie in line, or whose radius is above 10,000 km, is the line through its three positions.
 *
 * <p>Immutable and thread-safe.
 */
public final class ArcStroke {
    /**
     * Five millimetres: far below what the BGT is measured to (its best objects to 20 or 30 cm) and what a map at 1:500 can
     * show (14 cm a pixel), while an arc still takes few vertices (one per 63 cm at a radius of 10 m).
     */
    public static final double DEFAULT_TOLERANCE = 0.005;

    /** Where positions a millimetre apart are still 100,000 times farther apart than the rounding of their angles. */
    private static final double LARGEST_RADIUS = 1e7;

    private static final double MILLIMETRES = 1000;

    private final double tolerance;

    /** @param tolerance the most that a chord may lie off its arc, metres, between 0.0005 and 1000 */
    public ArcStroke(double tolerance) {
        if (!(tolerance >= 0.0005 && tolerance <= 1000))
            throw new IllegalArgumentException("arc tolerance " + tolerance + " is not between 0.0005 and 1000 m");
        this.tolerance = tolerance;
    }

    /**
     * The positions {x, y, x, y...} of arcs that follow each other, each from one position over the next to the one after
     * that, as a line; of three positions of which the last is the first, the whole circle through that and the middle one,
     * which lie opposite each other (ISO/IEC 13249-3, 4.2.7).
     *
     * @throws IllegalArgumentException for a number of positions that is no string of arcs
     */
    public double[] stroke(double[] positions) {
        int count = positions.length / 2;
        if (count < 3 || count % 2 == 0) throw new IllegalArgumentException(count + " positions are no string of arcs");
        Vertices into = new Vertices();
        for (int i = 0; i + 4 < positions.length; i += 4) {
            double x1 = positions[i];
            double y1 = positions[i + 1];
            double x2 = positions[i + 2];
            double y2 = positions[i + 3];
            if (x1 != positions[i + 4] || y1 != positions[i + 5]) {
                stroke(x1, y1, x2, y2, positions[i + 4], positions[i + 5], into);
                continue;
            }
            // Both halves turn the same way: a quarter from the first position lies at a right angle to the diameter.
            double x = (x1 + x2) / 2;
            double y = (y1 + y2) / 2;
            stroke(x1, y1, x - (y1 - y), y + (x1 - x), x2, y2, into);
            stroke(x2, y2, x + (y1 - y), y - (x1 - x), x1, y1, into);
        }
        double[] line = new double[2 * into.size()];
        for (int i = 0; i < into.size(); i++) {
            line[2 * i] = into.x(i);
            line[2 * i + 1] = into.y(i);
        }
        return line;
    }

    /** Adds the arc from (x1,y1) over (x2,y2) to (x3,y3), its ends included. */
    void stroke(double x1, double y1, double x2, double y2, double x3, double y3, Vertices into) {
        into.add(x1, y1);
        int begin = into.size();
        if (x1 < x3 || (x1 == x3 && y1 <= y3)) {
            inner(x1, y1, x2, y2, x3, y3, into);
        } else {
            inner(x3, y3, x2, y2, x1, y1, into);
            into.reverse(begin);
        }
        into.add(x3, y3);
    }

    /** Adds what lies between the ends. */
    private void inner(double x1, double y1, double x2, double y2, double x3, double y3, Vertices into) {
        Circle circle = Circle.through(x1, y1, x2, y2, x3, y3);
        if (!circle.drawable()) {
            into.add(x2, y2);
            return;
        }
        between(circle, x1, y1, x2, y2, into);
        into.add(x2, y2);
        between(circle, x2, y2, x3, y3, into);
    }

    /** Adds the whole circle through three positions, from the first back to the first; false, and nothing, if they lie in line. */
    boolean circle(double x1, double y1, double x2, double y2, double x3, double y3, Vertices into) {
        Circle circle = Circle.through(x1, y1, x2, y2, x3, y3);
        if (!circle.drawable()) return false;
        int begin = into.size();
        if (circle.left()) {
            round(circle, x1, y1, x2, y2, x3, y3, into);
        } else {
            round(Circle.through(x1, y1, x3, y3, x2, y2), x1, y1, x3, y3, x2, y2, into);
            into.reverse(begin);
        }
        return true;
    }

    private void round(Circle circle, double x1, double y1, double x2, double y2, double x3, double y3, Vertices into) {
        into.add(x1, y1);
        between(circle, x1, y1, x2, y2, into);
        into.add(x2, y2);
        between(circle, x2, y2, x3, y3, into);
        into.add(x3, y3);
        between(circle, x3, y3, x1, y1, into);
        into.add(x1, y1);
    }

    /** Adds the vertices between two positions on the circle, going round as the circle does. */
    private void between(Circle circle, double x1, double y1, double x2, double y2, Vertices into) {
        double begin = circle.angle(x1, y1);
        double sweep = circle.angle(x2, y2) - begin;
        if (circle.left() && sweep < 0) sweep += 2 * Math.PI;
        if (!circle.left() && sweep > 0) sweep -= 2 * Math.PI;
        // 1 - cos(a) loses all digits for a flat arc; the sine of the half angle keeps them.
        double step = 4 * StrictMath.asin(Math.min(Math.sqrt(tolerance / (2 * circle.radius())), Math.sqrt(0.5)));
        int chords = (int) Math.ceil(Math.abs(sweep) / step);
        for (int i = 1; i < chords; i++) {
            double angle = begin + sweep * i / chords;
            into.add(
                    rounded(circle.x() + circle.radius() * StrictMath.cos(angle)),
                    rounded(circle.y() + circle.radius() * StrictMath.sin(angle)));
        }
    }

    private static double rounded(double ordinate) {
        return Math.round(ordinate * MILLIMETRES) / MILLIMETRES;
    }

    /** The circle through three positions; {@code left} when they go round it anticlockwise. */
    private record Circle(double x, double y, double radius, boolean left) {
        static Circle through(double x1, double y1, double x2, double y2, double x3, double y3) {
            // Relative to the first position: RD coordinates are large beside an arc, and their squares would lose
            // millimetres.
            double bx = x2 - x1;
            double by = y2 - y1;
            double cx = x3 - x1;
            double cy = y3 - y1;
            double twiceArea = bx * cy - by * cx;
            double b2 = bx * bx + by * by;
            double c2 = cx * cx + cy * cy;
            double mx = (cy * b2 - by * c2) / (2 * twiceArea);
            double my = (bx * c2 - cx * b2) / (2 * twiceArea);
            return new Circle(x1 + mx, y1 + my, Math.sqrt(mx * mx + my * my), twiceArea > 0);
        }

        /** False for positions in line too: their radius is infinite or no number. */
        boolean drawable() {
            return radius <= LARGEST_RADIUS;
        }

        double angle(double px, double py) {
            return StrictMath.atan2(py - y, px - x);
        }
    }
}
