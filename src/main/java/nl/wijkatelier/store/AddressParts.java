package nl.wijkatelier.store;

import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import org.locationtech.jts.geom.Point;

/** What an address is put together from. */
final class AddressParts {
    private AddressParts() {}

    /**
     * A current object that bears addresses.
     *
     * @param oppervlakte m2, or null where unknown
     * @param bouwjaar of the oldest pand, or null where unknown
     * @param ontbrekendePanden ids of panden that it names and that are not in the delivery
     */
    record Bearer(
            String id,
            AdresseerbaarObject soort,
            BagStatus status,
            Set<Gebruiksdoel> gebruiksdoelen,
            Integer oppervlakte,
            Integer bouwjaar,
            Point punt,
            String hoofdadres,
            List<String> nevenadressen,
            List<String> ontbrekendePanden) {}

    /**
     * The current version of a nummeraanduiding.
     *
     * @param woonplaats its own, or null where that of the street holds
     */
    record Number(
            BagStatus status,
            int huisnummer,
            String huisletter,
            String toevoeging,
            String postcode,
            String straat,
            String woonplaats) {}

    /** The current version of an openbare ruimte. */
    record Street(String naam, String woonplaats) {}
}
