package nl.wijkatelier.ingest.gml;

import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.UNREADABLE;

import nl.wijkatelier.ingest.XmlCursor;

/**
 * How a {@code coordinates} element writes positions (GML 2.1.2, 4.3.1): by default "x,y x,y" with decimal points.
 *
 * @param decimal before decimals
 * @param cs between the numbers of a position
 * @param ts between positions
 */
record Tuples(char decimal, char cs, char ts) {
    /** As the attributes of the element say. */
    static Tuples of(XmlCursor xml) throws BadGeometry {
        Tuples found = new Tuples(mark(xml, "decimal", '.'), mark(xml, "cs", ','), mark(xml, "ts", ' '));
        if (found.decimal == found.cs || found.decimal == found.ts || found.cs == found.ts)
            throw new BadGeometry(
                    UNREADABLE,
                    "gml:coordinates met decimal '" + found.decimal + "', cs '" + found.cs + "' en ts '" + found.ts
                            + "'");
        return found;
    }

    private static char mark(XmlCursor xml, String attribute, char otherwise) throws BadGeometry {
        String text = xml.attribute(attribute);
        if (text == null) return otherwise;
        if (text.length() != 1)
            throw new BadGeometry(UNREADABLE, "gml:coordinates met " + attribute + " '" + text + "'");
        return text.charAt(0) <= ' ' ? ' ' : text.charAt(0);
    }

    /** Turns the text into numbers with decimal points and blanks between them, and returns how many a position has. */
    int plain(char[] text, int length) throws BadGeometry {
        int dimension = 0;
        int numbers = 0;
        int at = 0;
        while (at < length) {
            // What stands between two numbers: a mark of a position goes before that of its numbers, which blanks may
            // surround.
            int begin = at;
            boolean inner = false;
            boolean outer = false;
            for (; at < length && between(text[at]); at++) {
                inner |= text[at] == cs && cs != ' ';
                outer |= text[at] == ts && ts != ' ';
                text[at] = ' ';
            }
            boolean next = outer || !inner && (ts == ' ' || at == length);
            if (next && numbers > 0 && at > begin) {
                if (dimension == 0) dimension = numbers;
                if (numbers != dimension) throw uneven(dimension, numbers);
                numbers = 0;
            }
            if (at < length) numbers++;
            for (; at < length && !between(text[at]); at++) {
                if (text[at] == '.' && decimal != '.')
                    throw new BadGeometry(UNREADABLE, "een punt in gml:coordinates met decimal '" + decimal + "'");
                if (text[at] == decimal) text[at] = '.';
            }
        }
        if (numbers > 0 && dimension > 0 && numbers != dimension) throw uneven(dimension, numbers);
        int found = dimension == 0 ? numbers : dimension;
        if (found == 0) return 2;
        if (found < 2 || found > 3) throw new BadGeometry(UNREADABLE, "posities van " + found + " getallen");
        return found;
    }

    private boolean between(char c) {
        return c <= ' ' || c == cs || c == ts;
    }

    private static BadGeometry uneven(int one, int other) {
        return new BadGeometry(UNREADABLE, "posities van " + one + " en van " + other + " getallen");
    }
}
