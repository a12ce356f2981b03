package nl.wijkatelier.domain.finding;

import java.util.Collection;
import java.util.List;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.rules.DrawingRules;

/** Borders through panden and borders loose from topography; those that may be moved only. */
final class BorderFindings {
    private final PlanState state;
    private final Topography topography;
    private final DrawingRules rules;

    BorderFindings(PlanState state, Topography topography, DrawingRules rules) {
        this.state = state;
        this.topography = topography;
        this.rules = rules;
    }

    void collect(Collection<Integer> areas, List<Finding> found) {
        for (InnerBorders.Border border : InnerBorders.of(state, areas))
            if (border.free()) BorderLook.of(border, topography, rules).collect(border, found);
    }
}
