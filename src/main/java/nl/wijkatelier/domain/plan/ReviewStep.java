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
 */
public record ReviewStep(int number, Kind kind, int revision, String author, Instant time, String reason) {
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

    public ReviewStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(reason, "reason");
        if (number < 1 || revision < 0) throw new IllegalArgumentException("step " + number + " on " + revision);
    }
}
