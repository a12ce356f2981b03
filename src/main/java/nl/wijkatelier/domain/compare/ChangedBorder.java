package nl.wijkatelier.domain.compare;

import java.util.Objects;
import nl.wijkatelier.domain.area.AreaCode;
import org.locationtech.jts.geom.MultiLineString;

/**
 * A stretch of border between two buurten that the other division does not have. A border that moved is there twice: where it is
 * and where it was.
 *
 * @param links code of the buurt on one side, in the division that has the border; null for outside
 * @param rechts the same on the other side
 * @param lengte metres
 * @param afstand metres from the nearest border of the other division, where it is farthest; known to a centimetre
 * @param lijn where, in RD metres
 */
public record ChangedBorder(
        Soort soort, AreaCode links, AreaCode rechts, double lengte, double afstand, MultiLineString lijn) {
    /** Which division has it. */
    public enum Soort {
        /** The new one only. */
        NIEUW,
        /** The old one only. */
        VERVALLEN
    }

    public ChangedBorder {
        Objects.requireNonNull(soort, "soort");
        Objects.requireNonNull(lijn, "lijn");
    }
}
