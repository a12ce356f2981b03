package nl.wijkatelier.demo.town;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Land closed in by streets. Its long sides are {@code bottom} and {@code top}; x runs along them from 0 to 1, y from the
 * bottom (0) to the top (1).
 */
record Block(Patch patch, double s0, double s1, double t0, double t1, Side bottom, Side right, Side top, Side left) {
    Coordinate at(double x, double y) {
        return patch.at(s0 + (s1 - s0) * x, t0 + (t1 - t0) * y);
    }

    double length() {
        return (Axis.of(at(0, 0), at(0.5, 0), at(1, 0)).length()
                        + Axis.of(at(0, 1), at(0.5, 1), at(1, 1)).length())
                / 2;
    }

    double depth() {
        return (at(0, 0).distance(at(0, 1)) + at(0.5, 0).distance(at(0.5, 1)) + at(1, 0).distance(at(1, 1))) / 3;
    }

    /** The block seen from its other long side. */
    Block flipped() {
        return new Block(patch, s1, s0, t1, t0, top, left, bottom, right);
    }

    /** The outline with a point about every 25 m. */
    Polygon outline() {
        int n = (int) Math.max(1, Math.round(length() / 25));
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i <= n; i++) ring.add(at(i / (double) n, 0));
        for (int i = n; i >= 0; i--) ring.add(at(i / (double) n, 1));
        return Rd.polygon(ring);
    }
}
