package nl.wijkatelier.domain.area;

import java.util.Optional;

/**
 * A name on one line that every file can hold: line ends and tabs are blanks, control and invisible characters, those that Unicode calls none, and halves
 * of surrogate pairs are left out, and there are no blanks around it. Never empty.
 *
 * <p>Names are cleaned where they come in, of people and of files. What is read back of a plan's log is not: it has to give the same bytes.
 */
public record Naam(String text) {
    /** Throws IllegalArgumentException for a text that is not clean, or empty. */
    public Naam {
        if (text.isEmpty() || !text.equals(cleaned(text)))
            throw new IllegalArgumentException("no name: \"" + text + "\"");
    }

    /** The name that somebody wrote; empty where nothing of it is left, and for null. */
    public static Optional<Naam> find(String written) {
        String text = written == null ? "" : cleaned(written);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Naam(text));
    }

    /** What a name keeps of a text; may be empty. */
    public static String cleaned(String written) {
        return written.replaceAll("[\\r\\n\\t\\u000B\\f\\u0085\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\uFFFE\\uFFFF\\uFDD0-\\uFDEF]", "")
                .strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
