package nl.wijkatelier.ingest;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where RD coordinates of the Netherlands and its territorial sea lie, with room to spare. */
public final class RdBounds {
    private static final Envelope BOUNDS = new Envelope(-100_000, 400_000, 200_000, 800_000);

    private RdBounds() {}

    /** Whether the geometry lies within; false where x and y are swapped or are degrees. */
    public static boolean contain(Geometry geometrie) {
        return BOUNDS.covers(geometrie.getEnvelopeInternal());
    }
}
