package nl.wijkatelier.engine.image;

/** The fixed codes of DEFLATE (RFC 1951, 3.2.5 and 3.2.6), their bits in the order in which they are written. */
final class DeflateCodes {
    /** A code stands in the low bits, how many bits it has above these. */
    static final int BITS = 24;

    static final int CODE = (1 << BITS) - 1;

    /** Per byte. */
    static final int[] LITERALS = new int[256];

    /** Per length of a repetition, its extra bits included. */
    static final int[] LENGTHS = new int[259];

    /** End of the data. */
    static final int END = 0;

    static final int END_BITS = 7;

    /** The code of distance 1 is zeros. */
    static final int BEFORE_BITS = 5;

    private DeflateCodes() {}

    static {
        for (int b = 0; b < 256; b++)
            LITERALS[b] = b < 144 ? 8 << BITS | reversed(0x30 + b, 8) : 9 << BITS | reversed(0x190 + b - 144, 9);
        int length = 3;
        for (int code = 257; code <= 284; code++) {
            int extra = code < 265 ? 0 : (code - 261) / 4;
            for (int i = 0; i < 1 << extra && length < 258; i++) LENGTHS[length++] = length(code, extra, i);
        }
        LENGTHS[258] = length(285, 0, 0);
    }

    private static int length(int code, int extra, int value) {
        int size = code < 280 ? 7 : 8;
        int huffman = code < 280 ? reversed(code - 256, 7) : reversed(0xC0 + code - 280, 8);
        return size + extra << BITS | value << size | huffman;
    }

    /** Code of a distance with its extra bits; how many bits in the high half. */
    static long distance(int distance) {
        int code = 0;
        int base = 1;
        int extra = 0;
        while (base + (1 << extra) <= distance) {
            base += 1 << extra;
            code++;
            extra = code < 4 ? 0 : code / 2 - 1;
        }
        return 5L + extra << 32 | reversed(code, 5) | (long) (distance - base) << 5;
    }

    private static int reversed(int code, int size) {
        return Integer.reverse(code) >>> 32 - size;
    }
}
