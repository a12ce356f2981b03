package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Dissolve;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.plan.PlanState;
import org.locationtech.jts.geom.LineString;

/** The borders of a state. */
final class InnerBorders {
    /** A border with the codes at its sides, null for outside. */
    record Border(Edge edge, AreaCode left, AreaCode right) {
        LineString line() {
            return edge.line(Findings.FACTORY);
        }

        /** Whether a planner may move it: it lies between two buurten of one gemeente. */
        boolean free() {
            return left != null && right != null && left.gemeente().equals(right.gemeente());
        }

        List<AreaCode> codes() {
            return left.compareTo(right) < 0 ? List.of(left, right) : List.of(right, left);
        }
    }

    private InnerBorders() {}

    /** Borders with one of the areas at a side, in order of edge. */
    static List<Border> of(PlanState state, Collection<Integer> areas) {
        Coverage coverage = Dissolve.of(state.coverage());
        List<Border> borders = new ArrayList<>();
        for (Edge edge : coverage.edges()) {
            int left = coverage.areaOf(edge.left());
            int right = coverage.areaOf(edge.right());
            if (!areas.contains(left) && !areas.contains(right)) continue;
            borders.add(new Border(edge, code(state, left), code(state, right)));
        }
        return borders;
    }

    private static AreaCode code(PlanState state, int area) {
        return area == Coverage.OUTSIDE ? null : state.buurten().get(area).code();
    }
}
