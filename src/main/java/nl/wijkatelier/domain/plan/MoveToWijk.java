package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.area.AreaCode;

/** Moves a buurt to another wijk of its gemeente; its code stays as it is. */
public record MoveToWijk(AreaCode buurt, AreaCode wijk) implements PlanCommand {
    @Override
    public PlanState on(PlanState before) {
        int area = before.area(buurt);
        return before.with(area, before.buurten().get(area).withWijk(wijk));
    }
}
