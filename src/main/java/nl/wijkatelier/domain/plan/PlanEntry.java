package nl.wijkatelier.domain.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of a plan's log.
 *
 * @param number 1 for the first; without gaps
 * @param command what was done; null for an undo or redo
 * @param author who did it
 * @param reason why, in words of the author; may be empty
 */
public record PlanEntry(int number, Kind kind, PlanCommand command, String author, Instant time, String reason) {
    /** The kinds; the names are stable. */
    public enum Kind {
        COMMAND,
        UNDO,
        REDO
    }

    public PlanEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(reason, "reason");
        if (number < 1) throw new IllegalArgumentException("entry " + number);
        if ((kind == Kind.COMMAND) != (command != null))
            throw new IllegalArgumentException(kind + " with command " + command);
    }
}
