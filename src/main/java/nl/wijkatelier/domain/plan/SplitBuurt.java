package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaSplit;
import org.locationtech.jts.geom.LineString;

/** Splits a buurt by a line: what lies right of the line becomes a new buurt of the same wijk. */
public record SplitBuurt(AreaCode buurt, LineString line, AreaCode code, String naam) implements PlanCommand {
    public SplitBuurt {
        line = Shapes.line(line);
    }

    @Override
    public PlanState on(PlanState before) {
        int area = before.area(buurt);
        int right = before.nextArea();
        PlanBuurt old = before.buurten().get(area);
        return before.with(right, new PlanBuurt(code, naam, old.wijk(), old.water(), false))
                .with(AreaSplit.of(before.coverage(), line, area, right));
    }
}
