package nl.wijkatelier.engine.join;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Our names of the figures that CBS publishes: the first column of {@code cbs/kolommen.csv}. */
final class CbsNames {
    private static final Set<String> ALL = load();

    private CbsNames() {}

    /** Throws IllegalArgumentException for a name that is none. */
    static void check(String name) {
        if (!ALL.contains(name)) throw new IllegalArgumentException("CBS heeft geen cijfer '" + name + "'");
    }

    private static Set<String> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CbsNames.class.getResourceAsStream("/cbs/kolommen.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(';')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
