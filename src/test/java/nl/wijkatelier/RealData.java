package nl.wijkatelier;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real register files that tests may read. Where a file is absent the test is aborted with a message, or
 * fails when the system property {@code wijkatelier.strict} is true.
 */
public final class RealData {
    private static final String FOLDER = System.getenv().getOrDefault("WIJKATELIER_REAL_DATA", "../shared/data");

    private RealData() {}

    /** The path of a file or folder, such as {@code bag/0221PND15092020.zip}, relative to the folder of real data. */
    public static Path path(String relative) {
        Path path = Path.of(FOLDER).resolve(relative);
        if (Files.exists(path)) return path;
        String message = "real data " + relative + " is not in " + FOLDER + " (set WIJKATELIER_REAL_DATA)";
        if (Boolean.getBoolean("wijkatelier.strict")) fail(message);
        Assumptions.abort(message);
        throw new IllegalStateException(message);
    }
}
