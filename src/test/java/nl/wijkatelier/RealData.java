package nl.wijkatelier;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of real register files that tests may read. Where a file is absent the test is skipped as
 * {@link Skipped} says.
 */
public final class RealData {
    private static final String FOLDER = System.getenv().getOrDefault("WIJKATELIER_REAL_DATA", "../shared/data");

    private RealData() {}

    /** The path of a file or folder, such as {@code bag/0221PND15092020.zip}, relative to the folder of real data. */
    public static Path path(String relative) {
        Path path = Path.of(FOLDER).resolve(relative);
        if (Files.exists(path)) return path;
        throw Skipped.because(
                "tests on the real file " + relative,
                "it is not in " + FOLDER,
                "set WIJKATELIER_REAL_DATA to its folder");
    }
}
