package nl.wijkatelier.domain.plan;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * Locks the land of buurten, or unlocks it; names and codes stay free.
 *
 * @param slot whether they are locked afterwards
 */
public record LockBuurten(Set<AreaCode> buurten, boolean slot) implements PlanCommand {
    public LockBuurten {
        buurten = Collections.unmodifiableSortedSet(new TreeSet<>(buurten));
    }

    @Override
    public PlanState on(PlanState before) {
        PlanState state = before;
        for (AreaCode code : buurten) {
            int area = state.area(code);
            state = state.with(area, state.buurten().get(area).withSlot(slot));
        }
        return state;
    }
}
