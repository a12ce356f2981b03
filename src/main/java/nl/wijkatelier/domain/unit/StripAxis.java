package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;

/**
 * The lines that share out a strip among what lies along it: through the middles of the edges of a constrained Delaunay
 * triangulation that lead from one neighbour to another. Between parallel sides that is the axis, whatever the positions.
 *
 * <p>Source: L. Prasad, Morphological analysis of shapes, CNLS Newsletter 139 (1997): the chordal axis.
 */
final class StripAxis {
    private record Reached(Coordinate at, int stretch, double far) {}

    private final Map<Coordinate, Integer> stretches;
    private final AxisLines lines = new AxisLines();

    private StripAxis(Map<Coordinate, Integer> stretches) {
        this.stretches = new HashMap<>(stretches);
    }

    static List<Coordinate[]> of(Polygon strip, Function<LineSegment, StripRim.Side> side) {
        StripRim rim = StripRim.of(strip, side);
        if (rim.count() < 2) return List.of();
        Geometry triangles = new ConstrainedDelaunayTriangulator(rim.strip()).getResult();
        List<Coordinate[]> corners = new ArrayList<>();
        for (int i = 0; i < triangles.getNumGeometries(); i++)
            corners.add(((Polygon) triangles.getGeometryN(i)).getExteriorRing().getCoordinates());
        StripAxis axis = new StripAxis(rim.stretches());
        axis.fillOpen(corners);
        for (Coordinate[] triangle : corners) axis.cut(triangle[0], triangle[1], triangle[2]);
        return axis.lines.lines();
    }

    /** Positions on open ends go to the nearest stretch along the triangles. */
    private void fillOpen(List<Coordinate[]> triangles) {
        Map<Coordinate, List<Coordinate>> open = new HashMap<>();
        for (Coordinate[] t : triangles)
            for (int i = 0; i < 3; i++) {
                if (!stretches.containsKey(t[i])) open.computeIfAbsent(t[i], k -> new ArrayList<>());
                if (!stretches.containsKey(t[i + 1]))
                    open.computeIfAbsent(t[i + 1], k -> new ArrayList<>()).add(t[i]);
                if (!stretches.containsKey(t[i])) open.get(t[i]).add(t[i + 1]);
            }
        if (open.isEmpty()) return;
        Map<Coordinate, List<Coordinate>> from = new HashMap<>();
        open.forEach((to, near) -> {
            for (Coordinate c : near)
                from.computeIfAbsent(c, k -> new ArrayList<>()).add(to);
        });
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> a.far != b.far
                ? Double.compare(a.far, b.far)
                : a.stretch != b.stretch ? Integer.compare(a.stretch, b.stretch) : a.at.compareTo(b.at));
        from.keySet().forEach(c -> {
            if (stretches.containsKey(c)) queue.add(new Reached(c, stretches.get(c), 0));
        });
        while (!queue.isEmpty()) {
            Reached here = queue.poll();
            if (here.far > 0 && stretches.putIfAbsent(here.at, here.stretch) != null) continue;
            for (Coordinate next : from.getOrDefault(here.at, List.of()))
                if (!stretches.containsKey(next))
                    queue.add(new Reached(next, here.stretch, here.far + here.at.distance(next)));
        }
    }

    private void cut(Coordinate a, Coordinate b, Coordinate c) {
        int la = stretches.getOrDefault(a, -1);
        int lb = stretches.getOrDefault(b, -1);
        int lc = stretches.getOrDefault(c, -1);
        if (la == lb && lb == lc) return;
        if (la == lb) across(a, b, c);
        else if (lb == lc) across(b, c, a);
        else if (la == lc) across(c, a, b);
        else {
            Coordinate centre = new Coordinate((a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3);
            lines.add(centre, middle(a, b), 0);
            lines.add(centre, middle(b, c), 0);
            lines.add(centre, middle(c, a), 0);
        }
    }

    /** Between the side ab and the corner c of another stretch. */
    private void across(Coordinate a, Coordinate b, Coordinate c) {
        double width = new LineSegment(a, b).distancePerpendicular(c);
        lines.add(middle(a, c), middle(b, c), width);
    }

    private static Coordinate middle(Coordinate a, Coordinate b) {
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }
}
