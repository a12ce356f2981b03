package nl.wijkatelier.demo.plane;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The centre line of a road, water or row, with the strips that lie along it. Left is positive. Immutable. */
public final class Axis {
    private final List<Coordinate> points;
    private final double[] reached;

    private Axis(List<Coordinate> points) {
        this.points = points;
        reached = new double[points.size()];
        for (int i = 1; i < reached.length; i++)
            reached[i] = reached[i - 1] + points.get(i - 1).distance(points.get(i));
    }

    /** The axis through those points; points closer than 1 cm to their predecessor are dropped. */
    public static Axis of(List<Coordinate> points) {
        List<Coordinate> kept = new ArrayList<>(points.size());
        for (Coordinate point : points)
            if (kept.isEmpty() || kept.get(kept.size() - 1).distance(point) > 0.01) kept.add(point);
        if (kept.size() < 2) throw new IllegalArgumentException("an axis needs two points, got " + points);
        return new Axis(List.copyOf(kept));
    }

    public static Axis of(Coordinate... points) {
        return of(List.of(points));
    }

    public List<Coordinate> points() {
        return points;
    }

    public double length() {
        return reached[reached.length - 1];
    }

    public Coordinate first() {
        return points.get(0);
    }

    public Coordinate last() {
        return points.get(points.size() - 1);
    }

    private int segment(double distance) {
        int i = 0;
        while (i < points.size() - 2 && reached[i + 1] <= distance) i++;
        return i;
    }

    /** The point at a distance from the start and an offset to the left; beyond the ends along the end's direction. */
    public Coordinate at(double distance, double left) {
        int i = segment(distance);
        double[] d = direction(i);
        return Rd.local(points.get(i), d[0], d[1], distance - reached[i], left);
    }

    /** The unit direction at a distance from the start. */
    public double[] direction(double distance) {
        return direction(segment(distance));
    }

    private double[] direction(int i) {
        Coordinate a = points.get(i), b = points.get(i + 1);
        double length = a.distance(b);
        return new double[] {(b.x - a.x) / length, (b.y - a.y) / length};
    }

    /** The part between two distances from the start. */
    public Axis part(double from, double to) {
        List<Coordinate> part = new ArrayList<>();
        part.add(at(from, 0));
        for (int i = 0; i < reached.length; i++)
            if (reached[i] > from + 0.01 && reached[i] < to - 0.01) part.add(points.get(i));
        part.add(at(to, 0));
        return of(part);
    }

    /** The points of the axis moved to the left, mitred at bends. */
    public List<Coordinate> offset(double left) {
        List<Coordinate> moved = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            double[] in = direction(Math.max(0, i - 1)), out = direction(Math.min(points.size() - 2, i));
            double bx = in[0] + out[0], by = in[1] + out[1], size = Math.sqrt(bx * bx + by * by);
            if (size < 1) {
                moved.add(Rd.local(points.get(i), in[0], in[1], 0, left));
                continue;
            }
            double stretch = 2 / size;
            moved.add(Rd.local(points.get(i), bx / size, by / size, 0, left * stretch));
        }
        return moved;
    }

    /** The strip between two offsets, over the whole length. */
    public Polygon strip(double right, double left) {
        List<Coordinate> ring = new ArrayList<>(offset(right));
        List<Coordinate> back = offset(left);
        for (int i = back.size() - 1; i >= 0; i--) ring.add(back.get(i));
        return Rd.polygon(ring);
    }

    public Axis reversed() {
        List<Coordinate> turned = new ArrayList<>(points);
        java.util.Collections.reverse(turned);
        return new Axis(List.copyOf(turned));
    }
}
