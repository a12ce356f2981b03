package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.RegionAssignment;
import org.locationtech.jts.geom.Geometry;

/** Makes a buurt of the land inside a polygon. */
public record CreateBuurt(AreaCode code, String naam, AreaCode wijk, Geometry region) implements PlanCommand {
    public CreateBuurt {
        region = Shapes.region(region);
    }

    @Override
    public PlanState on(PlanState before) {
        int area = before.nextArea();
        return before.with(area, new PlanBuurt(code, naam, wijk, false, false))
                .with(RegionAssignment.of(before.coverage(), region, area));
    }
}
