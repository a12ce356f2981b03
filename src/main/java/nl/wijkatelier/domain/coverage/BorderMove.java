package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Moves a border: the old border between the ends of a line gives way to the line. Land between the two changes sides: land of
 * the area whose border it is goes to the neighbour across the old border, land of others goes to the area.
 */
public final class BorderMove {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private BorderMove() {}

    /**
     * The coverage with the border moved. Of the ways along existing borders between the ends, the one that encloses the least
     * land with the line is the border that moves.
     *
     * @param line RD metres, simple; both ends within {@code reach} of an existing border, to which they are snapped
     * @param reach metres
     */
    public static Coverage of(Coverage base, LineString line, double reach) {
        DrawnLine.check(line);
        Coordinate[] points = line.getCoordinates();
        points[0] = BorderSnap.onto(base, points[0], reach);
        points[points.length - 1] = BorderSnap.onto(base, points[points.length - 1], reach);
        long[] drawn = Grid.line(points);
        DrawnLine.check(FACTORY.createLineString(Grid.coordinates(drawn)));
        OldBorder old = OldBorder.find(base, drawn);
        Envelope box = Grid.envelope(drawn);
        Set<Integer> near = new TreeSet<>();
        for (Face face : base.facesNear(box)) near.add(face.id());
        Coverage cut = LineInsertion.into(base, List.of(drawn), near);
        box.expandToInclude(Grid.envelope(old.path()));
        Map<Integer, Integer> given = new HashMap<>();
        for (Face face : cut.facesNear(box)) {
            if (!between(cut, face, drawn, old.path())) continue;
            given.put(face.id(), face.area() == old.area() ? across(cut, face, old) : old.area());
        }
        if (given.isEmpty())
            throw new CoverageRefused(CoverageRefused.Reason.NOTHING_CHANGES, "no land lies between line and border");
        Coverage moved = Dissolve.of(cut.withAreas(given));
        for (int area : base.areas())
            if (moved.facesOf(area).isEmpty())
                throw new CoverageRefused(
                        CoverageRefused.Reason.AREA_WOULD_VANISH, "nothing would be left of area " + area);
        return moved;
    }

    private static boolean between(Coverage cut, Face face, long[] drawn, long[] path) {
        Coordinate inside = InteriorPointArea.getInteriorPoint(cut.polygon(face, FACTORY));
        long x = (long) Math.floor(inside.x * Grid.SCALE);
        long y = (long) Math.floor(inside.y * Grid.SCALE);
        return Crossings.odd(drawn, x, y) ^ Crossings.odd(path, x, y);
    }

    /** The area at the other side of the longest piece of old border of a part that the area loses. */
    private static int across(Coverage cut, Face face, OldBorder old) {
        Map<Integer, Double> metres = new TreeMap<>();
        for (int[] ring : face.rings())
            for (int step : ring) {
                Edge edge = cut.edge(Math.abs(step));
                int other = cut.areaOf(step > 0 ? edge.right() : edge.left());
                if (other != old.area()) metres.merge(other, edge.length(), Double::sum);
            }
        if (metres.size() > 1) metres.remove(Coverage.OUTSIDE);
        List<Integer> order = new ArrayList<>(metres.keySet());
        order.sort((a, b) -> Double.compare(metres.get(b), metres.get(a)));
        if (order.isEmpty() || order.get(0) == Coverage.OUTSIDE)
            throw new CoverageRefused(CoverageRefused.Reason.OUTER_BORDER, "the line moves the outer border");
        return order.get(0);
    }
}
