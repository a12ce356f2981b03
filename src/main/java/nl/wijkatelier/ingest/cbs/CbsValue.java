package nl.wijkatelier.ingest.cbs;

import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/** A figure as CBS writes it: decimal comma or point, "." and numbers of -90000 and below for missing. */
final class CbsValue {
    private static final double FIRST_MISSING = -90_000;

    private CbsValue() {}

    /**
     * The typed value; null stands for an empty cell.
     *
     * @throws NumberFormatException for a text that is neither a number nor a sign for missing
     */
    static Value of(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.equals(".") || stripped.equals("-") || stripped.equalsIgnoreCase("x"))
            return Value.missing(stripped.isEmpty() || stripped.equals("-") ? Reason.UNKNOWN : Reason.SECRET);
        double number = Double.parseDouble(stripped.replace(',', '.'));
        if (!Double.isFinite(number)) throw new NumberFormatException(stripped);
        if (number > FIRST_MISSING) return Value.of(number);
        return Value.missing(
                switch ((int) number) {
                    case -99_997 -> Reason.SECRET;
                    case -99_995 -> Reason.LATER;
                    case -99_991 -> Reason.DISCONTINUED;
                    default -> Reason.UNKNOWN;
                });
    }
}
