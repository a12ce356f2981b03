package nl.wijkatelier.engine.image;

/**
 * What repeats what in a picture, whatever its colours. A pixel is a symbol: the number of a surface, whose pixels have one
 * colour or shades of it, and a shade. Pixels of the same symbol have the same colour in every colouring, so what was found to
 * repeat once is known for all of them: another colouring of the picture costs as much as there are pieces, not pixels.
 *
 * <p>A colouring is a table from surface to the first of its shades in a palette. Immutable.
 */
public final class PixelRuns {
    /** Shades per surface at most. */
    public static final int SHADES = 16;

    static final int SHADE_BITS = 4;
    /** The byte before each row that PNG wants; a surface of its own, of colour 0. */
    static final int ROW_START = 0;
    /** Pieces: a symbol itself, or one of these with a number of pixels, 3 to 258. */
    static final int AS_BEFORE = 1 << 30;

    static final int AS_ABOVE = 1 << 31;
    static final int LENGTH = 0xFFFF;
    /** Pixels of a piece at most. */
    static final int LONGEST = 258;

    final int width;
    final int height;
    final int[] pieces;
    /** Pixels per surface, and the sum of how far each is from the picture's end. */
    final long[] counts;

    final long[] distances;
    /** The same sums over all shades. */
    final long shades;

    final long shadeDistances;

    PixelRuns(int width, int height, int[] pieces, long[] counts, long[] distances, long shades, long shadeDistances) {
        this.width = width;
        this.height = height;
        this.pieces = pieces;
        this.counts = counts;
        this.distances = distances;
        this.shades = shades;
        this.shadeDistances = shadeDistances;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Number of surfaces, those that PNG needs included: the length of a colouring. */
    public int surfaces() {
        return counts.length;
    }

    /** Whether a surface has a pixel. */
    public boolean shows(int surface) {
        return counts[surface] > 0;
    }

    /** Memory that it takes. */
    public long bytes() {
        return 4L * pieces.length + 16L * counts.length + 100;
    }

    /** Writes the symbols of the picture row by row, before each row one for the byte that PNG wants; (width + 1) * height. */
    public void expand(int[] symbols) {
        int at = 0;
        for (int piece : pieces) {
            if ((piece & (AS_ABOVE | AS_BEFORE)) == 0) {
                symbols[at++] = piece;
                continue;
            }
            int back = piece < 0 ? width + 1 : 1;
            for (int end = at + (piece & LENGTH); at < end; at++) symbols[at] = symbols[at - back];
        }
    }

    /** The surface of a symbol. */
    public static int surface(int symbol) {
        return symbol >>> SHADE_BITS;
    }

    /** The shade of a symbol. */
    public static int shade(int symbol) {
        return symbol & SHADES - 1;
    }

    /** The symbol of a surface and shade. */
    public static int symbol(int surface, int shade) {
        return surface << SHADE_BITS | shade;
    }
}
