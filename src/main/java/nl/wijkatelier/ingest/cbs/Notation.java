package nl.wijkatelier.ingest.cbs;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of one table are written: is the point in 48.000 a decimal point or does it part thousands?
 *
 * <p>Each column shows it by its other values: 2.1 and 0.125 have a decimal point, 17.942.942, 1.234,5 and 2,1 a decimal comma.
 * A column that shows nothing follows the other columns, if these agree. What then is still in doubt is no number. Not
 * thread-safe.
 */
final class Notation {
    private static final Pattern MARKED = Pattern.compile("[+-]?(\\d[\\d.,]*|[.,]\\d+)");
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?\\d+([eE][+-]?\\d{1,3})?|[+-]?\\d*\\.\\d+[eE][+-]?\\d{1,3}");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}([ \\u00A0\\u2009\\u202F]\\d{3})+([.,]\\d+)?");

    private static final Pattern WITH_POINT = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+)?(,\\d+)?");

    /** What a text or a column shows of the mark before decimals. */
    private enum Mark {
        NONE,
        POINT,
        COMMA,
        DOUBT;

        Mark and(Mark other) {
            if (this == NONE || this == other) return other;
            return other == NONE ? this : DOUBT;
        }
    }

    private final Map<String, Mark> columns = new HashMap<>();
    private Mark table = Mark.NONE;

    /** Takes in one value of a column; what is no number shows nothing. */
    void see(String column, String text) {
        String number = unspaced(text);
        if (!MARKED.matcher(number).matches()) return;
        Mark mark = mark(number);
        if (mark == Mark.DOUBT || !written(number, mark)) return;
        columns.merge(column, mark, Mark::and);
        table = table.and(mark);
    }

    /**
     * The number that a text in a column stands for.
     *
     * @throws NumberFormatException for a text that is no number, or that may be either of two; the message says so
     */
    double number(String column, String text) {
        String number = unspaced(text);
        if (PLAIN.matcher(number).matches()) return finite(Double.parseDouble(number), text);
        if (!MARKED.matcher(number).matches()) throw new NumberFormatException("'" + text + "' is geen getal");
        Mark mark = mark(number);
        if (mark == Mark.DOUBT) mark = columns.getOrDefault(column, Mark.NONE);
        if (mark == Mark.NONE) mark = table;
        if (mark != Mark.POINT && mark != Mark.COMMA)
            throw new NumberFormatException("'" + text + "' kan " + number.replace(',', '.') + " zijn of "
                    + number.replaceAll("[.,]", "") + "; de andere cijfers zeggen niet welke van de twee");
        if (!written(number, mark)) throw new NumberFormatException("'" + text + "' is geen getal");
        String thousands = mark == Mark.POINT ? "," : ".";
        return finite(Double.parseDouble(number.replace(thousands, "").replace(',', '.')), text);
    }

    /** Whether a text is a number with that mark before its decimals: thousands in threes, the mark once. */
    private static boolean written(String number, Mark mark) {
        return (mark == Mark.POINT ? WITH_POINT : WITH_COMMA).matcher(number).matches();
    }

    private static double finite(double number, String text) {
        if (!Double.isFinite(number)) throw new NumberFormatException("'" + text + "' is geen eindig getal");
        return number;
    }

    private static String unspaced(String text) {
        String stripped = text.replace('\u00A0', ' ').strip();
        Matcher spaced = SPACED.matcher(stripped);
        return spaced.matches() ? stripped.replaceAll("[ \\u2009\\u202F]", "") : stripped;
    }

    private static Mark mark(String number) {
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point < 0 && comma < 0) return Mark.NONE;
        if (point >= 0 && comma >= 0) return point > comma ? Mark.POINT : Mark.COMMA;
        char mark = point >= 0 ? '.' : ',';
        int last = Math.max(point, comma);
        if (number.indexOf(mark) != last) return mark == '.' ? Mark.COMMA : Mark.POINT;
        String whole = number.substring(0, last).replaceAll("[+-]", "");
        boolean thousands = number.length() - last == 4 && whole.matches("[1-9]\\d{0,2}");
        if (thousands) return Mark.DOUBT;
        return mark == '.' ? Mark.POINT : Mark.COMMA;
    }
}
