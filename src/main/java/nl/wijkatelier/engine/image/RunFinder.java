package nl.wijkatelier.engine.image;

import java.util.Arrays;

/**
 * Finds what repeats in a picture that comes row by row, in two places: the pixel before and the row above. On maps that is
 * nearly all there is. Surface 0 is kept for the byte before each row. For one thread; can be used again.
 */
public final class RunFinder {
    /** The shortest and the longest repetition that can be written. */
    private static final int MIN = 3;

    private static final int MAX = 258;
    /** The row above is far in bytes, so naming it takes more room. */
    private static final int MIN_ABOVE = 4;
    /** Pixels that are compared one by one before a call for many pays. */
    private static final int FEW = 8;
    /** Stands above the first row. */
    private static final int NOTHING = -1;

    private int width;
    private int height;
    private int[] row = new int[0];
    private int[] above = new int[0];
    private int[] pieces = new int[1 << 12];
    private int count;
    private int filled;
    /** Pixels at the end of what was read that are as those above them, not yet written as pieces. */
    private int pending;

    private long[] counts = new long[64];
    private long[] distances = new long[64];
    private int surfaces;
    /** The surface of the last pixels, how many these are, and how far from the end together. */
    private int counted;

    private long pixels;
    private long pixelDistances;
    private long shades;
    private long shadeDistances;
    /** Bytes from the one being written to the end. */
    private long left;

    /** Begins a picture. */
    public void begin(int pictureWidth, int pictureHeight) {
        width = pictureWidth;
        height = pictureHeight;
        if (row.length < width + 1) {
            row = new int[width + 1];
            above = new int[width + 1];
        }
        Arrays.fill(row, 0, width + 1, NOTHING);
        count = 0;
        pending = 0;
        surfaces = 0;
        surfaces(1);
        count(PixelRuns.ROW_START);
        counts[PixelRuns.ROW_START] = 0;
        distances[PixelRuns.ROW_START] = 0;
        shades = 0;
        shadeDistances = 0;
        left = (width + 1L) * height;
        start();
    }

    private void start() {
        int[] swap = above;
        above = row;
        row = swap;
        row[0] = PixelRuns.ROW_START;
        filled = 1;
        left--;
    }

    /** Makes room for surfaces numbered below a number. */
    public void surfaces(int number) {
        if (number > counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
            distances = Arrays.copyOf(distances, number * 2);
        }
        if (number <= surfaces) return;
        Arrays.fill(counts, surfaces, number, 0);
        Arrays.fill(distances, surfaces, number, 0);
        surfaces = number;
    }

    /** The next pixel. */
    public void pixel(int surface, int shade) {
        if (surface != counted) count(surface);
        row[filled++] = PixelRuns.symbol(surface, shade);
        pixels++;
        pixelDistances += left;
        shades += shade;
        shadeDistances += shade * left--;
    }

    /** The next pixels, all the same. */
    public void run(int surface, int shade, int length) {
        if (surface != counted) count(surface);
        Arrays.fill(row, filled, filled + length, PixelRuns.symbol(surface, shade));
        filled += length;
        long sum = length * left - length * (length - 1L) / 2;
        pixels += length;
        pixelDistances += sum;
        shades += (long) shade * length;
        shadeDistances += shade * sum;
        left -= length;
    }

    /** Adds up what was counted of one surface and goes on with another. */
    private void count(int surface) {
        counts[counted] += pixels;
        distances[counted] += pixelDistances;
        counted = surface;
        pixels = 0;
        pixelDistances = 0;
    }

    /** Ends a row, which must be full. */
    public void endRow() {
        int end = width + 1;
        int at = 0;
        if (pieces.length < count + end + 2 + pending / MAX)
            pieces = Arrays.copyOf(pieces, pieces.length * 2 + end + pending / MAX);
        while (at < end) {
            int symbol = row[at];
            if (symbol == above[at]) {
                int same = same(above, at, at, end);
                if (same >= MIN_ABOVE || at == 0 || at + same == end) {
                    pending += same;
                    at += same;
                    continue;
                }
            }
            if (pending > 0) flush(at);
            if (at > 0 && symbol == row[at - 1]) {
                int same = same(row, at - 1, at, end);
                if (same >= MIN) {
                    at += same;
                    repeated(PixelRuns.AS_BEFORE, same);
                    continue;
                }
            }
            pieces[count++] = symbol;
            at++;
        }
        if (left > 0) start();
    }

    /** The picture, when every row has ended. */
    public PixelRuns end() {
        if (pending > 0) flush(width + 1);
        count(PixelRuns.ROW_START);
        return new PixelRuns(
                width,
                height,
                Arrays.copyOf(pieces, count),
                Arrays.copyOf(counts, surfaces),
                Arrays.copyOf(distances, surfaces),
                shades,
                shadeDistances);
    }

    /** Writes what is as above and ends at a column of the row; it may have begun in rows before. */
    private void flush(int at) {
        if (pending >= MIN) {
            repeated(PixelRuns.AS_ABOVE, pending);
        } else {
            for (int i = at - pending; i < at; i++) pieces[count++] = i < 0 ? above[width + 1 + i] : row[i];
        }
        pending = 0;
    }

    private void repeated(int kind, int length) {
        int rest = length;
        while (rest > 0) {
            int n = Math.min(MAX, rest);
            if (rest - n > 0 && rest - n < MIN) n -= MIN;
            pieces[count++] = kind | n;
            rest -= n;
        }
    }

    private int same(int[] other, int from, int at, int end) {
        int n = 1;
        int few = Math.min(FEW, end - at);
        while (n < few && row[at + n] == other[from + n]) n++;
        if (n < FEW || at + n == end) return n;
        int differs = Arrays.mismatch(row, at + n, end, other, from + n, from + end - at);
        return differs < 0 ? end - at : n + differs;
    }
}
