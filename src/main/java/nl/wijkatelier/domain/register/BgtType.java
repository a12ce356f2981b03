package nl.wijkatelier.domain.register;

import java.util.Optional;

/** The BGT object types that are read; every other type of a download is counted and skipped by name. */
public enum BgtType {
    WEGDEEL,
    ONDERSTEUNENDWEGDEEL,
    WATERDEEL,
    ONDERSTEUNENDWATERDEEL,
    SPOOR,
    BEGROEIDTERREINDEEL,
    ONBEGROEIDTERREINDEEL,
    PAND,
    OVERBRUGGINGSDEEL,
    SCHEIDING,
    OPENBARERUIMTELABEL,
    WIJK,
    BUURT;

    private final String text = name().toLowerCase(java.util.Locale.ROOT);

    /** The name as the download's file names have it: {@code bgt_<text>.gml}. */
    public String text() {
        return text;
    }

    /** The type with that name, or empty for one that is not read. */
    public static Optional<BgtType> find(String text) {
        for (BgtType type : values()) if (type.text.equals(text)) return Optional.of(type);
        return Optional.empty();
    }
}
