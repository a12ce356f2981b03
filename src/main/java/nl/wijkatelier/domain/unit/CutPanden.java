package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.problem.UnitProblem;
import nl.wijkatelier.domain.register.Pand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Which panden borders between bouwstenen pass through, and what these borders follow. */
final class CutPanden {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Metres deep in a pand. */
    private static final double DEPTH = 0.3;
    /** Metres; as far may a border lie from what it follows, for its middle is straightened. */
    private static final double NEAR = 2;
    /** Positions of an edge that are looked at together. */
    private static final int PART = 16;

    private record Cut(Geometry part, Edge edge) {}

    private final UnitGround ground;
    /** By unit minus 1. */
    private final int[] buurten;

    private CutPanden(UnitGround ground, int[] buurten) {
        this.ground = ground;
        this.buurten = buurten;
    }

    /** Those of a coverage of bouwstenen, by id of the pand. */
    static List<CutPand> of(Coverage coverage, UnitGround ground, int[] buurten) {
        Map<Pand, List<Cut>> cuts = new IdentityHashMap<>();
        for (Edge edge : coverage.edges()) {
            if (edge.left() == Coverage.OUTSIDE || edge.right() == Coverage.OUTSIDE) continue;
            Coordinate[] line = edge.line(FACTORY).getCoordinates();
            for (int from = 0; from < line.length - 1; from += PART) {
                int to = Math.min(line.length, from + PART + 1);
                Geometry part = FACTORY.createLineString(Arrays.copyOfRange(line, from, to));
                for (Pand pand : ground.panden(part.getEnvelopeInternal()))
                    if (pand.geometrie().intersects(part)
                            && pand.geometrie().buffer(-DEPTH).intersects(part))
                        cuts.computeIfAbsent(pand, k -> new ArrayList<>(2)).add(new Cut(part, edge));
            }
        }
        CutPanden panden = new CutPanden(ground, buurten);
        List<CutPand> found = new ArrayList<>();
        cuts.forEach((pand, list) -> found.add(panden.cut(coverage, pand, list)));
        found.sort(
                Comparator.comparing((CutPand cut) -> cut.pand().registratie().identificatie())
                        .thenComparing(cut -> cut.units().first())
                        .thenComparing((one, other) -> one.place().compareTo(other.place())));
        return List.copyOf(found);
    }

    private CutPand cut(Coverage coverage, Pand pand, List<Cut> cuts) {
        SortedSet<Integer> units = new TreeSet<>();
        List<Geometry> inside = new ArrayList<>();
        UnitProblem soort = UnitProblem.PAND_OP_PERCEELGRENS;
        for (Cut cut : cuts) {
            int left = coverage.areaOf(cut.edge.left());
            int right = coverage.areaOf(cut.edge.right());
            units.add(left);
            units.add(right);
            Geometry part = pand.geometrie().intersection(cut.part);
            inside.add(part);
            UnitProblem one = buurten[left - 1] == buurten[right - 1] ? followed(part) : UnitProblem.PAND_OP_BUURTGRENS;
            if (one.compareTo(soort) < 0) soort = one;
        }
        return new CutPand(soort, pand, units, FACTORY.buildGeometry(inside).union());
    }

    /** What the border inside a pand lies nearest to. */
    private UnitProblem followed(Geometry part) {
        UnitProblem best = UnitProblem.PAND_OP_PERCEELGRENS;
        double nearest = NEAR;
        double far = distance(ground::tracks, part);
        if (far <= nearest) {
            best = UnitProblem.PAND_OP_SPOOR;
            nearest = far;
        }
        far = distance(ground::roads, part);
        if (far < nearest) {
            best = UnitProblem.PAND_OP_WEG;
            nearest = far;
        }
        far = Math.min(distance(ground::narrowWater, part), distance(ground::wideWater, part));
        return far < nearest ? UnitProblem.PAND_OP_WATER : best;
    }

    private static double distance(Function<Envelope, List<Polygon>> surfaces, Geometry part) {
        Envelope box = part.getEnvelopeInternal().copy();
        box.expandBy(NEAR);
        double least = Double.POSITIVE_INFINITY;
        for (Polygon surface : surfaces.apply(box)) least = Math.min(least, surface.distance(part));
        return least;
    }
}
