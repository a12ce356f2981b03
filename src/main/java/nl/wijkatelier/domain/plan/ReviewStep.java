package nl.wijkatelier.domain.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * One step of a plan on its way to a division.
 *
 * @param number 1 for the first; without gaps
 * @param revision number of entries of the plan that the step is about
 * @param author who took it
 * @param reason why, in words of the author; never blank where a plan is given back
 * @param warning accounts that drew or handed in the plan and that its author might use, with commas between them; empty for none
 */
public record ReviewStep(
        int number, Kind kind, int revision, String author, Instant time, String reason, String warning) {
    /** The kinds, with the status that follows; the names are stable. */
    public enum Kind {
        INDIENEN(PlanStatus.INGEDIEND),
        AKKOORD(PlanStatus.GOEDGEKEURD),
        TERUG(PlanStatus.CONCEPT),
        PUBLICEREN(PlanStatus.GEPUBLICEERD);

        private final PlanStatus after;

        Kind(PlanStatus after) {
            this.after = after;
        }

        PlanStatus after() {
            return after;
        }
    }

    public ReviewStep(int number, Kind kind, int revision, String author, Instant time, String reason) {
        this(number, kind, revision, author, time, reason, "");
    }

    public ReviewStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(warning, "warning");
        if (number < 1 || revision < 0) throw new IllegalArgumentException("step " + number + " on " + revision);
    }
}
