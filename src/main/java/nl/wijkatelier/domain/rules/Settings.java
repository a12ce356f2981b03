package nl.wijkatelier.domain.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Reads a properties file strictly. Throws IllegalArgumentException with the key for what is missing, wrong or unknown. */
final class Settings {
    private final Properties given = new Properties();
    private final Set<String> unread;

    Settings(Reader file) {
        try {
            given.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unread = new TreeSet<>(given.stringPropertyNames());
    }

    static Settings bundled(String name) {
        InputStream file = Objects.requireNonNull(Settings.class.getResourceAsStream("/rules/" + name), name);
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new Settings(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finite number that is not negative. */
    double number(String key) {
        String text = text(key);
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " = " + text + " is no number", e);
        }
        throw new IllegalArgumentException(key + " = " + text + " is negative or not finite");
    }

    int whole(String key) {
        double value = number(key);
        if (value != Math.rint(value) || value > Integer.MAX_VALUE)
            throw new IllegalArgumentException(key + " = " + value + " is no whole number");
        return (int) value;
    }

    /** Texts with commas between them, blanks around them dropped. */
    Set<String> words(String key) {
        Set<String> words = new TreeSet<>();
        Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    void done() {
        if (!unread.isEmpty()) throw new IllegalArgumentException("unknown keys " + unread);
    }

    private String text(String key) {
        String text = given.getProperty(key);
        if (text == null) throw new IllegalArgumentException(key + " is missing");
        unread.remove(key);
        return text.strip();
    }
}
