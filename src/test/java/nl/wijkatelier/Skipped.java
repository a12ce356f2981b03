package nl.wijkatelier;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/**
 * Tests that cannot run on this machine: listed in {@code target/skipped-tests.txt} with what would help, which the end of the
 * build prints; failures when the system property {@code wijkatelier.strict} is true.
 */
public final class Skipped {
    private static final Path LIST = Path.of("target", "skipped-tests.txt");

    private Skipped() {}

    /**
     * Ends the running test.
     *
     * @param what what is skipped, in words
     * @param remedy the one line that would make it run, such as "apt-get install chromium"
     */
    public static RuntimeException because(String what, String why, String remedy) {
        String line = what + ": " + why + "\t" + remedy;
        if (Boolean.getBoolean("wijkatelier.strict")) fail(line);
        try {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Assumptions.abort(line);
        return new IllegalStateException(line);
    }
}
