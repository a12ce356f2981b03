package nl.wijkatelier.engine.image;

/**
 * Writes the pieces of a picture with hatches. A hatch runs on through a surface, so pixels under it do not repeat as the others
 * do, but along a row they repeat with the hatch. For one thread.
 */
final class HatchCoder {
    /** The shortest repetition that can be written. */
    private static final int MIN = 3;
    /** Bytes that a pixel takes at most. */
    private static final int PIXEL = 4;

    private static final long BEFORE = DeflateCodes.distance(1);

    private final PixelRuns runs;
    private final int[] firsts;
    private final Hatching[] hatchings;
    private final DeflateBits out;
    private final int stride;
    private final long above;
    /** The last symbols, one row of them: before a place is written it holds what stands above. */
    private final int[] line;

    private int column;
    private int row;
    private int last = PixelRuns.ROW_START;
    private long shifts;
    private long shiftDistances;

    HatchCoder(IndexedPicture picture, DeflateBits out) {
        this.runs = picture.runs();
        this.firsts = picture.firsts();
        this.hatchings = picture.hatchings();
        this.out = out;
        this.stride = runs.width + 1;
        this.above = DeflateCodes.distance(stride);
        this.line = new int[stride];
    }

    void write() {
        for (int piece : runs.pieces) {
            out.room(PIXEL * PixelRuns.LONGEST);
            int length = piece & PixelRuns.LENGTH;
            if (piece < 0) asAbove(length);
            else if ((piece & PixelRuns.AS_BEFORE) != 0) same(last, length, true);
            else same(piece, 1, false);
        }
    }

    /** What hatches move the bytes by, together. */
    long shifts() {
        return shifts;
    }

    /** The same, each times how far the byte is from the end. */
    long shiftDistances() {
        return shiftDistances;
    }

    /** Pieces of it under a hatch are written anew, the others as they are. */
    private void asAbove(int length) {
        int left = length;
        while (left > 0) {
            int n = 0;
            while (n < left && column + n < stride && hatchings[PixelRuns.surface(line[column + n])] == null) n++;
            if (n > 0) {
                plainAbove(n);
                left -= n;
                continue;
            }
            int symbol = line[column];
            while (n < left && column + n < stride && line[column + n] == symbol) n++;
            same(symbol, n, false);
            left -= n;
        }
    }

    private void plainAbove(int length) {
        if (length >= MIN) out.repeatLong(length, above);
        else for (int i = 0; i < length; i++) out.literal(index(line[column + i]));
        last = line[column + length - 1];
        advance(length);
    }

    /** @param repeats whether the pixel before is the same, so that they can be written as its repetition */
    private void same(int symbol, int length, boolean repeats) {
        Hatching hatching = hatchings[PixelRuns.surface(symbol)];
        for (int i = 0; i < length; i++) line[column + i] = symbol;
        last = symbol;
        if (hatching != null) hatched(index(symbol), hatching, length);
        else if (repeats) out.repeatLong(length, BEFORE);
        else for (int i = 0; i < length; i++) out.literal(index(symbol));
        advance(length);
    }

    private void hatched(int index, Hatching hatching, int length) {
        int repeated = length - hatching.size() < MIN ? 0 : length - hatching.size();
        long left = (long) stride * (runs.height - row) - column;
        for (int i = 0; i < length; i++) {
            int shift = hatching.at(column - 1 + i, row);
            shifts += shift;
            shiftDistances += shift * (left - i);
            if (i < length - repeated) out.literal(index + shift);
        }
        if (repeated > 0) out.repeatLong(repeated, DeflateCodes.distance(hatching.size()));
    }

    private int index(int symbol) {
        return firsts[PixelRuns.surface(symbol)] + PixelRuns.shade(symbol);
    }

    private void advance(int length) {
        column += length;
        if (column < stride) return;
        column = 0;
        row++;
    }
}
