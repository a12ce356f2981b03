package nl.wijkatelier.domain.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * The life of one version (voorkomen) of a BAG object, as {@code Historie:Voorkomen} gives it.
 *
 * @param nummer 1 for the first version, counting up
 * @param beginGeldigheid first day on which the version holds
 * @param eindGeldigheid first day on which it no longer holds, or null while it is open
 * @param tijdstipRegistratie when the municipality registered it
 * @param eindRegistratie when the registration was ended, or null
 * @param tijdstipInactief when the version was made inactive (corrected away), or null
 */
public record Voorkomen(
        int nummer,
        LocalDate beginGeldigheid,
        LocalDate eindGeldigheid,
        LocalDateTime tijdstipRegistratie,
        LocalDateTime eindRegistratie,
        LocalDateTime tijdstipInactief) {
    public Voorkomen {
        if (nummer < 1) throw new IllegalArgumentException("voorkomen number " + nummer + " is below 1");
        Objects.requireNonNull(beginGeldigheid, "beginGeldigheid");
        Objects.requireNonNull(tijdstipRegistratie, "tijdstipRegistratie");
    }

    /** Whether the version is the current one on a day: registered, active, and not yet ended. */
    public boolean actueelOp(LocalDate day) {
        return eindRegistratie == null
                && tijdstipInactief == null
                && (eindGeldigheid == null || eindGeldigheid.isAfter(day));
    }
}
