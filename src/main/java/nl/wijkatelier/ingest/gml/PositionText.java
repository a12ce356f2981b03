package nl.wijkatelier.ingest.gml;

/** Reads the numbers of a {@code gml:pos} or {@code gml:posList}. */
final class PositionText {
    /** Powers of ten that a double holds exactly: a mantissa below 2^53 divided by one is rounded once, as by parseDouble. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private static final int SHOWN = 40;

    private PositionText() {}

    /** Adds the positions in the first characters of a text; of three dimensions the third is dropped. */
    static void read(char[] text, int length, int dimension, Positions into) throws BadGeometry {
        double x = 0;
        double y = 0;
        int known = 0;
        int at = 0;
        while (true) {
            while (at < length && text[at] <= ' ') at++;
            if (at == length) break;
            int from = at;
            while (at < length && text[at] > ' ') at++;
            double ordinate = number(text, from, at);
            if (known == 0) x = ordinate;
            else if (known == 1) y = ordinate;
            known++;
            if (known < dimension) continue;
            into.add(x, y);
            known = 0;
        }
        if (known != 0)
            throw new BadGeometry(
                    BadGeometry.Kind.UNREADABLE,
                    "de laatste positie heeft " + known + " van " + dimension + " coördinaten");
    }

    private static double number(char[] text, int from, int to) throws BadGeometry {
        boolean negative = text[from] == '-';
        long mantissa = 0;
        int digits = 0;
        int decimals = -1;
        boolean plain = to - from < TENS.length;
        for (int at = negative ? from + 1 : from; plain && at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                mantissa = 10 * mantissa + (c - '0');
                digits++;
                if (decimals >= 0) decimals++;
            } else if (c == '.' && decimals < 0) decimals = 0;
            else plain = false;
        }
        if (!plain || digits == 0) return parsed(new String(text, from, to - from));
        double value = mantissa / TENS[Math.max(decimals, 0)];
        return negative ? -value : value;
    }

    private static double parsed(String number) throws BadGeometry {
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException broken) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value))
            throw new BadGeometry(
                    BadGeometry.Kind.UNREADABLE,
                    "'" + number.substring(0, Math.min(number.length(), SHOWN)) + "' is geen coördinaat");
        return value;
    }
}
