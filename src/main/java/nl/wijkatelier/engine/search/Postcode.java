package nl.wijkatelier.engine.search;

/** A postcode as a number, so that those that begin alike lie together: 0 for none. */
final class Postcode {
    private static final int LETTERS = 26 * 26;

    private Postcode() {}

    /** @param text four digits and two capitals; anything else is none */
    static int code(String text) {
        if (text == null || !text.matches("[1-9]\\d{3}[A-Z]{2}")) return 0;
        return Integer.parseInt(text.substring(0, 4)) * LETTERS + (text.charAt(4) - 'A') * 26 + text.charAt(5) - 'A';
    }

    /** "2181 AB". */
    static String text(int code) {
        int letters = code % LETTERS;
        return code / LETTERS + " " + (char) ('A' + letters / 26) + (char) ('A' + letters % 26);
    }

    /** The lowest code that begins so. @param start four digits and up to two small letters */
    static int first(String start) {
        return code((start + "aa").substring(0, 6).toUpperCase(java.util.Locale.ROOT));
    }

    /** The highest code that begins so. */
    static int last(String start) {
        return code((start + "zz").substring(0, 6).toUpperCase(java.util.Locale.ROOT));
    }
}
