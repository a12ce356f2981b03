package nl.wijkatelier.domain.register;

import java.util.Objects;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A named place (BAG).
 *
 * @param geometrie RD metres; a single vlak becomes a MultiPolygon of one
 */
public record Woonplaats(BagRegistratie registratie, String naam, MultiPolygon geometrie) implements BagObject {
    public Woonplaats {
        Objects.requireNonNull(registratie, "registratie");
        Objects.requireNonNull(naam, "naam");
        Objects.requireNonNull(geometrie, "geometrie");
    }
}
