package nl.wijkatelier.domain.plan;

import java.util.Objects;

/**
 * What is kept of the state after an entry.
 *
 * @param digest {@link PlanState#digest}; empty for an entry of before digests were kept
 * @param change what the entry made of the state before, as {@link StateBytes} writes it; null for an undo or redo, and where it is not kept
 */
public record KeptState(String digest, byte[] change) {
    /** Of an entry of before states were kept. */
    public static final KeptState NONE = new KeptState("", null);

    public KeptState {
        Objects.requireNonNull(digest, "digest");
    }

    /** Of an entry that made the second state of the first. */
    public static KeptState of(PlanState before, PlanEntry entry, PlanState after) {
        byte[] change = entry.kind() == PlanEntry.Kind.COMMAND ? StateBytes.change(before, after) : null;
        return new KeptState(after.digest(), change);
    }

    /** Whether a state is the one that is meant; any is where nothing was kept. */
    boolean fits(PlanState state) {
        return digest.isEmpty() || digest.equals(state.digest());
    }
}
