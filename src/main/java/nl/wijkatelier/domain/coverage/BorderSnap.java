package nl.wijkatelier.domain.coverage;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** The nearest place on an existing border, on the millimetre. */
public final class BorderSnap {
    private BorderSnap() {}

    /** Throws CoverageRefused when no border lies within reach (metres). */
    public static Coordinate onto(Coverage base, Coordinate point, double reach) {
        double[] best = {Math.nextUp(reach)};
        Coordinate[] found = {null};
        base.forEachEdge(edge -> {
            if (edge.box().distance(new Envelope(point)) >= best[0]) return;
            Coordinate[] line = Grid.coordinates(edge.xy());
            for (int i = 1; i < line.length; i++) {
                Coordinate on = new LineSegment(line[i - 1], line[i]).closestPoint(point);
                double distance = on.distance(point);
                if (distance < best[0]) {
                    best[0] = distance;
                    found[0] = on;
                }
            }
        });
        if (found[0] == null)
            throw new CoverageRefused(
                    CoverageRefused.Reason.LINE_END_NOT_ON_BORDER,
                    "(" + point.x + ", " + point.y + ") lies further than " + reach + " m from any border");
        return new Coordinate(Grid.metres(Grid.of(found[0].x)), Grid.metres(Grid.of(found[0].y)));
    }
}
