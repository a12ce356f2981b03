package nl.wijkatelier.demo.town;

import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;

/** The straight front of a group of houses: x along it from a to b, y away from the street. */
final class Chord {
    final Coordinate a;
    final Coordinate b;
    final double length;
    private final double ux;
    private final double uy;
    private final double nx;
    private final double ny;

    /** @param behind a point on the side away from the street */
    Chord(Coordinate a, Coordinate b, Coordinate behind) {
        this.a = a;
        this.b = b;
        length = a.distance(b);
        ux = (b.x - a.x) / length;
        uy = (b.y - a.y) / length;
        double side = ux * (behind.y - a.y) - uy * (behind.x - a.x) >= 0 ? 1 : -1;
        nx = -uy * side;
        ny = ux * side;
    }

    Coordinate point(double x, double y) {
        return Rd.at(a.x + ux * x + nx * y, a.y + uy * x + ny * y);
    }

    /** How deep a point lies behind the front. */
    double depth(Coordinate point) {
        return (point.x - a.x) * nx + (point.y - a.y) * ny;
    }

    private double along(Coordinate point) {
        return (point.x - a.x) * ux + (point.y - a.y) * uy;
    }

    private double fraction(double x, Coordinate from, Coordinate to) {
        double start = along(from), end = along(to);
        return Math.max(0.02, Math.min(0.98, (x - start) / (end - start)));
    }

    /** Where the line across the front at x meets the line from one rear point to another, kept between them. */
    Coordinate onto(double x, Coordinate from, Coordinate to) {
        return Rd.lerp(from, to, fraction(x, from, to));
    }

    /** The depth of that meeting point. */
    double reach(double x, Coordinate from, Coordinate to) {
        return depth(onto(x, from, to));
    }
}
