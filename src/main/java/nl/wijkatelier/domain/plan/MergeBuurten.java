package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaMerge;

/** Adds all land of one buurt to another; the first one's code is free from then on. */
public record MergeBuurten(AreaCode van, AreaCode in) implements PlanCommand {
    @Override
    public PlanState on(PlanState before) {
        int from = before.area(van);
        return before.with(AreaMerge.of(before.coverage(), from, before.area(in)))
                .without(from);
    }

    @Override
    public boolean removesBuurten() {
        return true;
    }
}
