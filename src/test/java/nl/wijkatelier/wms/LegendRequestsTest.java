package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients ask of a legend: its size, one rule, a scale, what is on screen, a language, several layers. */
class LegendRequestsTest {
    private static final String FIGURE = "buurt:bevolkingsdichtheid";

    private final Service service = new Service();

    private static Map<String, String> legend(String... changes) {
        Map<String, String> query =
                Service.query("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetLegendGraphic", "LAYER", FIGURE);
        for (int i = 0; i < changes.length; i += 2) query.put(changes[i], changes[i + 1]);
        return query;
    }

    private BufferedImage image(String... changes) throws Exception {
        Map<String, String> query = legend(changes);
        query.putIfAbsent("FORMAT", "image/png");
        var response = service.get(query);
        assertThat(response.getContentType()).as(response.getContentAsString()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    private JsonNode json(String... changes) throws Exception {
        Map<String, String> query = legend(changes);
        query.put("FORMAT", "application/json");
        return JsonMapper.shared()
                .readTree(service.get(query).getContentAsByteArray())
                .get("Legend");
    }

    private static List<String> titles(JsonNode layer) {
        List<String> titles = new ArrayList<>();
        layer.get("rules").forEach(rule -> titles.add(rule.get("title").asString()));
        return titles;
    }

    private static int counted(JsonNode layer) {
        int all = 0;
        for (JsonNode rule : layer.get("rules")) all += rule.path("count").asInt();
        return all;
    }

    @Test
    void rule_isOneSample() throws Exception {
        List<String> titles = titles(json().get(0));
        String fill = json().at("/0/rules/1/symbolizers/0/Polygon/fill").asString();
        for (String name : List.of(titles.get(1), "2")) {
            BufferedImage sample = image("RULE", name, "WIDTH", "40", "HEIGHT", "30");
            assertThat(sample.getWidth() + "x" + sample.getHeight()).isEqualTo("40x30");
            assertThat(sample.getRGB(20, 15) & 0xFFFFFF).isEqualTo(Integer.parseInt(fill.substring(1), 16));
        }
        BufferedImage circle = image("LAYER", "buurt:inwoners", "RULE", "1", "WIDTH", "20", "HEIGHT", "20");
        assertThat(circle.getRGB(10, 10)).isNotEqualTo(circle.getRGB(0, 0));
        assertThat(service.get(legend("RULE", "niets")).getContentAsString()).contains("<ServiceException", "RULE");
    }

    @Test
    void size_isThatOfSamples() throws Exception {
        BufferedImage plain = image();
        BufferedImage large = image("WIDTH", "60", "HEIGHT", "40");
        int lines = json().at("/0/rules").size();
        assertThat(large.getHeight() - plain.getHeight()).isGreaterThanOrEqualTo(24 * lines);
        assertThat(large.getWidth()).isEqualTo(plain.getWidth() + 32);
        for (String odd : List.of("0", "-5", "x", "1e9"))
            assertThat(image("WIDTH", odd).getHeight()).isPositive();
    }

    @Test
    void options() throws Exception {
        BufferedImage plain = image();
        assertThat(image("LEGEND_OPTIONS", "dpi:181.42857").getWidth()).isEqualTo(2 * plain.getWidth());
        assertThat(image("LEGEND_OPTIONS", "fontName:Arial;fontSize:18").getWidth())
                .isEqualTo(plain.getWidth() * 3 / 2);
        BufferedImage silent = image("LEGEND_OPTIONS", "forceLabels:off");
        assertThat(dark(silent)).isLessThan(dark(plain) / 2);
        assertThat(image("LEGEND_OPTIONS", ";;x;dpi:;:").getWidth()).isEqualTo(plain.getWidth());
    }

    private static int dark(BufferedImage image) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 60; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 255) < 160) found++;
        return found;
    }

    /** The lines of what lies in the map, with as many areas as that has. */
    @Test
    void box_isWhatIsOnScreen() throws Exception {
        assertThat(counted(json().get(0))).isEqualTo(11);
        JsonNode one = json("CRS", "EPSG:28992", "BBOX", "98100,470100,98150,470150", "WIDTH", "400", "HEIGHT", "400")
                .get(0);
        assertThat(titles(one)).hasSize(1);
        assertThat(counted(one)).isEqualTo(1);
        JsonNode all =
                json("CRS", "EPSG:28992", "BBOX", "98000,470000,99200,470900").get(0);
        assertThat(titles(all)).isEqualTo(titles(json().get(0)));
        assertThat(counted(all)).isEqualTo(11);
        JsonNode none = json("CRS", "EPSG:28992", "BBOX", "0,0,100,100").get(0);
        assertThat(titles(none)).isEmpty();
        assertThat(image("CRS", "EPSG:28992", "BBOX", "98100,470100,98150,470150", "WIDTH", "400", "HEIGHT", "400")
                        .getHeight())
                .isLessThan(image().getHeight());
    }

    @Test
    void scale_isWhatIsDrawnAtIt() throws Exception {
        List<String> near = titles(json("LAYER", "topografie", "SCALE", "500").get(0));
        List<String> far = titles(json("LAYER", "topografie", "SCALE", "200000").get(0));
        List<String> all = titles(json("LAYER", "topografie").get(0));
        assertThat(all).containsAll(near).containsAll(far);
        assertThat(far.size()).isLessThan(near.size());
    }

    @Test
    void language() throws Exception {
        JsonNode english = json("LANGUAGE", "en").get(0);
        assertThat(titles(english)).contains("Not shown: too few cases", "Unknown");
        assertThat(String.join(" ", titles(english))).doesNotContain(" tot ");
        assertThat(titles(json("LAYER", "topografie", "LANGUAGE", "eng").get(0)))
                .contains("Building", "Water");
        assertThat(titles(json("LAYER", "topografie").get(0))).contains("Pand");
    }

    /** The square of two figures; NumbersTest has the numbers of circles. */
    @Test
    void language_isThatOfNumbersInPictures() throws Exception {
        String[] square = {"WITH", "aandeel_groen", "LANGUAGE", "nl"};
        BufferedImage dutch = image(square);
        square[3] = "en";
        BufferedImage english = image(square);
        // the titles are alike, since the sample's figures have no English ones; 3.000 and 3,000 stand under the square
        assertThat(differing(dutch, english, 0, 165)).isZero();
        assertThat(differing(dutch, english, 165, 190)).isPositive();
        JsonNode json = json("WITH", "aandeel_groen", "LANGUAGE", "en").get(0);
        assertThat(json.get("missing")).isNotEmpty();
        for (JsonNode missing : json.get("missing"))
            assertThat(missing.get("title").asString()).isNotEqualTo("onbekend").doesNotContain("niet ");
    }

    private static int differing(BufferedImage one, BufferedImage other, int from, int to) {
        int found = 0;
        for (int y = from; y < to; y++)
            for (int x = 0; x < one.getWidth(); x++) if (one.getRGB(x, y) != other.getRGB(x, y)) found++;
        return found;
    }

    @Test
    void severalLayers_standBelowEachOther() throws Exception {
        BufferedImage first = image();
        BufferedImage second = image("LAYER", "buurten");
        BufferedImage both = image("LAYER", FIGURE + ",buurten", "STYLE", "jenks,");
        assertThat(both.getHeight()).isEqualTo(first.getHeight() + second.getHeight());
        JsonNode legends = json("LAYER", FIGURE + ",buurten,panden");
        assertThat(legends.size()).isEqualTo(3);
        assertThat(legends.at("/1/layerName").asString()).isEqualTo("buurten");
        assertThat(service.get(legend("LAYER", "buurten,niets")).getContentAsString())
                .contains("LayerNotDefined");
    }
}
