package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.Skipped;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.CrsProjection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps against a renderer that shares nothing with this one: GDAL reprojects the areas (ogr2ogr) and burns their numbers
 * (gdal_rasterize). Where GDAL has one area for five pixels round, the map has the colour that the legend gives to the value that is told of it.
 */
class GdalPictureIT {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int NONE = 255;
    private static final int EDGE = 2;

    private final SampleRegion region = new SampleRegion("7-abc");
    private final Service service = new Service(region);

    @TempDir
    Path folder;

    @BeforeAll
    static void gdal() throws Exception {
        try {
            run("gdal_rasterize", "--version");
        } catch (IOException absent) {
            throw Skipped.because(
                    "the picture against GDAL", "gdal_rasterize is not installed", "apt-get install gdal-bin");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + out)
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "buurt:bevolkingsdichtheid,EPSG:28992", "buurt:bevolkingsdichtheid,EPSG:3857",
                "buurt:bevolkingsdichtheid,EPSG:4326",
        "buurt:aandeel_groen,EPSG:28992", "buurt:aandeel_groen,EPSG:3857", "buurt:aandeel_groen,EPSG:4326",
        "wijk:bevolkingsdichtheid,EPSG:28992", "wijk:bevolkingsdichtheid,EPSG:3857",
                "wijk:bevolkingsdichtheid,EPSG:4326",
        "wijk:aandeel_groen,EPSG:28992", "wijk:aandeel_groen,EPSG:3857", "wijk:aandeel_groen,EPSG:4326",
        "gemeente:bevolkingsdichtheid,EPSG:28992", "gemeente:bevolkingsdichtheid,EPSG:3857",
                "gemeente:bevolkingsdichtheid,EPSG:4326",
        "gemeente:aandeel_groen,EPSG:28992", "gemeente:aandeel_groen,EPSG:3857", "gemeente:aandeel_groen,EPSG:4326"
    })
    void everyPixelAwayFromBorders_hasTheColourOfItsArea(String layer, String code) throws Exception {
        Level level = Level.valueOf(layer.substring(0, layer.indexOf(':')).toUpperCase(java.util.Locale.ROOT));
        String indicator = layer.substring(layer.indexOf(':') + 1);
        var indeling = region.actueel().orElseThrow();
        FigureTable table = region.figures(indeling, level);
        Crs crs = Crs.find(code).orElseThrow();
        double[] box = {97_900, 469_900, 99_300, 471_000};
        CrsProjection.of(crs, Service.SYSTEMS).fromRd(box, 2);
        Raster numbers = burnt(indeling.areas(level), code, box, WIDTH, HEIGHT);
        String text = crs.northFirst()
                ? box[1] + "," + box[0] + "," + box[3] + "," + box[2]
                : box[0] + "," + box[1] + "," + box[2] + "," + box[3];
        BufferedImage map = ImageIO.read(new ByteArrayInputStream(service.get(Service.map(
                        "1.3.0",
                        "LAYERS",
                        layer,
                        "CRS",
                        code,
                        "BBOX",
                        text,
                        "WIDTH",
                        "" + WIDTH,
                        "HEIGHT",
                        "" + HEIGHT))
                .getContentAsByteArray()));
        JsonNode rules = JsonMapper.shared()
                .readTree(service.get(Service.query(
                                "SERVICE",
                                "WMS",
                                "VERSION",
                                "1.3.0",
                                "REQUEST",
                                "GetLegendGraphic",
                                "LAYER",
                                layer,
                                "FORMAT",
                                "application/json"))
                        .getContentAsByteArray())
                .at("/Legend/0/rules");
        int compared = 0;
        int wrong = 0;
        for (int y = EDGE; y < HEIGHT - EDGE; y++)
            for (int x = EDGE; x < WIDTH - EDGE; x++) {
                int area = numbers.getSample(x, y, 0);
                if (!alone(numbers, x, y)) continue;
                int expected;
                if (area == NONE) expected = 0xFFFFFF;
                else if (!table.areas().get(area).water()
                        && table.value(indicator, area) instanceof Value.Number number)
                    expected = color(rules, Shown.told(number.value(), decimals(table, indicator)));
                else continue;
                compared++;
                if ((map.getRGB(x, y) & 0xFFFFFF) != expected) wrong++;
            }
        assertThat(wrong).as("wrong pixels of %d", compared).isZero();
        // all of the picture but what is near a border, has no value or is water
        assertThat(compared).isGreaterThan(WIDTH * HEIGHT / 2);
    }

    /** At a scale without names: a border runs between two pixels of different areas, and nowhere else is anything drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"EPSG:28992", "EPSG:3857", "EPSG:4326"})
    void borders_lieBetweenTheAreas(String code) throws Exception {
        Crs crs = Crs.find(code).orElseThrow();
        double[] box = {97_400, 469_300, 99_800, 471_600};
        CrsProjection.of(crs, Service.SYSTEMS).fromRd(box, 2);
        int width = 120;
        int height = 115;
        Raster numbers = burnt(region.actueel().orElseThrow().areas(Level.BUURT), code, box, width, height);
        String text = crs.northFirst()
                ? box[1] + "," + box[0] + "," + box[3] + "," + box[2]
                : box[0] + "," + box[1] + "," + box[2] + "," + box[3];
        Map<String, String> query = Service.map("1.3.0", "CRS", code, "BBOX", text, "WIDTH", "" + width);
        query.put("HEIGHT", "" + height);
        BufferedImage map =
                ImageIO.read(new ByteArrayInputStream(service.get(query).getContentAsByteArray()));
        int borders = 0;
        int plain = 0;
        for (int y = EDGE; y < height - EDGE; y++)
            for (int x = EDGE; x < width - EDGE; x++) {
                boolean alone = alone(numbers, x, y);
                if (alone)
                    assertThat(map.getRGB(x, y) & 0xFFFFFF).as("%d,%d", x, y).isEqualTo(0xFFFFFF);
                if (alone) plain++;
                if (numbers.getSample(x, y, 0) == numbers.getSample(x + 1, y, 0)) continue;
                borders++;
                assertThat(Math.min(map.getRGB(x, y) >> 16 & 255, map.getRGB(x + 1, y) >> 16 & 255))
                        .as("border at %d,%d", x, y)
                        .isLessThan(225);
            }
        assertThat(borders).isGreaterThan(100);
        assertThat(plain).isGreaterThan(width * height / 2);
    }

    private static int decimals(FigureTable table, String indicator) {
        return table.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .decimalen();
    }

    private static boolean alone(Raster numbers, int x, int y) {
        int area = numbers.getSample(x, y, 0);
        for (int dy = -EDGE; dy <= EDGE; dy++)
            for (int dx = -EDGE; dx <= EDGE; dx++) if (numbers.getSample(x + dx, y + dy, 0) != area) return false;
        return true;
    }

    private static int color(JsonNode rules, double value) {
        for (JsonNode rule : rules) {
            if (!rule.has("from")) continue;
            double to = rule.get("to").asDouble();
            if (value >= rule.get("from").asDouble()
                    && (value < to || rule.get("toIncluded").asBoolean() && value <= to))
                return Integer.parseInt(
                        rule.at("/symbolizers/0/Polygon/fill").asString().substring(1), 16);
        }
        throw new AssertionError("no class for " + value + " in " + rules);
    }

    /** The areas' places in their list, as GDAL burns them. */
    private Raster burnt(List<Area> areas, String code, double[] box, int width, int height) throws Exception {
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        GeoJsonWriter writer = new GeoJsonWriter(6);
        writer.setEncodeCRS(false);
        for (int i = 0; i < areas.size(); i++)
            json.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"nr\":")
                    .append(i)
                    .append("},\"geometry\":")
                    .append(writer.write(areas.get(i).geometrie()))
                    .append('}');
        Path rd = folder.resolve("rd.geojson");
        Files.writeString(rd, json.append("]}"));
        Path moved = folder.resolve("moved.gpkg");
        run(
                "ogr2ogr",
                "-q",
                "-f",
                "GPKG",
                "-s_srs",
                "EPSG:28992",
                "-t_srs",
                code,
                "-nln",
                "gebied",
                moved.toString(),
                rd.toString());
        Path tif = folder.resolve("nummers.tif");
        run(
                "gdal_rasterize",
                "-q",
                "-l",
                "gebied",
                "-a",
                "nr",
                "-ot",
                "Byte",
                "-init",
                "" + NONE,
                "-te",
                "" + box[0],
                "" + box[1],
                "" + box[2],
                "" + box[3],
                "-ts",
                "" + width,
                "" + height,
                moved.toString(),
                tif.toString());
        Path png = folder.resolve("nummers.png");
        run("gdal_translate", "-q", "-of", "PNG", tif.toString(), png.toString());
        return ImageIO.read(png.toFile()).getRaster();
    }
}
