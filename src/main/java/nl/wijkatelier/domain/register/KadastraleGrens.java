package nl.wijkatelier.domain.register;

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
 * @param eindRegistratie null for the current version
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
}
