package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.coverage.BorderMove;
import org.locationtech.jts.geom.LineString;

/**
 * Moves the border between the ends of a line to the line.
 *
 * @param reach metres within which the ends snap to existing borders
 */
public record MoveBorder(LineString line, double reach) implements PlanCommand {
    private static final double MAX_REACH = 100;

    public MoveBorder {
        line = Shapes.line(line);
        if (!(reach >= 0 && reach <= MAX_REACH))
            throw new PlanRefused(
                    PlanRefused.Reason.FIELD_MISSING, "reach " + reach + " m is not within 0 and " + MAX_REACH);
    }

    @Override
    public PlanState on(PlanState before) {
        return before.with(BorderMove.of(before.coverage(), line, reach));
    }
}
