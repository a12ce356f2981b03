package nl.wijkatelier.demo.town;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Frame;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;

/**
 * A four-sided piece of town with its own coordinates: s from left to right and t from bottom to top, both 0 to 1, with an
 * optional wave that bends the streets inside and leaves the sides where they are. Immutable.
 */
final class Patch {
    private final Frame frame;
    private final Coordinate[] corner;
    private final double bend;
    private final double phase;
    private final boolean turned;
    final double width;
    final double height;

    /**
     * @param corner board coordinates: bottom left, bottom right, top right, top left
     * @param bend size of the wave, as a fraction of the patch
     */
    Patch(Frame frame, Coordinate[] corner, double bend, double phase) {
        this(frame, corner, bend, phase, false);
    }

    private Patch(Frame frame, Coordinate[] corner, double bend, double phase, boolean turned) {
        this.frame = frame;
        this.corner = corner;
        this.bend = bend;
        this.phase = phase;
        this.turned = turned;
        width = (length(0, 0, 1, 0) + length(0, 0.5, 1, 0.5) + length(0, 1, 1, 1)) / 3;
        height = (length(0, 0, 0, 1) + length(0.5, 0, 0.5, 1) + length(1, 0, 1, 1)) / 3;
    }

    /** The same piece with s and t exchanged; its coordinates are then left-handed. */
    Patch transposed() {
        return new Patch(frame, corner, bend, phase, !turned);
    }

    boolean turned() {
        return turned;
    }

    Coordinate at(double s, double t) {
        double a = turned ? t : s, b = turned ? s : t;
        double x = a + bend * StrictMath.sin(StrictMath.PI * a) * StrictMath.sin(4 * b + phase);
        double y = b + bend * StrictMath.sin(StrictMath.PI * b) * StrictMath.sin(4 * a + 2 * phase);
        double u = (1 - y) * ((1 - x) * corner[0].x + x * corner[1].x) + y * ((1 - x) * corner[3].x + x * corner[2].x);
        double v = (1 - y) * ((1 - x) * corner[0].y + x * corner[1].y) + y * ((1 - x) * corner[3].y + x * corner[2].y);
        return frame.rd(u, v);
    }

    /** The line between two points of the patch, sampled about every 20 m. */
    List<Coordinate> line(double s0, double t0, double s1, double t1) {
        int pieces = (int) Math.max(1, Math.round(at(s0, t0).distance(at(s1, t1)) / 20));
        List<Coordinate> line = new ArrayList<>(pieces + 1);
        for (int i = 0; i <= pieces; i++) {
            double f = i / (double) pieces;
            line.add(at(s0 + (s1 - s0) * f, t0 + (t1 - t0) * f));
        }
        return line;
    }

    Axis axis(double s0, double t0, double s1, double t1) {
        return Axis.of(line(s0, t0, s1, t1));
    }

    private double length(double s0, double t0, double s1, double t1) {
        double sum = 0;
        Coordinate last = at(s0, t0);
        for (int i = 1; i <= 6; i++) {
            Coordinate next = at(s0 + (s1 - s0) * i / 6, t0 + (t1 - t0) * i / 6);
            sum += last.distance(next);
            last = next;
        }
        return sum;
    }

    org.locationtech.jts.geom.Polygon outline() {
        List<Coordinate> ring = new ArrayList<>(line(0, 0, 1, 0));
        ring.addAll(line(1, 0, 1, 1));
        ring.addAll(line(1, 1, 0, 1));
        ring.addAll(line(0, 1, 0, 0));
        return Rd.polygon(ring);
    }
}
