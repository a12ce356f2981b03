package nl.wijkatelier.domain.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.locationtech.jts.geom.LineString;

/**
 * A border between two percelen.
 *
 * @param type register's text, such as "Definitief"
 * @param perceelLinks id of the perceel at the left of the line's direction, or null at the rim of the data
 * @param perceelRechts id of the one at the right, or null
 * @param beginGeldigheid local date and time, or null where the version of the product does not give it
 * @param eindRegistratie end of the version; null for one that has not ended on the day for which it was read
 * @param geometrie RD metres
 */
public record KadastraleGrens(
        String identificatie,
        String type,
        String perceelLinks,
        String perceelRechts,
        LocalDateTime beginGeldigheid,
        LocalDateTime eindRegistratie,
        LineString geometrie)
        implements RegisterObject {
    public KadastraleGrens {
        Objects.requireNonNull(identificatie, "identificatie");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(geometrie, "geometrie");
    }

    /** Whether this version is the current one at the end of a day: begun by then, and not ended. */
    public boolean actueelOp(LocalDate day) {
        return (beginGeldigheid == null || !beginGeldigheid.toLocalDate().isAfter(day))
                && (eindRegistratie == null || eindRegistratie.toLocalDate().isAfter(day));
    }
}
