package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.RegionAssignment;
import org.locationtech.jts.geom.Geometry;

/** Gives the land inside a polygon, such as some bouwstenen, to a buurt. */
public record AssignRegion(Geometry region, AreaCode buurt) implements PlanCommand {
    public AssignRegion {
        region = Shapes.region(region);
    }

    @Override
    public PlanState on(PlanState before) {
        return before.with(RegionAssignment.of(before.coverage(), region, before.area(buurt)));
    }
}
