package nl.wijkatelier.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngWriterTest {
    private static final int SURFACES = 16;

    /** From a flat surface over stripes and runs of any length to noise, in sizes at which the codes change. */
    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "2,2,1",
        "3,5,400",
        "4,7,3",
        "256,256,1000000",
        "257,3,259",
        "258,40,261",
        "259,40,1000000",
        "400,300,2",
        "400,300,17",
        "1024,768,97",
        "4000,11,1",
        "4000,40,1000",
        "513,200,5000"
    })
    void picture_isReadBackExactly_withAndWithoutHatches(int width, int height, int run)
            throws IOException, DataFormatException {
        Random random = new Random(width * 31L + run);
        PixelRuns runs = runs(random, width, height, run);
        int[] argb = new int[256];
        for (int i = 0; i < 256; i++) argb[i] = i % 7 == 0 ? random.nextInt() : random.nextInt() | 0xFF000000;
        int[] firsts = new int[SURFACES];
        Hatching[] hatchings = new Hatching[SURFACES];
        for (int colouring = 0; colouring < 3; colouring++) {
            for (int s = 1; s < SURFACES; s++) {
                firsts[s] = random.nextInt(256 - 2 * PixelRuns.SHADES);
                hatchings[s] = colouring > 0 && random.nextInt(3) == 0 ? hatching(random) : null;
            }
            IndexedPicture picture = new IndexedPicture(runs, firsts, hatchings, argb);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture)));
            assertThat(image.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(picture.pixels());
            assertSum(RunCoder.deflate(picture), (width + 1) * height);
        }
    }

    private static Hatching hatching(Random random) {
        int size = 1 + random.nextInt(12);
        byte[] shifts = new byte[size * size];
        for (int i = 0; i < shifts.length; i++) shifts[i] = (byte) random.nextInt(PixelRuns.SHADES);
        return new Hatching(shifts, size, random.nextInt(size), random.nextInt(size));
    }

    private static PixelRuns runs(Random random, int width, int height, int run) {
        int[] above = new int[width];
        int[] all = new int[(width + 1) * height];
        RunFinder finder = new RunFinder();
        // What was in it before must not show.
        finder.begin(5, 1);
        finder.surfaces(3);
        finder.run(2, 1, 5);
        finder.begin(width, height);
        finder.surfaces(SURFACES);
        int value = PixelRuns.symbol(1, 0);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; ) {
                if (random.nextInt(run) == 0)
                    value = PixelRuns.symbol(1 + random.nextInt(SURFACES - 1), random.nextInt(PixelRuns.SHADES));
                int symbol = row > 0 && run > 3 && random.nextInt(10) > 0 ? above[column] : value;
                int length = random.nextInt(4) > 0 ? 1 : Math.min(width - column, 1 + random.nextInt(run));
                if (length == 1) finder.pixel(PixelRuns.surface(symbol), PixelRuns.shade(symbol));
                else finder.run(PixelRuns.surface(symbol), PixelRuns.shade(symbol), length);
                for (int end = column + length; column < end; column++) above[column] = symbol;
            }
            finder.endRow();
            System.arraycopy(above, 0, all, row * (width + 1) + 1, width);
        }
        PixelRuns runs = finder.end();
        int[] symbols = new int[all.length];
        runs.expand(symbols);
        assertThat(symbols).isEqualTo(all);
        return runs;
    }

    /** Readers of pictures pass over a wrong sum; this does not. */
    private static void assertSum(byte[] zlib, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(zlib);
        assertThat(inflater.inflate(new byte[length + 1])).isEqualTo(length);
        assertThat(inflater.finished()).isTrue();
        inflater.end();
    }
}
