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
 * @param tijdstipInactief when the version was made inactive (corrected away, or no BAG object at all), or null
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

    /**
     * Whether the version holds on a day: it has begun by then, has not ended, and was never made inactive. A version that has
     * a successor keeps to its end of validity, which may lie in the future while its registration has ended; without an end of
     * validity the end of the registration is the end.
     */
    public boolean actueelOp(LocalDate day) {
        if (tijdstipInactief != null || beginGeldigheid.isAfter(day)) return false;
        if (eindGeldigheid != null) return eindGeldigheid.isAfter(day);
        return eindRegistratie == null || eindRegistratie.toLocalDate().isAfter(day);
    }
}
