package nl.wijkatelier.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngWriterTest {
    /** From a flat surface over stripes and runs of any length to noise, in sizes at which the codes change. */
    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "2,2,1",
        "3,5,400",
        "4,7,3",
        "256,256,1000000",
        "257,3,259",
        "400,300,2",
        "400,300,17",
        "1024,768,97",
        "4000,11,1",
        "4000,40,1000",
        "513,200,5000"
    })
    void indexedPicture_isReadBackExactly(int width, int height, int run) throws IOException {
        Random random = new Random(width * 31L + run);
        int[] argb = new int[256];
        for (int i = 0; i < 256; i++) argb[i] = (i % 7 == 0 ? random.nextInt() : random.nextInt() | 0xFF000000);
        byte[] pixels = new byte[width * height];
        byte value = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (random.nextInt(run) == 0) value = (byte) random.nextInt(256);
            pixels[i] = i >= width && random.nextInt(10) > 0 && run > 3 ? pixels[i - width] : value;
        }
        byte[] rows = new byte[(width + 1) * height];
        for (int y = 0; y < height; y++) System.arraycopy(pixels, y * width, rows, y * (width + 1) + 1, width);
        byte[] png = PngWriter.write(new IndexedRows(rows, width, height, argb));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        for (int i = 0; i < pixels.length; i++)
            assertThat(image.getRGB(i % width, i / width)).isEqualTo(argb[pixels[i] & 255]);
    }
}
