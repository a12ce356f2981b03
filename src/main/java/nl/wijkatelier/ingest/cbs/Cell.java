package nl.wijkatelier.ingest.cbs;

/**
 * A value in a row.
 *
 * @param text as the file writes it; of a number plain, with a point before decimals; null for none
 * @param number whether the format itself says that it is a number, so that its notation is no question
 */
record Cell(String text, boolean number) {
    static final Cell NONE = new Cell(null, false);

    static Cell text(String text) {
        return new Cell(text, false);
    }

    static Cell number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return new Cell(whole ? Long.toString((long) value) : Double.toString(value), true);
    }

    boolean blank() {
        return text == null || text.isBlank();
    }
}
