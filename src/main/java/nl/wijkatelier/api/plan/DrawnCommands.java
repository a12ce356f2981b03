package nl.wijkatelier.api.plan;

import java.util.Map;
import java.util.function.Supplier;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.MoveBorder;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.SplitBuurt;
import nl.wijkatelier.domain.unit.LineSnap;
import nl.wijkatelier.domain.unit.LineWork;
import org.locationtech.jts.geom.LineString;

/**
 * Reads commands as people draw them: beside what {@link CommandFields} names, {@code snap} with move-border and split, metres within
 * which the line goes to lines of the registers. The command that comes of it holds plain geometry.
 */
public final class DrawnCommands {
    /** Metres. */
    private static final double FURTHEST = 50;

    private static final double LONGEST = 50_000;
    private static final int POSITIONS = 2_000;

    private final Supplier<LineWork> lines;

    public DrawnCommands(Supplier<LineWork> lines) {
        this.lines = lines;
    }

    /** Throws PlanRefused for fields that are missing or wrong. */
    PlanCommand read(Map<String, String> body) {
        PlanCommand command = CommandFields.read(body);
        String snap = body.get("snap");
        if (snap == null || snap.isBlank()) return command;
        if (command instanceof MoveBorder move) return new MoveBorder(snapped(move.line(), snap), move.reach());
        if (command instanceof SplitBuurt split)
            return new SplitBuurt(split.buurt(), snapped(split.line(), snap), split.code(), split.naam());
        throw PlanRefused.field("snap", snap);
    }

    private LineString snapped(LineString line, String snap) {
        double metres;
        try {
            metres = Double.parseDouble(snap);
        } catch (NumberFormatException e) {
            throw PlanRefused.field("snap", snap);
        }
        if (metres == 0) return line;
        if (!(metres > 0 && metres <= FURTHEST)) throw PlanRefused.field("snap", snap);
        if (line.getNumPoints() > POSITIONS || line.getLength() > LONGEST)
            throw PlanRefused.field("line", line.getNumPoints() + " positions, " + line.getLength() + " m");
        return LineSnap.of(line, lines.get(), metres);
    }
}
