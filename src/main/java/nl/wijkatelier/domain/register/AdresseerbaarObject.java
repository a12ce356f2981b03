package nl.wijkatelier.domain.register;

import java.util.Optional;

/** The three kinds of BAG object that can have an address. */
public enum AdresseerbaarObject {
    VERBLIJFSOBJECT("Verblijfsobject"),
    LIGPLAATS("Ligplaats"),
    STANDPLAATS("Standplaats");

    private final String text;

    AdresseerbaarObject(String text) {
        this.text = text;
    }

    /** The register's own text. */
    public String text() {
        return text;
    }

    /** The kind with the register's text, or empty. */
    public static Optional<AdresseerbaarObject> find(String text) {
        for (AdresseerbaarObject soort : values()) if (soort.text.equals(text)) return Optional.of(soort);
        return Optional.empty();
    }
}
