package nl.wijkatelier.domain.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Dissolve;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.plan.PlanState;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/** The borders that one of two divisions has and the other has not. */
final class Borders {
    private Borders() {}

    static List<ChangedBorder> between(PlanState was, PlanState wordt, double tolerance) {
        Coverage before = Dissolve.of(was.coverage());
        Coverage after = Dissolve.of(wordt.coverage());
        List<ChangedBorder> found = new ArrayList<>();
        collect(ChangedBorder.Soort.NIEUW, wordt, after, new Nearby(lines(before)), tolerance, found);
        collect(ChangedBorder.Soort.VERVALLEN, was, before, new Nearby(lines(after)), tolerance, found);
        return found;
    }

    private static void collect(
            ChangedBorder.Soort soort,
            PlanState state,
            Coverage coverage,
            Nearby other,
            double tolerance,
            List<ChangedBorder> found) {
        for (Edge edge : coverage.edges()) {
            List<Nearby.Stretch> stretches = other.farther(edge.line(Land.FACTORY), tolerance);
            if (stretches.isEmpty()) continue;
            MultiLineString lines = Land.FACTORY.createMultiLineString(
                    stretches.stream().map(Nearby.Stretch::line).toArray(LineString[]::new));
            double distance = stretches.stream()
                    .map(Nearby.Stretch::distance)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            AreaCode left = code(state, coverage.areaOf(edge.left()));
            AreaCode right = code(state, coverage.areaOf(edge.right()));
            found.add(new ChangedBorder(soort, left, right, lines.getLength(), distance, lines));
        }
    }

    private static AreaCode code(PlanState state, int area) {
        return area == Coverage.OUTSIDE ? null : state.buurten().get(area).code();
    }

    private static MultiLineString lines(Coverage coverage) {
        return Land.FACTORY.createMultiLineString(
                coverage.edges().stream().map(edge -> edge.line(Land.FACTORY)).toArray(LineString[]::new));
    }
}
