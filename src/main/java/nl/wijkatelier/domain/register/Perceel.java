package nl.wijkatelier.domain.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A kadastraal perceel of the BRK kadastrale kaart. Owners are not in that product and are not read.
 *
 * @param identificatie NL.IMKAD.KadastraalObject local id, digits as text
 * @param beginGeldigheid local date and time
 * @param eindRegistratie end of the version; null for one that has not ended on the day for which it was read
 * @param grootte area in m2 as the register states it (not the area of the polygon)
 * @param soortGrootte register's text, such as "Vastgesteld", or null
 * @param labelpunt where the number is placed, or null
 * @param geometrie RD metres
 */
public record Perceel(
        String identificatie,
        KadastraleAanduiding aanduiding,
        LocalDateTime beginGeldigheid,
        LocalDateTime eindRegistratie,
        double grootte,
        String soortGrootte,
        Point labelpunt,
        Polygon geometrie)
        implements RegisterObject {
    public Perceel {
        Objects.requireNonNull(identificatie, "identificatie");
        Objects.requireNonNull(aanduiding, "aanduiding");
        Objects.requireNonNull(beginGeldigheid, "beginGeldigheid");
        Objects.requireNonNull(geometrie, "geometrie");
    }

    /** Whether this version is the current one at the end of a day: begun by then, and not ended. */
    public boolean actueelOp(LocalDate day) {
        return !beginGeldigheid.toLocalDate().isAfter(day)
                && (eindRegistratie == null || eindRegistratie.toLocalDate().isAfter(day));
    }
}
