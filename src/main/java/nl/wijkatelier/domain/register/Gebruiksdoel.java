package nl.wijkatelier.domain.register;

import java.util.Optional;

/** What a verblijfsobject may be used for (IMBAG 2.1). */
public enum Gebruiksdoel {
    WOONFUNCTIE,
    BIJEENKOMSTFUNCTIE,
    CELFUNCTIE,
    GEZONDHEIDSZORGFUNCTIE,
    INDUSTRIEFUNCTIE,
    KANTOORFUNCTIE,
    LOGIESFUNCTIE,
    ONDERWIJSFUNCTIE,
    SPORTFUNCTIE,
    WINKELFUNCTIE,
    OVERIGE_GEBRUIKSFUNCTIE;

    private final String text = name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');

    /** The register's own text, such as "overige gebruiksfunctie". */
    public String text() {
        return text;
    }

    /** The gebruiksdoel with the register's text, or empty. */
    public static Optional<Gebruiksdoel> find(String text) {
        for (Gebruiksdoel doel : values()) if (doel.text.equals(text)) return Optional.of(doel);
        return Optional.empty();
    }
}
