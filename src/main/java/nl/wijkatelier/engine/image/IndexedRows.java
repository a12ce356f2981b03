package nl.wijkatelier.engine.image;

/**
 * A picture in a palette, pixel by pixel.
 *
 * @param rows per row a byte 0 and then the index per pixel; more may follow than the picture has
 * @param argb colours, not premultiplied
 */
public record IndexedRows(byte[] rows, int width, int height, int[] argb) implements IndexedPicture {
    public IndexedRows {
        if (argb.length > 256) throw new IllegalArgumentException(argb.length + " colours in a palette");
        if (rows.length < (width + 1) * height)
            throw new IllegalArgumentException(rows.length + " bytes for " + width + " x " + height);
    }
}
