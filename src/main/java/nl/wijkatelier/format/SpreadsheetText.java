package nl.wijkatelier.format;

import java.util.regex.Pattern;

/**
 * Text in cells of CSV files. Spreadsheets take a cell that begins with one of {@code = + - @}, a tab or a carriage return for a
 * formula, which may send what else is in the sheet elsewhere; a name in a register or a plan, written by somebody, may begin so.
 * Source: OWASP, CSV Injection.
 */
public final class SpreadsheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?");

    private SpreadsheetText() {}

    /** A row in which no text begins a formula: an apostrophe goes before such text. Numbers, also as text, and null stay as they are. */
    public static Object[] row(Object... cells) {
        Object[] safe = new Object[cells.length];
        for (int i = 0; i < cells.length; i++)
            safe[i] = cells[i] == null || cells[i] instanceof Number ? cells[i] : safe(cells[i].toString());
        return safe;
    }

    /** One cell of {@link #row}. */
    public static String safe(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) return text;
        return BEGINS_A_FORMULA.indexOf(first(text)) >= 0 ? "'" + text : text;
    }

    /** Spreadsheets may leave blanks at the start out before they look at a cell. */
    private static char first(String text) {
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) != ' ' && text.charAt(i) != '\u00A0') return text.charAt(i);
        return ' ';
    }
}
