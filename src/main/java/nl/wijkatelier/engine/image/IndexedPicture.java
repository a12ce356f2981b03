package nl.wijkatelier.engine.image;

/**
 * A picture in a palette of at most 256 colours.
 *
 * @param pixels index per pixel, row by row; more rows may follow than the picture has
 * @param argb colours, not premultiplied
 */
public record IndexedPicture(byte[] pixels, int width, int height, int[] argb) {
    public IndexedPicture {
        if (argb.length > 256) throw new IllegalArgumentException(argb.length + " colours in a palette");
        if (pixels.length < width * height)
            throw new IllegalArgumentException(pixels.length + " pixels for " + width + " x " + height);
    }
}
