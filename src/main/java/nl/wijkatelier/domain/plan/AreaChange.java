package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * What a step does to one buurt.
 *
 * @param area id of its area
 * @param before null for a new buurt, as is {@code figuresBefore}
 * @param after null for one that is gone, as is {@code figuresAfter}
 */
public record AreaChange(
        int area, PlanBuurt before, PlanFigures figuresBefore, PlanBuurt after, PlanFigures figuresAfter) {
    /** The buurten that differ between two states of one plan, in order of area; those that are the same are left out. */
    public static List<AreaChange> between(PlanState before, PlanState after) {
        List<AreaChange> changes = new ArrayList<>();
        for (int area : PlanStep.touched(before, after)) {
            PlanBuurt was = before.buurten().get(area);
            PlanBuurt is = after.buurten().get(area);
            if (was == null && is == null) continue;
            AreaChange change = new AreaChange(
                    area, was, was == null ? null : before.figures(area), is, is == null ? null : after.figures(area));
            if (!change.none()) changes.add(change);
        }
        return changes;
    }

    /** Codes of the buurten that may differ between two states of one plan, as they were and as they are. */
    public static SortedSet<AreaCode> codes(PlanState before, PlanState after) {
        SortedSet<AreaCode> codes = new TreeSet<>();
        for (int area : PlanStep.touched(before, after))
            for (PlanState state : List.of(before, after))
                if (state.buurten().containsKey(area))
                    codes.add(state.buurten().get(area).code());
        return codes;
    }

    private boolean none() {
        return before != null && before.equals(after) && figuresBefore.equals(figuresAfter);
    }
}
