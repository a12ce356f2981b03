package nl.wijkatelier.wms;

/** How pictures of maps are kept and made, since the start. Thread-safe. */
public interface PictureUse {
    /** Pictures that were there when they were asked for. */
    long found();

    /** Pictures that had to be painted. */
    long painted();

    /** Bytes of those that are kept. */
    long bytes();

    /** The part of the room for painting that is taken, 0 to 1. */
    double busy();
}
