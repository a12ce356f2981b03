package nl.wijkatelier.domain.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Moves a border: the old border between the ends of a line gives way to the line, and the land between the two changes sides, see
 * {@link MovedLand}.
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
        Set<Integer> near = new TreeSet<>();
        for (Face face : base.facesNear(Grid.envelope(drawn))) near.add(face.id());
        Coverage cut = LineInsertion.into(base, List.of(drawn), near);
        Map<Integer, Integer> given = MovedLand.of(cut, drawn, old);
        Envelope box = Grid.envelope(drawn);
        box.expandToInclude(Grid.envelope(old.path()));
        Hairlines.settle(cut, cut.facesNear(box), given);
        if (given.isEmpty())
            throw new CoverageRefused(CoverageRefused.Reason.NOTHING_CHANGES, "no land lies between line and border");
        Coverage moved = Dissolve.of(cut.withAreas(given));
        for (int area : base.areas())
            if (moved.facesOf(area).isEmpty())
                throw new CoverageRefused(
                        CoverageRefused.Reason.AREA_WOULD_VANISH, "nothing would be left of area " + area);
        return moved;
    }
}
