package nl.wijkatelier.domain.coverage;

import org.locationtech.jts.geom.LineString;

/** Checks a line that a person drew. */
final class DrawnLine {
    private DrawnLine() {}

    /** Throws CoverageRefused for a line without length, with too many positions or that crosses itself. */
    static void check(LineString line) {
        if (line.getNumPoints() > LineInsertion.LIMIT)
            throw new CoverageRefused(
                    CoverageRefused.Reason.TOO_LARGE,
                    line.getNumPoints() + " positions, at most " + LineInsertion.LIMIT + " are allowed");
        if (Grid.line(line).length < 4)
            throw new CoverageRefused(CoverageRefused.Reason.LINE_TOO_SHORT, "the line has no two different positions");
        if (!line.isSimple())
            throw new CoverageRefused(CoverageRefused.Reason.LINE_CROSSES_ITSELF, "the line crosses or touches itself");
    }
}
