package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.register.Pand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Which panden borders between bouwstenen pass through. */
final class CutPanden {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Metres deep in a pand. */
    private static final double DEPTH = 0.3;
    /** Positions of an edge that are looked at together. */
    private static final int PART = 16;

    private CutPanden() {}

    static List<Pand> of(Coverage coverage, UnitGround ground) {
        Set<Pand> found = new LinkedHashSet<>();
        for (Edge edge : coverage.edges()) {
            if (edge.left() == Coverage.OUTSIDE || edge.right() == Coverage.OUTSIDE) continue;
            Coordinate[] line = edge.line(FACTORY).getCoordinates();
            for (int from = 0; from < line.length - 1; from += PART) {
                int to = Math.min(line.length, from + PART + 1);
                Geometry part = FACTORY.createLineString(java.util.Arrays.copyOfRange(line, from, to));
                for (Pand pand : ground.panden(part.getEnvelopeInternal()))
                    if (!found.contains(pand)
                            && pand.geometrie().intersects(part)
                            && pand.geometrie().buffer(-DEPTH).intersects(part)) found.add(pand);
            }
        }
        return new ArrayList<>(found);
    }
}
