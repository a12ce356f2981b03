package nl.wijkatelier.domain.register;

import java.util.Objects;

/**
 * A street, square, water or other named public space (BAG type 30).
 *
 * @param verkorteNaam name of at most 24 characters after NEN 5825, or null
 * @param type register's text: Weg, Water, Spoorbaan, Terrein, Kunstwerk, Landschappelijk gebied, Administratief gebied
 * @param woonplaats id of the woonplaats that it lies in
 */
public record OpenbareRuimte(
        BagRegistratie registratie, String naam, String verkorteNaam, String type, String woonplaats)
        implements BagObject {
    public OpenbareRuimte {
        Objects.requireNonNull(registratie, "registratie");
        Objects.requireNonNull(naam, "naam");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(woonplaats, "woonplaats");
    }
}
