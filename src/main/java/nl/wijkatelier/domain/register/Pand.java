package nl.wijkatelier.domain.register;

import java.util.Objects;
import org.locationtech.jts.geom.Polygon;

/**
 * A building (BAG type 10).
 *
 * @param oorspronkelijkBouwjaar year of building; 9999 in the register means unknown and is kept as read
 * @param geometrie footprint, RD metres, z dropped
 */
public record Pand(BagRegistratie registratie, int oorspronkelijkBouwjaar, Polygon geometrie) implements BagObject {
    /** The register's value for a year of building that is not known. */
    public static final int BOUWJAAR_ONBEKEND = 9999;

    public Pand {
        Objects.requireNonNull(registratie, "registratie");
        Objects.requireNonNull(geometrie, "geometrie");
    }
}
