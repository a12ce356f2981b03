package nl.wijkatelier.domain.register;

import java.util.Objects;

/**
 * The human key of a perceel, such as "OTL02 B 2298".
 *
 * @param kadastraleGemeente name of the kadastrale gemeente, which is not the burgerlijke gemeente
 * @param akrCode AKR code of the kadastrale gemeente, such as OTL02
 */
public record KadastraleAanduiding(String kadastraleGemeente, String akrCode, String sectie, int perceelnummer) {
    public KadastraleAanduiding {
        Objects.requireNonNull(kadastraleGemeente, "kadastraleGemeente");
        Objects.requireNonNull(akrCode, "akrCode");
        Objects.requireNonNull(sectie, "sectie");
    }

    @Override
    public String toString() {
        return akrCode + " " + sectie + " " + perceelnummer;
    }
}
