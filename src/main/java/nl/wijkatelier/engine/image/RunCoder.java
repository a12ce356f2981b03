package nl.wijkatelier.engine.image;

/** Writes a coloured picture of known repetitions as zlib data. For one thread. */
final class RunCoder {
    private static final int ADLER = 65_521;
    /** Bytes that a piece takes at most: 31 bits. */
    private static final int PIECE = 4;

    private static final int KIND = PixelRuns.AS_ABOVE | PixelRuns.AS_BEFORE;
    private static final long BEFORE = DeflateCodes.distance(1);

    private final PixelRuns runs;
    private final int[] firsts;
    private final DeflateBits out;
    private final long above;

    private RunCoder(IndexedPicture picture) {
        runs = picture.runs();
        firsts = picture.firsts();
        out = new DeflateBits(runs.pieces.length * PIECE);
        above = DeflateCodes.distance(runs.width + 1);
    }

    /** The rows of a picture, each after a byte 0, compressed. */
    static byte[] deflate(IndexedPicture picture) {
        RunCoder coder = new RunCoder(picture);
        if (picture.hatched()) {
            HatchCoder hatches = new HatchCoder(picture, coder.out);
            hatches.write();
            return coder.out.end(coder.adler(hatches.shifts(), hatches.shiftDistances()));
        }
        coder.pieces();
        return coder.out.end(coder.adler(0, 0));
    }

    private void pieces() {
        for (int piece : runs.pieces) {
            if ((piece & KIND) == 0) out.literal(firsts[PixelRuns.surface(piece)] + PixelRuns.shade(piece));
            else out.repeat(piece & PixelRuns.LENGTH, piece < 0 ? above : BEFORE);
        }
    }

    /** Adler-32 is linear in the bytes, so a colouring changes it by the sums per surface. */
    private int adler(long shifts, long shiftDistances) {
        long a = 1 + runs.shades + shifts;
        long b = (runs.width + 1L) * runs.height + runs.shadeDistances + shiftDistances;
        for (int s = 0; s < runs.counts.length; s++) {
            a += firsts[s] * runs.counts[s];
            b += firsts[s] * runs.distances[s];
        }
        return (int) (b % ADLER) << 16 | (int) (a % ADLER);
    }
}
