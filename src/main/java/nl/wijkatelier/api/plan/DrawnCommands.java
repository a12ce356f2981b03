package nl.wijkatelier.api.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.MoveBorder;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.SplitBuurt;
import nl.wijkatelier.domain.unit.DivisionUnits;
import nl.wijkatelier.domain.unit.LineSnap;
import nl.wijkatelier.domain.unit.LineWork;
import nl.wijkatelier.domain.unit.Units;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.Limits;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.WKTWriter;

/**
 * Reads commands as people draw them: beside what {@link CommandFields} names, {@code snap} with move-border and split, metres within
 * which the line goes to lines of the registers, and {@code units} with assign and create, numbers of bouwstenen in place of a
 * region. The command that comes of it holds plain geometry.
 */
public final class DrawnCommands {
    /** Metres. */
    private static final double FURTHEST = 50;

    private static final double LONGEST = 50_000;
    private static final int POSITIONS = 2_000;
    private static final int UNITS_TEXT = 100_000;
    private static final int LONGEST_NAME = 200;

    private final Supplier<LineWork> lines;
    private final DivisionUnits units;
    private final PlanLog log;

    public DrawnCommands(Supplier<LineWork> lines, DivisionUnits units, PlanLog log) {
        this.lines = lines;
        this.units = units;
        this.log = log;
    }

    /**
     * Throws PlanRefused for fields that are missing or wrong.
     *
     * @param plan id of the plan that the command is for
     * @param given names without control characters are kept; those that people paste along are left out
     */
    PlanCommand read(long plan, Map<String, String> given) {
        Map<String, String> body = new HashMap<>(given);
        for (String field : List.of("naam", "nummer")) {
            String text = body.computeIfPresent(field, (name, value) -> Texts.line(value));
            if (text != null && text.length() > LONGEST_NAME)
                throw PlanRefused.field(field, text.length() + " characters");
        }
        Map<String, String> fields = body.containsKey("units") ? withRegion(plan, body) : body;
        PlanCommand command = Budget.current().with(Limits.COMMAND).of(() -> CommandFields.read(fields));
        String snap = body.get("snap");
        if (snap == null || snap.isBlank()) return command;
        if (command instanceof MoveBorder move) return new MoveBorder(snapped(move.line(), snap), move.reach());
        if (command instanceof SplitBuurt split)
            return new SplitBuurt(split.buurt(), snapped(split.line(), snap), split.code(), split.naam());
        throw PlanRefused.field("snap", snap);
    }

    private Map<String, String> withRegion(long plan, Map<String, String> body) {
        PlanLog.Head head = log.find(plan).orElseThrow(() -> new NoSuchElementException("no plan " + plan));
        Units known = units.of(head.indeling());
        String text = body.get("units");
        if (text.length() > UNITS_TEXT) throw PlanRefused.field("units", text.length() + " characters");
        Set<Integer> wanted = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            String number = part.strip();
            if (!number.matches("\\d{1,7}")) throw PlanRefused.field("units", part);
            int unit = Integer.parseInt(number);
            if (unit < 1 || unit > known.size()) throw PlanRefused.field("units", part);
            wanted.add(unit);
        }
        Map<String, String> whole = new HashMap<>(body);
        whole.put("region", new WKTWriter(2).write(known.region(wanted)));
        return whole;
    }

    private LineString snapped(LineString line, String snap) {
        double metres;
        try {
            metres = Double.parseDouble(snap);
        } catch (NumberFormatException e) {
            throw PlanRefused.field("snap", snap);
        }
        if (metres == 0) return line;
        if (!(line.getLength() > 0)) throw PlanRefused.field("line", "without length");
        if (!(metres > 0 && metres <= FURTHEST)) throw PlanRefused.field("snap", snap);
        if (line.getNumPoints() > POSITIONS || line.getLength() > LONGEST)
            throw PlanRefused.field("line", line.getNumPoints() + " positions, " + line.getLength() + " m");
        return LineSnap.of(line, lines.get(), metres);
    }
}
