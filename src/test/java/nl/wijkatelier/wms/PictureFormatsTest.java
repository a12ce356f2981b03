package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Maps in the formats that are not plain pictures of the web: pixels, place, and shapes. */
class PictureFormatsTest {
    private static final String FIGURE = "buurt:bevolkingsdichtheid";

    private final Service service = new Service();

    @TempDir
    Path folder;

    private byte[] map(String format, String... changes) throws Exception {
        var query = Service.map("1.3.0", changes);
        query.put("FORMAT", format);
        MockHttpServletResponse response = service.get(query);
        assertThat(response.getContentType()).isEqualTo(format);
        return response.getContentAsByteArray();
    }

    private static BufferedImage image(byte[] bytes) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource({"image/webp,FALSE", "image/webp,TRUE", "image/geotiff,FALSE", "image/geotiff,TRUE", "image/tiff,TRUE"})
    void pixels_areThoseOfPng(String format, String transparent) throws Exception {
        for (String layer : new String[] {"buurten", "buurt:inwoners"}) {
            BufferedImage png = image(map("image/png", "LAYERS", layer, "TRANSPARENT", transparent));
            BufferedImage other = image(map(format, "LAYERS", layer, "TRANSPARENT", transparent));
            int clear = 0;
            for (int y = 0; y < png.getHeight(); y++)
                for (int x = 0; x < png.getWidth(); x++) {
                    int a = png.getRGB(x, y);
                    int b = other.getRGB(x, y);
                    // what nobody sees has no colour; a faint pixel's is rounded on its way
                    assertThat(b >>> 24).isCloseTo(a >>> 24, org.assertj.core.data.Offset.offset(3));
                    if (a >>> 24 == 0) clear++;
                    if (a >>> 24 == 255)
                        for (int shift = 0; shift < 24; shift += 8)
                            assertThat(Math.abs((a >> shift & 255) - (b >> shift & 255)))
                                    .as("%s %d,%d", layer, x, y)
                                    .isLessThanOrEqualTo(3);
                }
            assertThat(clear > 0).isEqualTo(transparent.equals("TRUE"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EPSG:28992;98000,470000,99200,470900;EPSG\",28992;3;3",
                "EPSG:3857;580000,6810000,580400,6810300;EPSG\",3857;1;1",
                "EPSG:4326;52.21,4.7,52.24,4.74;EPSG\",4326;0.0001;0.0001",
                "CRS:84;4.7,52.21,4.74,52.24;EPSG\",4326;0.0001;0.0001",
                "EPSG:3035;3250000,3950000,3250300,3950400;EPSG\",3035;1;1"
            })
    void geoTiff_saysWhereItLies(String crs, String box, String code, double dx, double dy) throws Exception {
        Path file = folder.resolve("kaart.tif");
        Files.write(file, map("image/geotiff", "CRS", crs, "BBOX", box));
        Process process;
        try {
            process = new ProcessBuilder("gdalinfo", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (java.io.IOException absent) {
            throw nl.wijkatelier.Skipped.because("GeoTIFF", "gdalinfo is not installed", "apt-get install gdal-bin");
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(told).contains(code, "Size is 400, 300", "Pixel Size = (");
        String[] size =
                told.replaceFirst("(?s).*Pixel Size = \\(([^)]*)\\).*", "$1").split(",");
        assertThat(Double.parseDouble(size[0])).isCloseTo(dx, org.assertj.core.data.Percentage.withPercentage(0.01));
        assertThat(Double.parseDouble(size[1])).isCloseTo(-dy, org.assertj.core.data.Percentage.withPercentage(0.01));
        String[] b = box.split(",");
        boolean swapped = crs.equals("EPSG:4326") || crs.equals("EPSG:3035");
        String[] origin =
                told.replaceFirst("(?s).*Origin = \\(([^)]*)\\).*", "$1").split(",");
        assertThat(Double.parseDouble(origin[0])).isEqualTo(Double.parseDouble(b[swapped ? 1 : 0]));
        assertThat(Double.parseDouble(origin[1])).isEqualTo(Double.parseDouble(b[swapped ? 2 : 3]));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIGURE, "buurten", "buurt:inwoners", "terrein"})
    void svg_hasTheShapes(String layer) throws Exception {
        String svg = new String(map("image/svg+xml", "LAYERS", layer), StandardCharsets.UTF_8);
        CapabilitiesTest.wellFormed(svg.replaceFirst("(?s)<!DOCTYPE.*?>", "").getBytes(StandardCharsets.UTF_8));
        assertThat(svg).contains("width=\"400\"", "height=\"300\"", "<path");
        assertThat(svg.split("<path").length).isGreaterThan(layer.equals(FIGURE) ? 8 : 2);
        assertThat(svg.contains("<image")).as("only hatches are pictures").isEqualTo(svg.contains("<pattern"));
    }

    @Test
    void svg_coloursAreThoseOfTheMap() throws Exception {
        BufferedImage png = image(map("image/png", "LAYERS", FIGURE));
        String svg = new String(map("image/svg+xml", "LAYERS", FIGURE), StandardCharsets.UTF_8);
        int rgb = png.getRGB(60, 250);
        assertThat(svg).contains("rgb(%d,%d,%d)".formatted(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
    }

    @Test
    void pdf_isOnePageAtTheStandardsScale() throws Exception {
        PdfReader plain = new PdfReader(map("application/pdf", "LAYERS", FIGURE + ",buurten", "STYLES", ","));
        assertThat(plain.getNumberOfPages()).isEqualTo(1);
        // 400 pixels of 0.28 mm
        assertThat(plain.getPageSize(1).getWidth()).isCloseTo(317.5f, org.assertj.core.data.Offset.offset(0.2f));
        String content = new String(plain.getPageContent(1), StandardCharsets.ISO_8859_1);
        assertThat(content.split(" l\n| c\n").length).as("lines and curves").isGreaterThan(300);
        PdfReader fine = new PdfReader(map("application/pdf", "LAYERS", FIGURE, "DPI", "181.428571"));
        assertThat(fine.getPageSize(1).getWidth()).isCloseTo(158.75f, org.assertj.core.data.Offset.offset(0.2f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "application/pdf", "image/geotiff", "image/webp"})
    void emptyMaps_areAnswered(String format) throws Exception {
        assertThat(map(format, "BBOX", "0,0,100,75").length).isGreaterThan(30);
        assertThat(map(format, "BBOX", "98500,470500,98500.04,470500.03").length)
                .isGreaterThan(30);
        assertThat(map(format, "TRANSPARENT", "TRUE").length).isGreaterThan(30);
        var inImage = Service.map("1.3.0", "FORMAT", format, "LAYERS", "niets", "EXCEPTIONS", "INIMAGE");
        assertThat(service.get(inImage).getStatus()).isEqualTo(200);
    }

    @Test
    void opacities_mixWithWhatIsBelow() throws Exception {
        BufferedImage whole = image(map("image/png", "LAYERS", FIGURE));
        int color = whole.getRGB(60, 250) & 0xFFFFFF;
        for (int opacity : new int[] {0, 64, 128, 255}) {
            BufferedImage faded = image(map("image/png", "LAYERS", FIGURE, "OPACITIES", Integer.toString(opacity)));
            for (int shift = 0; shift < 24; shift += 8) {
                int expected = (int) Math.round(255 + ((color >> shift & 255) - 255) * opacity / 255.0);
                assertThat(faded.getRGB(60, 250) >> shift & 255)
                        .isCloseTo(expected, org.assertj.core.data.Offset.offset(2));
            }
        }
        BufferedImage clear = image(map("image/png", "LAYERS", FIGURE, "OPACITIES", "128", "TRANSPARENT", "TRUE"));
        assertThat(clear.getRGB(60, 250) >>> 24).isCloseTo(128, org.assertj.core.data.Offset.offset(2));
        BufferedImage second =
                image(map("image/png", "LAYERS", FIGURE + "," + FIGURE, "STYLES", ",", "OPACITIES", "255,0"));
        assertThat(second.getRGB(60, 250)).isEqualTo(whole.getRGB(60, 250));
        for (String wrong : new String[] {"256", "-1", "0.5", "a", "1,2"})
            assertThat(service.get(Service.map("1.3.0", "OPACITIES", wrong)).getContentAsString())
                    .contains("<ServiceException", "OPACITIES");
    }
}
