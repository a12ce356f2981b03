package nl.wijkatelier.engine.style;

import java.util.Locale;

/**
 * Over which maps breaks stay the same, so that these can be compared.
 *
 * @param years over all divisions that have the figure
 * @param levels over buurten, wijken and gemeenten
 */
public record Frozen(boolean years, boolean levels) {
    /** Breaks of the map itself. */
    public static final Frozen NONE = new Frozen(false, false);

    /** Of a list of the words {@code years} and {@code levels}. Throws IllegalArgumentException for other words. */
    public static Frozen parse(String text) {
        boolean years = false;
        boolean levels = false;
        for (String word : text.split(",", -1))
            switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "years" -> years = true;
                case "levels" -> levels = true;
                case "" -> {}
                default -> throw new IllegalArgumentException("'" + word + "' is geen van years, levels");
            }
        return new Frozen(years, levels);
    }

    /** The words, with "," between; "" for none. */
    public String text() {
        if (years) return levels ? "years,levels" : "years";
        return levels ? "levels" : "";
    }
}
