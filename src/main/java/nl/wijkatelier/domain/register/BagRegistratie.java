package nl.wijkatelier.domain.register;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What every BAG voorkomen carries.
 *
 * @param identificatie 16 digits (4 gemeente, 2 type, 10 sequence), or 4 for a woonplaats; text, since leading zeros count
 * @param status life-cycle status
 * @param geconstateerd whether the object was found in the field without a permit
 * @param documentdatum date of the deciding document
 * @param documentnummer number of the deciding document
 * @param voorkomen the version's validity
 */
public record BagRegistratie(
        String identificatie,
        BagStatus status,
        boolean geconstateerd,
        LocalDate documentdatum,
        String documentnummer,
        Voorkomen voorkomen) {
    public BagRegistratie {
        Objects.requireNonNull(identificatie, "identificatie");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(documentdatum, "documentdatum");
        Objects.requireNonNull(documentnummer, "documentnummer");
        Objects.requireNonNull(voorkomen, "voorkomen");
    }
}
