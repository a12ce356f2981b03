package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/** The line work within a distance of a drawn line. */
final class Corridor {
    /** The drawn line is looked along in pieces of this length: metres. */
    private static final double PIECE = 50;
    /** Of the tolerance: a vertex so near is taken before the rest of its line. */
    private static final double VERTEX = 1.0 / 3;
    /** Metres; nearer is on the line. */
    private static final double ON = 0.0015;

    private static final double SCALE = 1000;

    private final LineString drawn;
    private final double tolerance;
    private final Map<Integer, LineSegment> segments = new TreeMap<>();
    private final STRtree index = new STRtree();
    private final Map<Integer, List<Coordinate>> cuts = new TreeMap<>();

    private Corridor(LineString drawn, double tolerance) {
        this.drawn = drawn;
        this.tolerance = tolerance;
    }

    static Corridor of(LineString drawn, LineWork work, double tolerance) {
        Corridor corridor = new Corridor(drawn, tolerance);
        for (LineSegment piece : pieces(drawn)) {
            Envelope box = new Envelope(piece.p0, piece.p1);
            box.expandBy(tolerance);
            for (int line : work.idsNear(box))
                for (int at = work.start(line); at + 2 < work.start(line + 1); at += 2) {
                    if (corridor.segments.containsKey(at)) continue;
                    LineSegment segment = segment(work, at);
                    if (box.intersects(segment.p0, segment.p1) && segment.distance(piece) <= tolerance)
                        corridor.segments.put(at, segment);
                }
        }
        corridor.segments.forEach((at, segment) -> corridor.index.insert(new Envelope(segment.p0, segment.p1), at));
        return corridor;
    }

    private static LineSegment segment(LineWork work, int at) {
        return new LineSegment(
                work.value(at) / SCALE,
                work.value(at + 1) / SCALE,
                work.value(at + 2) / SCALE,
                work.value(at + 3) / SCALE);
    }

    private static List<LineSegment> pieces(LineString line) {
        List<LineSegment> pieces = new ArrayList<>();
        Coordinate[] points = line.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            LineSegment whole = new LineSegment(points[i - 1], points[i]);
            int count = (int) Math.ceil(whole.getLength() / PIECE);
            for (int k = 0; k < count; k++)
                pieces.add(new LineSegment(whole.pointAlong((double) k / count), whole.pointAlong((k + 1.0) / count)));
        }
        return pieces;
    }

    /** The place on the line work to which a position goes, or null for none within the tolerance. */
    Coordinate snap(Coordinate point) {
        Envelope box = new Envelope(point);
        box.expandBy(tolerance);
        int best = -1;
        double nearest = Math.nextUp(tolerance);
        Coordinate vertex = null;
        double toVertex = Math.nextUp(tolerance * VERTEX);
        for (Object item : index.query(box)) {
            int at = (Integer) item;
            LineSegment segment = segments.get(at);
            double distance = segment.distance(point);
            if (distance < nearest || distance == nearest && at < best) {
                nearest = distance;
                best = at;
            }
            for (Coordinate end : new Coordinate[] {segment.p0, segment.p1}) {
                double far = end.distance(point);
                if (far < toVertex || far == toVertex && vertex != null && end.compareTo(vertex) < 0) {
                    toVertex = far;
                    vertex = end;
                }
            }
        }
        if (best < 0) return null;
        if (nearest > ON && vertex != null) return vertex;
        LineSegment segment = segments.get(best);
        Coordinate on = nearest <= ON ? point : rounded(segment.closestPoint(point));
        if (!on.equals2D(segment.p0) && !on.equals2D(segment.p1))
            cuts.computeIfAbsent(best, k -> new ArrayList<>()).add(on);
        return on;
    }

    /** The line work cut where its lines meet and where positions were snapped to it. */
    LineNetwork network() {
        List<Coordinate[]> lines = new ArrayList<>();
        segments.forEach((at, segment) -> {
            List<Coordinate> line = new ArrayList<>(cuts.getOrDefault(at, List.of()));
            line.sort((a, b) -> Double.compare(segment.p0.distance(a), segment.p0.distance(b)));
            line.add(0, segment.p0);
            line.add(segment.p1);
            lines.add(line.toArray(Coordinate[]::new));
        });
        return LineNetwork.of(lines, piece -> holds(drawn, piece, tolerance), tolerance);
    }

    /** Whether no place of a line lies further from the drawn one than the tolerance. */
    static boolean holds(LineString drawn, LineString line, double tolerance) {
        LineSegment[] along = pieces(drawn).toArray(LineSegment[]::new);
        STRtree near = new STRtree();
        for (LineSegment piece : along) near.insert(new Envelope(piece.p0, piece.p1), piece);
        Coordinate[] points = line.getCoordinates();
        for (int i = 1; i < points.length; i++)
            if (!holds(near, new LineSegment(points[i - 1], points[i]), tolerance)) return false;
        return true;
    }

    /** Halves a segment until both halves are so short that their ends decide. */
    private static boolean holds(STRtree near, LineSegment segment, double tolerance) {
        double slack = tolerance + ON;
        double from = distance(near, segment.p0, slack);
        double to = distance(near, segment.p1, slack);
        if (from > slack || to > slack) return false;
        if (from + to + segment.getLength() <= 2 * slack || segment.getLength() <= ON) return true;
        Coordinate middle = segment.midPoint();
        return holds(near, new LineSegment(segment.p0, middle), tolerance)
                && holds(near, new LineSegment(middle, segment.p1), tolerance);
    }

    private static double distance(STRtree near, Coordinate point, double reach) {
        Envelope box = new Envelope(point);
        box.expandBy(reach);
        double distance = Double.MAX_VALUE;
        for (Object item : near.query(box)) distance = Math.min(distance, ((LineSegment) item).distance(point));
        return distance;
    }

    private static Coordinate rounded(Coordinate c) {
        return new Coordinate(Math.rint(c.x * SCALE) / SCALE, Math.rint(c.y * SCALE) / SCALE);
    }
}
