package nl.wijkatelier.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares pictures with those in {@code src/test/resources/golden}. Small differences are no failure: typefaces and rasterisers
 * differ a little between Java versions. {@code -Dgolden.renew=true} writes the pictures anew: look at them before committing.
 * A picture that differs is kept in {@code target/golden} beside the one that was expected.
 */
public final class Golden {
    /** Difference per channel from which on a pixel, blurred with its neighbours, counts as different. */
    private static final int VISIBLE = 24;
    /** Share of pixels that may differ. */
    private static final double ALLOWED = 0.004;

    private Golden() {}

    public static void check(String name, BufferedImage actual) throws IOException {
        Path file = Path.of("src/test/resources/golden", name + ".png");
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(file.getParent());
            ImageIO.write(actual, "png", file.toFile());
            return;
        }
        assertThat(file).as("golden picture; make it with -Dgolden.renew=true").exists();
        BufferedImage expected = ImageIO.read(file.toFile());
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        double share = difference(expected, actual);
        if (share > ALLOWED) {
            Path kept = Path.of("target/golden", name + ".png");
            Files.createDirectories(kept.getParent());
            ImageIO.write(actual, "png", kept.toFile());
            ImageIO.write(
                    expected,
                    "png",
                    kept.resolveSibling(kept.getFileName() + ".expected.png").toFile());
        }
        assertThat(share).as("share of visibly different pixels in " + name).isLessThanOrEqualTo(ALLOWED);
    }

    /** Share of pixels that differ visibly, each taken with its eight neighbours. */
    public static double difference(BufferedImage a, BufferedImage b) {
        int different = 0;
        for (int y = 1; y < a.getHeight() - 1; y++)
            for (int x = 1; x < a.getWidth() - 1; x++)
                for (int shift = 0; shift < 32; shift += 8) {
                    int sum = 0;
                    for (int dy = -1; dy <= 1; dy++)
                        for (int dx = -1; dx <= 1; dx++)
                            sum += (a.getRGB(x + dx, y + dy) >>> shift & 255)
                                    - (b.getRGB(x + dx, y + dy) >>> shift & 255);
                    if (Math.abs(sum) > 9 * VISIBLE) {
                        different++;
                        break;
                    }
                }
        return different / (double) ((a.getWidth() - 2) * (a.getHeight() - 2));
    }
}
