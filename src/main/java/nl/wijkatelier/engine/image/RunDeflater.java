package nl.wijkatelier.engine.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.Adler32;

/**
 * Compresses the rows of a picture of few colours as zlib data (RFC 1950, 1951) by looking for repetition in two places only:
 * the byte before and the row above. On maps that finds nearly all there is at a multiple of the speed of a general search.
 * Codes are the fixed ones. For one thread.
 */
final class RunDeflater {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MIN_MATCH = 4;
    private static final int MAX_MATCH = 258;
    /** Reversed code and its length in bits per literal. */
    private static final short[] LITERAL = new short[256];

    /** Reversed length code with its extra bits, and how many bits in the top byte, per length of a match. */
    private static final int[] LENGTH = new int[MAX_MATCH + 1];

    private byte[] out;
    private int at;
    private long bits;
    private int held;
    private final int distanceCode;
    private final int distanceBits;
    private final int stride;

    static {
        for (int b = 0; b < 256; b++)
            LITERAL[b] = (short) (b < 144 ? reversed(0x30 + b, 8) : reversed(0x190 + b - 144, 9));
        int length = 3;
        for (int code = 257; code <= 284; code++) {
            int extra = code < 265 ? 0 : (code - 261) / 4;
            for (int i = 0; i < 1 << extra && length < MAX_MATCH; i++) LENGTH[length++] = lengthCode(code, extra, i);
        }
        LENGTH[MAX_MATCH] = lengthCode(285, 0, 0);
    }

    private static int lengthCode(int code, int extra, int value) {
        int size = code < 280 ? 7 : 8;
        int huffman = code < 280 ? reversed(code - 256, 7) : reversed(0xC0 + code - 280, 8);
        return size + extra << 24 | value << size | huffman;
    }

    private static int reversed(int code, int size) {
        return Integer.reverse(code) >>> 32 - size;
    }

    private RunDeflater(int stride, int capacity) {
        this.stride = stride;
        this.out = new byte[capacity];
        int code = 0;
        int base = 1;
        int extra = 0;
        while (base + (1 << extra) <= stride) {
            base += 1 << extra;
            code++;
            extra = code < 4 ? 0 : code / 2 - 1;
        }
        distanceCode = reversed(code, 5) | stride - base << 5;
        distanceBits = 5 + extra;
    }

    /**
     * Compresses rows of equal length.
     *
     * @param stride bytes per row, at most 32,768
     * @param limit bytes beyond which it is not worth while
     * @return zlib data, or null where it would be longer than the limit
     */
    static byte[] deflate(byte[] rows, int length, int stride, int limit) {
        return new RunDeflater(stride, limit + 64).run(rows, length, limit);
    }

    private byte[] run(byte[] in, int length, int limit) {
        out[at++] = 0x78;
        out[at++] = 0x01;
        put(3, 3);
        int i = 0;
        while (i < length) {
            if (at > limit) return null;
            int run = i > 0 ? match(in, i, 1, length) : 0;
            int above = i >= stride && run < MAX_MATCH ? match(in, i, stride, length) : 0;
            if (above > run && above >= MIN_MATCH) {
                put(LENGTH[above] & 0xFFFFFF, LENGTH[above] >>> 24);
                put(distanceCode, distanceBits);
                i += above;
            } else if (run >= MIN_MATCH) {
                put(LENGTH[run] & 0xFFFFFF, LENGTH[run] >>> 24);
                put(0, 5);
                i += run;
            } else {
                int b = in[i++] & 255;
                put(LITERAL[b], b < 144 ? 8 : 9);
            }
        }
        put(0, 7);
        while (held > 0) {
            out[at++] = (byte) bits;
            bits >>>= 8;
            held -= 8;
        }
        Adler32 adler = new Adler32();
        adler.update(in, 0, length);
        int sum = (int) adler.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) out[at++] = (byte) (sum >>> shift);
        return java.util.Arrays.copyOf(out, at);
    }

    private static int match(byte[] in, int i, int back, int length) {
        int max = Math.min(MAX_MATCH, length - i);
        int n = 0;
        while (n + 8 <= max) {
            long difference = (long) LONGS.get(in, i + n) ^ (long) LONGS.get(in, i + n - back);
            if (difference != 0) return n + (Long.numberOfTrailingZeros(difference) >>> 3);
            n += 8;
        }
        while (n < max && in[i + n] == in[i + n - back]) n++;
        return n;
    }

    private void put(int value, int size) {
        bits |= (long) value << held;
        held += size;
        if (held < 32) return;
        out[at] = (byte) bits;
        out[at + 1] = (byte) (bits >>> 8);
        out[at + 2] = (byte) (bits >>> 16);
        out[at + 3] = (byte) (bits >>> 24);
        at += 4;
        bits >>>= 32;
        held -= 32;
    }
}
