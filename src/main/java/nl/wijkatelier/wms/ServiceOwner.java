package nl.wijkatelier.wms;

import java.util.Objects;

/**
 * Who runs the map service, and what users may do with it. A text that is empty is left out of the capabilities.
 *
 * @param organisatie the organisation
 * @param persoon whom to ask for
 * @param functie that person's position
 * @param adres street and number, or a post box
 * @param plaats town
 * @param provincie state or province
 * @param postcode postal code
 * @param land country
 * @param telefoon voice telephone number
 * @param email electronic mail address
 * @param kosten what use costs, as the capabilities' Fees have it
 * @param voorwaarden what limits access or use, as AccessConstraints have it: the address of a licence, mostly
 * @param metadata address of the service's ISO 19119 record in a catalogue; empty where it is in none
 * @param naamruimte address of the organisation that gives identifiers to layers; empty where none does
 */
public record ServiceOwner(
        String organisatie,
        String persoon,
        String functie,
        String adres,
        String plaats,
        String provincie,
        String postcode,
        String land,
        String telefoon,
        String email,
        String kosten,
        String voorwaarden,
        String metadata,
        String naamruimte) {
    public ServiceOwner {
        Objects.requireNonNull(organisatie, "organisatie");
        Objects.requireNonNull(persoon, "persoon");
        Objects.requireNonNull(functie, "functie");
        Objects.requireNonNull(adres, "adres");
        Objects.requireNonNull(plaats, "plaats");
        Objects.requireNonNull(provincie, "provincie");
        Objects.requireNonNull(postcode, "postcode");
        Objects.requireNonNull(land, "land");
        Objects.requireNonNull(telefoon, "telefoon");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(kosten, "kosten");
        Objects.requireNonNull(voorwaarden, "voorwaarden");
        web("metadata", metadata);
        web("naamruimte", naamruimte);
    }

    private static void web(String name, String address) {
        if (!address.isEmpty() && !address.matches("https?://\\S+"))
            throw new IllegalArgumentException("wijkatelier.wms." + name + ": '" + address + "' is geen webadres");
    }

    /** The same with another electronic mail address. */
    public ServiceOwner mailed(String address) {
        return new ServiceOwner(
                organisatie,
                persoon,
                functie,
                adres,
                plaats,
                provincie,
                postcode,
                land,
                telefoon,
                address,
                kosten,
                voorwaarden,
                metadata,
                naamruimte);
    }
}
