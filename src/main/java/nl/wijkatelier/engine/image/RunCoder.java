package nl.wijkatelier.engine.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes a coloured picture of known repetitions as zlib data (RFC 1950, 1951) with the fixed codes. For one thread. */
final class RunCoder {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int ADLER = 65_521;
    /** Bytes that a piece takes at most: 31 bits. */
    private static final int PIECE = 4;

    private static final int FRAME = 32;

    private final byte[] out;
    private int at;
    private long bits;
    private int held;

    private RunCoder(int capacity) {
        out = new byte[capacity];
    }

    /** The rows of a picture, compressed. */
    static byte[] deflate(IndexedRuns picture) {
        RunCoder coder = new RunCoder(picture.runs().pieces.length * PIECE + FRAME);
        coder.write(picture);
        return Arrays.copyOf(coder.out, coder.at);
    }

    private void write(IndexedRuns picture) {
        PixelRuns runs = picture.runs();
        out[at++] = 0x78;
        out[at++] = 0x01;
        put(3, 3);
        pieces(runs.pieces, picture.firsts(), DeflateCodes.distance(runs.width + 1));
        put(DeflateCodes.END, DeflateCodes.END_BITS);
        while (held > 0) {
            out[at++] = (byte) bits;
            bits >>>= 8;
            held -= 8;
        }
        int sum = adler(runs, picture.firsts());
        for (int shift = 24; shift >= 0; shift -= 8) out[at++] = (byte) (sum >>> shift);
    }

    private void pieces(int[] pieces, int[] firsts, long above) {
        int[] literals = DeflateCodes.LITERALS;
        int[] lengths = DeflateCodes.LENGTHS;
        int aboveCode = (int) above;
        int aboveBits = (int) (above >>> 32);
        byte[] to = out;
        int next = at;
        long pool = bits;
        int size = held;
        for (int piece : pieces) {
            int code;
            if ((piece & (PixelRuns.AS_ABOVE | PixelRuns.AS_BEFORE)) == 0) {
                code = literals[firsts[piece >>> PixelRuns.SHADE_BITS] + (piece & PixelRuns.SHADES - 1)];
                pool |= (long) (code & DeflateCodes.CODE) << size;
                size += code >>> DeflateCodes.BITS;
            } else {
                code = lengths[piece & PixelRuns.LENGTH];
                pool |= (long) (code & DeflateCodes.CODE) << size;
                size += code >>> DeflateCodes.BITS;
                if (piece < 0) {
                    pool |= (long) aboveCode << size;
                    size += aboveBits;
                } else {
                    size += DeflateCodes.BEFORE_BITS;
                }
            }
            if (size >= 32) {
                INTS.set(to, next, (int) pool);
                next += 4;
                pool >>>= 32;
                size -= 32;
            }
        }
        at = next;
        bits = pool;
        held = size;
    }

    /** Adler-32 is linear in the bytes, so a colouring changes it by the sums per surface. */
    private static int adler(PixelRuns runs, int[] firsts) {
        long bytes = (runs.width + 1L) * runs.height;
        long a = 1 + runs.shades;
        long b = bytes + runs.shadeDistances;
        for (int s = 0; s < runs.counts.length; s++) {
            a += firsts[s] * runs.counts[s];
            b += firsts[s] * runs.distances[s];
        }
        return (int) (b % ADLER) << 16 | (int) (a % ADLER);
    }

    private void put(int value, int size) {
        bits |= (long) value << held;
        held += size;
    }
}
