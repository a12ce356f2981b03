package nl.wijkatelier.ingest;

import java.util.Arrays;

/**
 * Numbers of a GML position list, parsed from characters into one array that is used again. Decimals of up to 15 digits are
 * exact without {@link Double#parseDouble}. Not thread-safe.
 */
public final class Positions {
    private static final double[] POWERS = new double[23];

    static {
        for (int i = 0; i < POWERS.length; i++) POWERS[i] = Double.parseDouble("1e" + i);
    }

    private double[] values = new double[128];
    private int size;

    public void clear() {
        size = 0;
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    public double get(int index) {
        if (index >= size) throw new IndexOutOfBoundsException("number " + index + " of " + size);
        return values[index];
    }

    /**
     * Adds the numbers of a text, which blanks separate.
     *
     * @throws NumberFormatException with the bad text
     */
    public void add(char[] text, int length) {
        int at = 0;
        while (true) {
            while (at < length && text[at] <= ' ') at++;
            if (at == length) return;
            int from = at;
            while (at < length && text[at] > ' ') at++;
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            values[size++] = number(text, from, at);
        }
    }

    /** Replaces all by two numbers. */
    public void set(double x, double y) {
        values[0] = x;
        values[1] = y;
        size = 2;
    }

    /** The first two of every {@code dimension} numbers: x, y, x, y... */
    public double[] flat(int dimension) {
        double[] xy = new double[size / dimension * 2];
        for (int i = 0, j = 0; j < xy.length; i += dimension, j += 2) {
            xy[j] = values[i];
            xy[j + 1] = values[i + 1];
        }
        return xy;
    }

    private static double number(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            char c = text[i];
            if (c == '.' && decimals < 0) decimals = 0;
            else if (c < '0' || c > '9' || ++count > 15) return parse(text, from, to);
            else {
                digits = 10 * digits + (c - '0');
                if (decimals >= 0) decimals++;
            }
        }
        if (count == 0) return parse(text, from, to);
        // Both are exact doubles, so that the one division rounds correctly (IEEE 754).
        double value = decimals > 0 ? digits / POWERS[decimals] : digits;
        return negative ? -value : value;
    }

    private static double parse(char[] text, int from, int to) {
        String number = new String(text, from, to - from);
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException bad) {
            throw new NumberFormatException("\"" + number + "\" is geen getal");
        }
        if (!Double.isFinite(value)) throw new NumberFormatException("\"" + number + "\" is geen eindig getal");
        return value;
    }
}
