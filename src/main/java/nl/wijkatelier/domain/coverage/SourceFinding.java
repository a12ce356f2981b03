package nl.wijkatelier.domain.coverage;

import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * A fault of a source, and what was done about it.
 *
 * @param areas ids of the areas that it touches: those that claimed the land, or the neighbours of a gap
 * @param given id of the area that got the land, or {@link Coverage#OUTSIDE} when it got to none
 * @param surface m2
 * @param geometry where, in RD metres; empty where the source gave none
 */
public record SourceFinding(Kind kind, List<Integer> areas, int given, double surface, Geometry geometry) {
    public SourceFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(geometry, "geometry");
        areas = List.copyOf(areas);
    }

    /** The kinds, with whether they were mended. The names are stable. */
    public enum Kind {
        /** No geometry: the area has no land. */
        EMPTY_AREA,
        /** Crosses itself; read as its even-odd surface. */
        INVALID_AREA,
        /** Smaller than the tolerance as a whole; kept, since it bears a code. */
        SLIVER_AREA,
        /** Of land that others claim too nothing was left. */
        LOST_AREA,
        /** A small gap, given to the neighbour with the longest common border. */
        GAP_FILLED,
        /** A gap too large to mend; it stays outside the division. */
        GAP_KEPT,
        /** Claimed by several, small; given to the claimant with the longest common border. */
        OVERLAP_CLEANED,
        /** Claimed by several and large; given in the same way, look at it. */
        OVERLAP_LARGE,
        /** A small loose part, given to the neighbour with the longest common border. */
        PART_MOVED
    }
}
