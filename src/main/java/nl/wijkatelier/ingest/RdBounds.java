package nl.wijkatelier.ingest;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where RD coordinates of the Netherlands and its territorial sea lie, with room to spare. */
public final class RdBounds {
    private static final Envelope BOUNDS = new Envelope(-100_000, 400_000, 200_000, 800_000);

    private RdBounds() {}

    /** Whether the geometry lies within; false where x and y are swapped (in RD y is always the larger) or are degrees. */
    public static boolean contain(Geometry geometrie) {
        Envelope box = geometrie.getEnvelopeInternal();
        return BOUNDS.covers(box) && box.getMinX() < box.getMinY() && box.getMaxX() < box.getMaxY();
    }

    /** The same of a position. */
    public static boolean contain(double x, double y) {
        return BOUNDS.contains(x, y) && x < y;
    }
}
