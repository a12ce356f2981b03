package nl.wijkatelier.domain.consultation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A plan that residents may react to.
 *
 * @param revision of the plan that is shown; frozen when it was opened
 * @param open whether a planner has it open
 * @param tot last day on which it is
 */
public record Consultation(long plan, int revision, boolean open, String titel, String toelichting, LocalDate tot) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 4000;

    public Consultation {
        Objects.requireNonNull(titel, "titel");
        Objects.requireNonNull(toelichting, "toelichting");
        Objects.requireNonNull(tot, "tot");
    }

    /** Whether it takes remarks on a day. */
    public boolean openOn(LocalDate day) {
        return open && !day.isAfter(tot);
    }
}
