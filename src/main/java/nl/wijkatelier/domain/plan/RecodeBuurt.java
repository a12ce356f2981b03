package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.area.AreaCode;

/** Gives a buurt another code of the same gemeente. */
public record RecodeBuurt(AreaCode van, AreaCode naar) implements PlanCommand {
    @Override
    public PlanState on(PlanState before) {
        int area = before.area(van);
        return before.with(area, before.buurten().get(area).withCode(naar));
    }
}
