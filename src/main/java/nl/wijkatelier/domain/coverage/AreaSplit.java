package nl.wijkatelier.domain.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/** Splits an area by a line: what lies left of the line stays, what lies right becomes a new area. */
public final class AreaSplit {
    private AreaSplit() {}

    /**
     * The coverage with the area split. The line may begin and end outside the area; only its pieces inside count.
     *
     * @param line RD metres, simple
     * @param area id of an area with land
     * @param right id of the new area
     */
    public static Coverage of(Coverage base, LineString line, int area, int right) {
        DrawnLine.check(line);
        Set<Integer> faces = new TreeSet<>();
        for (Face face : base.facesOf(area)) faces.add(face.id());
        if (faces.isEmpty())
            throw new CoverageRefused(CoverageRefused.Reason.AREA_UNKNOWN, "area " + area + " has no land");
        if (!base.facesOf(right).isEmpty())
            throw new CoverageRefused(CoverageRefused.Reason.AREA_UNKNOWN, "area " + right + " exists already");
        Coverage cut = LineInsertion.into(base, List.of(Grid.line(line)), faces);
        Map<Integer, Double> leftness = new HashMap<>();
        for (Edge edge : cut.edges()) {
            if (cut.areaOf(edge.left()) != area || cut.areaOf(edge.right()) != area) continue;
            double along = edge.length() * direction(edge, line);
            leftness.merge(edge.left(), along, Double::sum);
            leftness.merge(edge.right(), -along, Double::sum);
        }
        Map<Integer, Integer> given = new HashMap<>();
        leftness.forEach((face, sum) -> {
            if (sum < 0) given.put(face, right);
        });
        if (given.isEmpty() || given.size() == cut.facesOf(area).size())
            throw new CoverageRefused(
                    CoverageRefused.Reason.LINE_DOES_NOT_CUT, "the line leaves area " + area + " in one piece");
        return Dissolve.of(cut.withAreas(given));
    }

    /** 1 when the edge runs as the line does, -1 when it runs back. */
    private static int direction(Edge edge, LineString line) {
        Budget.check(line.getNumPoints());
        long[] xy = edge.xy();
        Coordinate a = new Coordinate(Grid.metres(xy[0]), Grid.metres(xy[1]));
        Coordinate b = new Coordinate(Grid.metres(xy[2]), Grid.metres(xy[3]));
        Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
        Coordinate[] points = line.getCoordinates();
        double nearest = Double.MAX_VALUE;
        double dot = 1;
        for (int i = 1; i < points.length; i++) {
            double distance = new LineSegment(points[i - 1], points[i]).distance(middle);
            if (distance >= nearest) continue;
            nearest = distance;
            dot = (points[i].x - points[i - 1].x) * (b.x - a.x) + (points[i].y - points[i - 1].y) * (b.y - a.y);
        }
        return dot < 0 ? -1 : 1;
    }
}
