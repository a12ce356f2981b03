package nl.wijkatelier.domain.register;

import java.util.Objects;
import java.util.Set;

/**
 * A complete current address: nummeraanduiding, openbare ruimte and woonplaats put together, with the point and the use
 * of the object that bears it.
 *
 * @param nummeraanduiding its id, the key of an address
 * @param object id of the verblijfsobject, ligplaats or standplaats
 * @param hoofdadres false for a nevenadres; an object counts once, at its hoofdadres
 * @param huisletter or null
 * @param huisnummertoevoeging or null
 * @param postcode or null
 * @param woonplaatscode four digits
 * @param gemeente code of the gemeente ("GM" and four digits), or null where no relation names it
 * @param status of the object
 * @param gebruiksdoelen of a verblijfsobject, empty for the other kinds
 * @param oppervlakte floor area in m2, or null where unknown or not applicable
 * @param bouwjaar of the oldest pand, or null where unknown or not applicable
 * @param x RD metres
 * @param y RD metres
 */
public record Adres(
        String nummeraanduiding,
        String object,
        AdresseerbaarObject soort,
        boolean hoofdadres,
        String openbareRuimte,
        int huisnummer,
        String huisletter,
        String huisnummertoevoeging,
        String postcode,
        String woonplaatscode,
        String woonplaats,
        String gemeente,
        BagStatus status,
        Set<Gebruiksdoel> gebruiksdoelen,
        Integer oppervlakte,
        Integer bouwjaar,
        double x,
        double y) {
    public Adres {
        Objects.requireNonNull(nummeraanduiding, "nummeraanduiding");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(soort, "soort");
        Objects.requireNonNull(openbareRuimte, "openbareRuimte");
        Objects.requireNonNull(woonplaatscode, "woonplaatscode");
        Objects.requireNonNull(woonplaats, "woonplaats");
        Objects.requireNonNull(status, "status");
        gebruiksdoelen = Set.copyOf(gebruiksdoelen);
    }

    /** Whether it counts in the dwelling stock as CBS defines it: once per verblijfsobject with woonfunctie in stock. */
    public boolean woning() {
        return hoofdadres
                && soort == AdresseerbaarObject.VERBLIJFSOBJECT
                && gebruiksdoelen.contains(Gebruiksdoel.WOONFUNCTIE)
                && BagStatus.WONINGVOORRAAD.contains(status);
    }
}
