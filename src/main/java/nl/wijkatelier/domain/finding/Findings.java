package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.locationtech.jts.geom.GeometryFactory;

/** Judges a state of a plan. */
public final class Findings {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Findings() {}

    /**
     * Everything about the whole division, faults first, then by kind and code.
     *
     * @param first the state that the plan started from, which tells what codes meant
     */
    public static List<Finding> of(PlanState first, PlanState state, Surroundings around, DrawingRules rules) {
        return of(first, state, state.buurten().keySet(), around, rules);
    }

    /**
     * The same about some buurten, the wijken in which they lie and the borders round them. Wijken without buurten are always told.
     *
     * @param areas ids of areas; those that the state does not have are passed over
     */
    public static List<Finding> of(
            PlanState first, PlanState state, Collection<Integer> areas, Surroundings around, DrawingRules rules) {
        TreeSet<Integer> judged = new TreeSet<>(areas);
        judged.retainAll(state.buurten().keySet());
        List<Finding> found = new ArrayList<>();
        new ShapeFindings(state, rules).collect(judged, found);
        new CodeFindings(first, state, around.eerdereCodes()).collect(judged, found);
        new WoonplaatsFindings(state, around.woonplaatsen(), rules).collect(judged, found);
        if (around.topografie() != null) new BorderFindings(state, around.topografie(), rules).collect(judged, found);
        return inOrder(found);
    }

    /** Faults first, then by kind and code. */
    static List<Finding> inOrder(List<Finding> found) {
        found.sort(Comparator.comparing((Finding finding) -> finding.soort().ernst())
                .thenComparing(Finding::soort)
                .thenComparing(finding ->
                        finding.codes().stream().map(AreaCode::text).toList().toString())
                .thenComparing(Finding::toelichting));
        return found;
    }
}
