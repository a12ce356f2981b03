package nl.wijkatelier.ingest.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be imported, by the names that commands and requests use. */
public enum Source {
    BAG,
    BGT,
    BRK,
    /** Maps and tables of CBS, and borders of gemeenten. */
    CBS,
    /** Households per address: personal data. */
    PEOPLE;

    /** "bag", "bgt", "brk", "cbs" or "people". */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> find(String text) {
        return Arrays.stream(values())
                .filter(source -> source.text().equals(text))
                .findFirst();
    }

    /** Throws IllegalArgumentException that names the text and the choices. */
    public static Source of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("Onbekende bron '" + text + "'; kies "
                        + Arrays.stream(values()).map(Source::text).collect(Collectors.joining(", ")) + "."));
    }
}
