package nl.wijkatelier.domain.area;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The three levels of a division, from large to small, with the form of their CBS codes. */
public enum Level {
    GEMEENTE("GM\\d{4}"),
    WIJK("WK\\d{4}[0-9A-Z]{2}"),
    BUURT("BU\\d{4}[0-9A-Z]{4}");

    private final Pattern code;

    Level(String code) {
        this.code = Pattern.compile(code);
    }

    /** Whether the text is a well-formed code of this level. */
    public boolean matches(String text) {
        return code.matcher(text).matches();
    }

    /** The name as it stands in requests and column names: gemeente, wijk, buurt. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level with that name, case-blind, or empty. */
    public static Optional<Level> find(String text) {
        for (Level level : values()) if (level.text().equalsIgnoreCase(text)) return Optional.of(level);
        return Optional.empty();
    }
}
