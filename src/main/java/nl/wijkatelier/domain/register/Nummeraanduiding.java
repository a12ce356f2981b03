package nl.wijkatelier.domain.register;

import java.util.Objects;

/**
 * A house number on a street (BAG type 20).
 *
 * @param huisletter single letter, or null
 * @param huisnummertoevoeging up to four characters, or null
 * @param postcode four digits and two letters, or null where none was given out
 * @param soort what kind of object the number is for
 * @param openbareRuimte id of the openbare ruimte that it lies on
 * @param woonplaats id of the woonplaats, only where it differs from that of the openbare ruimte; else null
 */
public record Nummeraanduiding(
        BagRegistratie registratie,
        int huisnummer,
        String huisletter,
        String huisnummertoevoeging,
        String postcode,
        AdresseerbaarObject soort,
        String openbareRuimte,
        String woonplaats)
        implements BagObject {
    public Nummeraanduiding {
        Objects.requireNonNull(registratie, "registratie");
        Objects.requireNonNull(soort, "soort");
        Objects.requireNonNull(openbareRuimte, "openbareRuimte");
    }
}
