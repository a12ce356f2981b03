package nl.wijkatelier.engine.image;

/**
 * A picture in a palette of at most 256 colours.
 *
 * @param rows per row a byte 0 and then the index per pixel; more may follow than the picture has
 * @param argb colours, not premultiplied
 */
public record IndexedPicture(byte[] rows, int width, int height, int[] argb) {
    public IndexedPicture {
        if (argb.length > 256) throw new IllegalArgumentException(argb.length + " colours in a palette");
        if (rows.length < (width + 1) * height)
            throw new IllegalArgumentException(rows.length + " bytes for " + width + " x " + height);
    }

    /** The colour of a pixel. */
    public int argb(int column, int row) {
        return argb[rows[row * (width + 1) + 1 + column] & 255];
    }
}
