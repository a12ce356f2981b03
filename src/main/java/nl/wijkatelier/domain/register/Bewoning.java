package nl.wijkatelier.domain.register;

import java.util.Objects;

/**
 * One household at one address: <strong>personal data</strong>. Only {@code ingest.people}, {@code store} and
 * {@code engine.join} may touch it (an architecture test sees to it); its {@link #toString} shows nothing.
 *
 * @param adres id of the nummeraanduiding
 * @param leeftijd0tot15 number of persons of that age, and so on
 * @param huishoudensgrootte persons in the household; 0 states that the address is vacant
 * @param wozWaarde value of the object in euro, or null where unknown
 * @param inkomensklasse quintile 1 to 5 of the national distribution, or null where unknown
 */
public record Bewoning(
        String adres,
        int leeftijd0tot15,
        int leeftijd15tot25,
        int leeftijd25tot45,
        int leeftijd45tot65,
        int leeftijd65plus,
        int huishoudensgrootte,
        Integer wozWaarde,
        Integer inkomensklasse)
        implements RegisterObject {
    public Bewoning {
        Objects.requireNonNull(adres, "adres");
    }

    @Override
    public String toString() {
        return "Bewoning[withheld]";
    }
}
