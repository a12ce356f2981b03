package nl.wijkatelier.domain.register;

import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Polygon;

/**
 * A pitch with address (BAG type 03), such as a caravan's.
 *
 * @param hoofdadres id of the nummeraanduiding that is its main address
 * @param nevenadressen ids of further nummeraanduidingen, often none
 * @param geometrie outline, RD metres
 */
public record Standplaats(BagRegistratie registratie, String hoofdadres, List<String> nevenadressen, Polygon geometrie)
        implements BagObject {
    public Standplaats {
        Objects.requireNonNull(registratie, "registratie");
        Objects.requireNonNull(hoofdadres, "hoofdadres");
        Objects.requireNonNull(geometrie, "geometrie");
        nevenadressen = List.copyOf(nevenadressen);
    }
}
