package nl.wijkatelier.engine.image;

/** A picture in a palette of at most 256 colours. */
public sealed interface IndexedPicture permits IndexedRows, IndexedRuns {
    int width();

    int height();

    /** Colours, not premultiplied. */
    int[] argb();

    /** The place in the palette per pixel, row by row, before each row a byte 0. */
    byte[] rows();
}
