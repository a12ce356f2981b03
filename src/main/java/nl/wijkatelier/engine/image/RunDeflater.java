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
    private byte[] out;
    private int at;
    private long bits;
    private int held;
    private final int distanceCode;
    private final int distanceBits;
    private final int stride;

    private RunDeflater(int stride, int capacity) {
        this.stride = stride;
        this.out = new byte[capacity];
        long above = DeflateCodes.distance(stride);
        distanceCode = (int) above;
        distanceBits = (int) (above >>> 32);
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
                put(DeflateCodes.LENGTHS[above]);
                put(distanceCode, distanceBits);
                i += above;
            } else if (run >= MIN_MATCH) {
                put(DeflateCodes.LENGTHS[run]);
                put(0, DeflateCodes.BEFORE_BITS);
                i += run;
            } else {
                put(DeflateCodes.LITERALS[in[i++] & 255]);
            }
        }
        put(DeflateCodes.END, DeflateCodes.END_BITS);
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

    private void put(int code) {
        put(code & DeflateCodes.CODE, code >>> DeflateCodes.BITS);
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
