package nl.wijkatelier.domain.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How far lines lie from given ones. A distance changes by at most one metre per metre, which bounds it between two places where it
 * is known, so that a stretch is looked at only as closely as its answer needs.
 */
final class Nearby {
    /** A stretch of line that is farther than a tolerance, and how far at most. */
    record Stretch(LineString line, double distance) {}

    private static final double PRECISION = 0.01;

    private final Set<LineSegment> segments = new HashSet<>();
    private final IndexedFacetDistance index;

    Nearby(Geometry lines) {
        for (Object item : LinearComponentExtracter.getLines(lines)) {
            CoordinateSequence line = ((LineString) item).getCoordinateSequence();
            for (int i = 1; i < line.size(); i++)
                segments.add(segment(line.getCoordinate(i - 1), line.getCoordinate(i)));
        }
        index = segments.isEmpty() ? null : new IndexedFacetDistance(lines);
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
            else walk.look(c[i - 1], c[i], distance(c[i - 1]), distance(c[i]));
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
                if (!segments.contains(segment(c[i - 1], c[i])))
                    walk.look(c[i - 1], c[i], distance(c[i - 1]), distance(c[i]));
        }
        return walk.farthest;
    }

    private double distance(Coordinate at) {
        return index == null ? Double.POSITIVE_INFINITY : index.distance(Land.FACTORY.createPoint(at));
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

        private void look(Coordinate a, Coordinate b, double atA, double atB) {
            double length = a.distance(b);
            double most = (atA + atB + length) / 2;
            double least = (atA + atB - length) / 2;
            boolean all = index == null || least > tolerance;
            if (most <= tolerance) {
                cut();
                return;
            }
            boolean settled = all && (index == null || most <= Math.max(farthest, Math.max(atA, atB)) + PRECISION);
            if (settled || length <= PRECISION) {
                take(a, b, Math.max(atA, atB));
                return;
            }
            if (!keep && most <= farthest + PRECISION) return;
            Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
            double at = distance(middle);
            look(a, middle, atA, at);
            look(middle, b, at, atB);
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
