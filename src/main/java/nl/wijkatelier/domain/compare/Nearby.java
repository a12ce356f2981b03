package nl.wijkatelier.domain.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * How far lines lie from given ones. Between two places where it is known a distance is bounded: it changes by at most one metre per
 * metre, and is at most that to a segment that is nearest to one of them, which along a line is largest at an end. So a stretch is
 * looked at only as closely as its answer needs.
 */
final class Nearby {
    /** A stretch of line that is farther than a tolerance, and how far at most. */
    record Stretch(LineString line, double distance) {}

    private static final double PRECISION = 0.01;

    private final Set<LineSegment> segments = new HashSet<>();
    private final SegmentGrid index;

    Nearby(Geometry lines) {
        for (Object item : LinearComponentExtracter.getLines(lines)) {
            CoordinateSequence line = ((LineString) item).getCoordinateSequence();
            for (int i = 1; i < line.size(); i++)
                segments.add(segment(line.getCoordinate(i - 1), line.getCoordinate(i)));
        }
        index = segments.isEmpty() ? null : new SegmentGrid(List.copyOf(segments));
    }

    private static LineSegment segment(Coordinate a, Coordinate b) {
        LineSegment segment = new LineSegment(a, b);
        segment.normalize();
        return segment;
    }

    /** The stretches of a line that lie farther than a tolerance, in its direction. */
    List<Stretch> farther(LineString line, double tolerance) {
        Walk walk = new Walk(tolerance, true);
        Coordinate[] c = line.getCoordinates();
        for (int i = 1; i < c.length; i++) {
            if (segments.contains(segment(c[i - 1], c[i]))) walk.cut();
            else walk.look(place(c[i - 1]), place(c[i]));
        }
        walk.cut();
        return walk.found;
    }

    /** The largest distance of any place of some lines, to a centimetre; 0 for no lines. */
    double farthest(Geometry lines) {
        Walk walk = new Walk(0, false);
        for (Object item : LinearComponentExtracter.getLines(lines)) {
            Coordinate[] c = ((LineString) item).getCoordinates();
            for (int i = 1; i < c.length; i++)
                if (!segments.contains(segment(c[i - 1], c[i]))) walk.look(place(c[i - 1]), place(c[i]));
        }
        return walk.farthest;
    }

    /** @param nearest number of a segment at that distance; without meaning when there are none */
    private record Place(Coordinate at, int nearest, double distance) {}

    private Place place(Coordinate at) {
        if (index == null) return new Place(at, 0, Double.POSITIVE_INFINITY);
        int nearest = index.nearest(at);
        return new Place(at, nearest, index.distance(nearest, at));
    }

    /** What no place between the two exceeds. */
    private double most(Place a, Place b, double length) {
        if (index == null) return Double.POSITIVE_INFINITY;
        double most = (a.distance() + b.distance() + length) / 2;
        most = Math.min(most, Math.max(a.distance(), index.distance(a.nearest(), b.at())));
        return Math.min(most, Math.max(b.distance(), index.distance(b.nearest(), a.at())));
    }

    private final class Walk {
        private final double tolerance;
        private final boolean keep;
        private final List<Stretch> found = new ArrayList<>();
        private final List<Coordinate> open = new ArrayList<>();
        private double farthest;

        private Walk(double tolerance, boolean keep) {
            this.tolerance = tolerance;
            this.keep = keep;
        }

        private void look(Place a, Place b) {
            Budget.check();
            double length = a.at().distance(b.at());
            double most = most(a, b, length);
            if (most <= tolerance) {
                cut();
                return;
            }
            double ends = Math.max(a.distance(), b.distance());
            boolean all = index == null || (a.distance() + b.distance() - length) / 2 > tolerance;
            boolean settled = all && (index == null || most <= Math.max(farthest, ends) + PRECISION);
            if (settled || length <= PRECISION) {
                take(a.at(), b.at(), ends);
                return;
            }
            if (!keep && most <= farthest + PRECISION) return;
            Place middle = place(new Coordinate((a.at().x + b.at().x) / 2, (a.at().y + b.at().y) / 2));
            look(a, middle);
            look(middle, b);
        }

        private void take(Coordinate a, Coordinate b, double distance) {
            if (distance <= tolerance) {
                cut();
                return;
            }
            farthest = Math.max(farthest, distance);
            if (!keep) return;
            if (open.isEmpty()) open.add(a);
            open.add(b);
        }

        private void cut() {
            if (!keep) return;
            if (open.size() > 1) {
                LineString line = Land.FACTORY.createLineString(straight(open));
                found.add(new Stretch(line, farthest));
            }
            open.clear();
            farthest = 0;
        }
    }

    /** Without the places in the middle of a segment that the walk put there. */
    private static Coordinate[] straight(List<Coordinate> line) {
        List<Coordinate> kept = new ArrayList<>();
        for (Coordinate c : line) {
            int n = kept.size();
            if (n > 1 && new LineSegment(kept.get(n - 2), c).distance(kept.get(n - 1)) < 1e-6) kept.set(n - 1, c);
            else kept.add(c);
        }
        return kept.toArray(Coordinate[]::new);
    }
}
