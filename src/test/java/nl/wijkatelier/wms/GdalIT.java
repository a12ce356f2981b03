package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import nl.wijkatelier.Skipped;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.CrsProjection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** GDAL's WMS driver as a client: what it reads is what a plain request gives. */
class GdalIT {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final String LAYER = "buurt:aandeel_groen";

    private static ConfigurableApplicationContext service;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        try {
            run("gdal_translate", "--version");
        } catch (IOException absent) {
            throw Skipped.because(
                    "GDAL as a WMS client", "gdal_translate is not installed", "apt-get install gdal-bin");
        }
        service = ServedSample.start();
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + out)
                .isZero();
        return out;
    }

    @ParameterizedTest
    @CsvSource({"1.1.1", "1.3.0"})
    void gdalinfo_listsTheLayers(String version) throws Exception {
        String out = run(
                "gdalinfo",
                "WMS:" + ServedSample.url(service) + "SERVICE=WMS&VERSION=" + version + "&REQUEST=GetCapabilities");
        assertThat(out).contains("buurt%3Aaandeel_groen", "topografie", "SUBDATASET_9_NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.1,EPSG:28992",
        "1.3.0,EPSG:28992",
        "1.1.1,EPSG:4326",
        "1.3.0,EPSG:4326",
        "1.1.1,EPSG:3857",
        "1.3.0,EPSG:3857"
    })
    void gdalTranslate_readsThePixelsOfAPlainRequest(String version, String code) throws Exception {
        Crs crs = Crs.find(code).orElseThrow();
        double[] b = {98_000, 470_000, 99_200, 470_900};
        CrsProjection.of(crs, Service.SYSTEMS).fromRd(b, 2);
        // As many decimals as the driver sends.
        for (int i = 0; i < 4; i++) b[i] = Math.round(b[i] * 1e6) / 1e6;
        boolean latest = version.equals("1.3.0");
        boolean swapped = latest && crs.northFirst();
        String key = latest ? "CRS" : "SRS";
        Path description = folder.resolve("wms.xml");
        Files.writeString(description, """
                <GDAL_WMS><Service name="WMS"><Version>%s</Version><ServerUrl>%s</ServerUrl><Layers>%s</Layers><Styles></Styles>
                <%s>%s</%s><ImageFormat>image/png</ImageFormat><BBoxOrder>%s</BBoxOrder></Service>
                <DataWindow><UpperLeftX>%s</UpperLeftX><UpperLeftY>%s</UpperLeftY><LowerRightX>%s</LowerRightX>
                <LowerRightY>%s</LowerRightY><SizeX>%d</SizeX><SizeY>%d</SizeY></DataWindow><Projection>%s</Projection>
                <BandsCount>3</BandsCount><BlockSizeX>%d</BlockSizeX><BlockSizeY>%d</BlockSizeY></GDAL_WMS>
                """.formatted(
                        version,
                        ServedSample.url(service),
                        LAYER,
                        key,
                        code,
                        key,
                        swapped ? "yxYX" : "xyXY",
                        number(b[0]),
                        number(b[3]),
                        number(b[2]),
                        number(b[1]),
                        WIDTH,
                        HEIGHT,
                        code,
                        WIDTH,
                        HEIGHT));
        Path read = folder.resolve("read.png");
        run("gdal_translate", "-q", "-of", "PNG", description.toString(), read.toString());
        String box = swapped
                ? number(b[1]) + "," + number(b[0]) + "," + number(b[3]) + "," + number(b[2])
                : number(b[0]) + "," + number(b[1]) + "," + number(b[2]) + "," + number(b[3]);
        BufferedImage plain = ImageIO.read(URI.create(ServedSample.url(service) + "SERVICE=WMS&VERSION=" + version
                        + "&REQUEST=GetMap&LAYERS=" + URLEncoder.encode(LAYER, StandardCharsets.UTF_8) + "&STYLES=&"
                        + key + "=" + code + "&BBOX=" + box + "&WIDTH=" + WIDTH + "&HEIGHT=" + HEIGHT
                        + "&FORMAT=image/png")
                .toURL());
        BufferedImage gdal = ImageIO.read(read.toFile());
        int colours = 0;
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                int a = plain.getRGB(x, y);
                int c = gdal.getRGB(x, y);
                if (x > 0 && a != plain.getRGB(x - 1, y)) colours++;
                for (int shift = 0; shift < 24; shift += 8)
                    assertThat(Math.abs((a >> shift & 255) - (c >> shift & 255)))
                            .as("pixel %d, %d", x, y)
                            .isLessThanOrEqualTo(1);
            }
        assertThat(colours).as("changes of colour along rows").isGreaterThan(1000);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /** What the container cannot read as parameters. */
    @Test
    void brokenAddresses_areAnswered() throws Exception {
        for (String query : new String[] {"%zz", "REQUEST=%C3%28&SERVICE=%", "&&&===", "REQUEST=GetMap&BBOX=%00"}) {
            String answer = raw(query);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("<ServiceException")
                    .doesNotContain("\tat ", "nl.wijkatelier.");
        }
    }

    private static String raw(String query) throws IOException {
        int port = URI.create(ServedSample.url(service)).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /wms?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
