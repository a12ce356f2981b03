package nl.wijkatelier.domain.plan;

import java.util.Objects;

/**
 * The whole state after an entry, kept so that it can be read where the log does not lead to it.
 *
 * @param revision number of entries
 * @param digest {@link PlanState#digest}
 * @param bytes as {@link StateBytes} writes them
 */
public record PlanSnapshot(int revision, Kind kind, String digest, byte[] bytes) {
    /** Entries after which a snapshot is kept. */
    static final int EVERY = 50;

    /** Why it was kept; the names are stable. */
    public enum Kind {
        /** After each {@link #EVERY} entries, and at the begin of a branch. */
        VAST,
        /** Of what became a division. */
        PUBLICATIE,
        /** Of what was served where the log led elsewhere; what was kept of its entry does not hold. */
        HERSTEL
    }

    public PlanSnapshot {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(bytes, "bytes");
    }

    static PlanSnapshot of(int revision, Kind kind, PlanState state) {
        return new PlanSnapshot(revision, kind, state.digest(), StateBytes.of(state));
    }

    /** The state. Throws IllegalArgumentException where the bytes are not what they were. */
    PlanState state(Addresses addresses) {
        PlanState state = StateBytes.read(bytes, addresses);
        if (!state.digest().equals(digest))
            throw new IllegalArgumentException("the snapshot of revision " + revision + " has another digest");
        return state;
    }
}
