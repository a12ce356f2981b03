package nl.wijkatelier.engine.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes of DEFLATE being written with its fixed codes (RFC 1951), in a frame of zlib (RFC 1950). For one thread. */
final class DeflateBits {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MIN = 3;
    private static final int MAX = 258;

    private byte[] out;
    private int at;
    private long bits;
    private int held;

    /** Begins; the capacity grows when asked for. */
    DeflateBits(int capacity) {
        out = new byte[capacity + 16];
        out[at++] = 0x78;
        out[at++] = 0x01;
        put(3, 3);
    }

    /** Makes sure that so many bytes fit. */
    void room(int bytes) {
        if (at + bytes + 16 > out.length) out = Arrays.copyOf(out, out.length * 2 + bytes + 16);
    }

    void literal(int value) {
        int code = DeflateCodes.LITERALS[value];
        put(code & DeflateCodes.CODE, code >>> DeflateCodes.BITS);
    }

    /** A repetition of 3 to 258 bytes from a distance as {@link DeflateCodes#distance} gives it. */
    void repeat(int length, long distance) {
        int code = DeflateCodes.LENGTHS[length];
        put(code & DeflateCodes.CODE, code >>> DeflateCodes.BITS);
        put((int) distance, (int) (distance >>> 32));
    }

    /** A repetition of at least 3 bytes. */
    void repeatLong(int length, long distance) {
        int left = length;
        while (left > 0) {
            int n = Math.min(MAX, left);
            if (left - n > 0 && left - n < MIN) n -= MIN;
            repeat(n, distance);
            left -= n;
        }
    }

    private void put(int value, int size) {
        bits |= (value & 0xFFFFFFFFL) << held;
        held += size;
        if (held < 32) return;
        INTS.set(out, at, (int) bits);
        at += 4;
        bits >>>= 32;
        held -= 32;
    }

    /** All bytes, with the Adler-32 sum of what they stand for. */
    byte[] end(int adler) {
        put(DeflateCodes.END, DeflateCodes.END_BITS);
        for (; held > 0; held -= 8, bits >>>= 8) out[at++] = (byte) bits;
        for (int shift = 24; shift >= 0; shift -= 8) out[at++] = (byte) (adler >>> shift);
        return Arrays.copyOf(out, at);
    }
}
