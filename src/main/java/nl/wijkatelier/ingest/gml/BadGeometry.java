package nl.wijkatelier.ingest.gml;

import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** A geometry that is not read, and why. The message names the bad value. */
public final class BadGeometry extends Exception {
    private final Kind kind;
    private final transient Geometry geometrie;

    /** What is wrong. */
    public enum Kind {
        /** An element that is not read here, a number that is none, too few positions. */
        UNREADABLE,
        /** The segments of a curve, or the curves of a ring, do not join. */
        BROKEN_CURVE,
        /** The last position of a ring is not its first. */
        RING_NOT_CLOSED,
        /** A ring crosses or touches itself, or rings overlap (OGC Simple Features, 6.1.11.1). */
        INVALID
    }

    BadGeometry(Kind kind, String reason) {
        this(kind, reason, null);
    }

    BadGeometry(Kind kind, String reason, Geometry geometrie) {
        super(reason);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.geometrie = geometrie;
    }

    public Kind kind() {
        return kind;
    }

    /** What can be drawn of it, RD metres. */
    public Optional<Geometry> geometrie() {
        return Optional.ofNullable(geometrie);
    }
}
