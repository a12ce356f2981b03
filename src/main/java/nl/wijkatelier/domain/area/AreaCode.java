package nl.wijkatelier.domain.area;

import java.util.Objects;
import java.util.Optional;

/** A CBS code of a gemeente, wijk or buurt, such as BU05340101; ordered by its text. */
public record AreaCode(Level level, String text) implements Comparable<AreaCode> {
    public AreaCode {
        Objects.requireNonNull(level, "level");
        if (!level.matches(text))
            throw new IllegalArgumentException("'" + text + "' is not a code of a " + level.text());
    }

    /** The code with that text, blanks around it dropped (StatLine pads codes). Throws IllegalArgumentException for others. */
    public static AreaCode of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no gemeente, wijk or buurt code"));
    }

    /** The same, or empty for a text that is no code. */
    public static Optional<AreaCode> find(String text) {
        String stripped = text.strip();
        for (Level level : Level.values())
            if (level.matches(stripped)) return Optional.of(new AreaCode(level, stripped));
        return Optional.empty();
    }

    /** The code of the gemeente that a wijk or buurt code begins with; itself for a gemeente. */
    public AreaCode gemeente() {
        return new AreaCode(Level.GEMEENTE, "GM" + text.substring(2, 6));
    }

    @Override
    public int compareTo(AreaCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
