package nl.wijkatelier.ingest.cbs;

import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/** A figure as CBS writes it: "." and numbers of -90000 and below for missing. */
final class CbsValue {
    private static final double FIRST_MISSING = -90_000;

    private CbsValue() {}

    /**
     * The typed value.
     *
     * @throws NumberFormatException for a text that is neither a number nor a sign for missing; the message names it
     */
    static Value of(String column, Cell cell, Notation notation) {
        String stripped = cell.text() == null ? "" : cell.text().strip();
        if (!figure(stripped))
            return Value.missing(stripped.isEmpty() || stripped.equals("-") ? Reason.UNKNOWN : Reason.SECRET);
        double number = cell.number() ? Double.parseDouble(stripped) : notation.number(column, stripped);
        if (!Double.isFinite(number)) throw new NumberFormatException("'" + stripped + "' is geen eindig getal");
        if (number > FIRST_MISSING) return Value.of(number);
        return Value.missing(
                switch ((int) number) {
                    case -99_997 -> Reason.SECRET;
                    case -99_995 -> Reason.LATER;
                    case -99_991 -> Reason.DISCONTINUED;
                    default -> Reason.UNKNOWN;
                });
    }

    private static boolean figure(String stripped) {
        return !stripped.isEmpty() && !stripped.equals(".") && !stripped.equals("-") && !stripped.equalsIgnoreCase("x");
    }
}
