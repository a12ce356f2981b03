package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws a line along line work. Each position goes to a line within the tolerance, to a vertex of it where one is near, and between
 * two positions the answer follows the lines where they lead from one to the other without leaving the tolerance. The ends stay;
 * they are joined to the lines near them.
 *
 * <p>The answer is simple, within the tolerance of what was drawn, on the millimetre, the same for the same input, and drawing along
 * it again gives it again. Where no such line is found, as where snapping would fold the line, what was drawn is the answer.
 */
public final class LineSnap {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SCALE = 1000;
    private static final double MILLIMETRE = 0.001;
    /** How often the answer is drawn along again until it stays. */
    private static final int ROUNDS = 8;

    private LineSnap() {}

    /**
     * The line as it follows the line work.
     *
     * @param drawn simple, RD metres
     * @param tolerance metres, positive
     */
    public static LineString of(LineString drawn, LineWork work, double tolerance) {
        LineString start = FACTORY.createLineString(rounded(drawn.getCoordinates()));
        LineString now = start;
        for (int round = 0; round < ROUNDS; round++) {
            Budget.check(now.getNumPoints());
            LineString next = once(now, work, tolerance);
            if (next == null || !Corridor.holds(start, next, tolerance)) return start;
            if (next.equalsExact(now)) return now;
            now = next;
        }
        return start;
    }

    /** Null where the line would fold. */
    private static LineString once(LineString drawn, LineWork work, double tolerance) {
        Coordinate[] points = drawn.getCoordinates();
        Corridor corridor = Corridor.of(drawn, work, tolerance);
        Coordinate[] snapped = new Coordinate[points.length];
        for (int i = 0; i < points.length; i++) snapped[i] = corridor.snap(points[i]);
        LineNetwork network = corridor.network();
        List<Coordinate> line = new ArrayList<>();
        line.add(points[0]);
        Coordinate last = null;
        for (int i = 0; i < points.length; i++) {
            Budget.check();
            Coordinate here = snapped[i];
            boolean end = i == 0 || i == points.length - 1;
            if (last != null && here != null) line.addAll(network.path(last, here));
            if (here != null) line.add(here);
            else if (!end) line.add(points[i]);
            last = here;
        }
        line.add(points[points.length - 1]);
        Coordinate[] straight = withoutLoops(line);
        if (straight.length < 2) return null;
        LineString result = FACTORY.createLineString(straight);
        result = (LineString) DouglasPeuckerSimplifier.simplify(result, MILLIMETRE);
        return result.isSimple() ? result : null;
    }

    /** Where a position comes back, what lies between goes; the ends stay. */
    private static Coordinate[] withoutLoops(List<Coordinate> line) {
        Map<Coordinate, Integer> at = new HashMap<>();
        List<Coordinate> kept = new ArrayList<>();
        for (Coordinate position : line) {
            Integer before = at.get(position);
            if (before != null) {
                while (kept.size() > before + 1) at.remove(kept.remove(kept.size() - 1));
                continue;
            }
            at.put(position, kept.size());
            kept.add(position);
        }
        return kept.toArray(Coordinate[]::new);
    }

    private static Coordinate[] rounded(Coordinate[] given) {
        Coordinate[] result = new Coordinate[given.length];
        for (int i = 0; i < given.length; i++)
            result[i] = new Coordinate(Math.rint(given[i].x * SCALE) / SCALE, Math.rint(given[i].y * SCALE) / SCALE);
        return CoordinateArrays.removeRepeatedPoints(result);
    }
}
