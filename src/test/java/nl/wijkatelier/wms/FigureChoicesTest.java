package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.wijkatelier.engine.style.Colors;
import nl.wijkatelier.engine.style.Ramps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a figure is shown by vendor parameters: in map, legend (picture and JSON) and GetFeatureInfo alike. */
class FigureChoicesTest {
    private static final String SHARE = "buurt:aandeel_groen";
    private final Service service = new Service();

    private Set<String> colors(String... changes) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                service.get(Service.map("1.3.0", changes)).getContentAsByteArray()));
        Set<String> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) colors.add(Colors.text(image.getRGB(x, y)));
        return colors;
    }

    private Map<String, String> legendQuery(String... changes) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("SERVICE", "WMS");
        query.put("VERSION", "1.3.0");
        query.put("REQUEST", "GetLegendGraphic");
        query.put("LAYER", SHARE);
        query.put("FORMAT", "application/json");
        for (int i = 0; i < changes.length; i += 2) query.put(changes[i], changes[i + 1]);
        return query;
    }

    private JsonNode legend(String... changes) throws Exception {
        String text = service.get(legendQuery(changes)).getContentAsString();
        assertThat(text).startsWith("{");
        return JsonMapper.shared().readTree(text).get("Legend").get(0);
    }

    private String info(String... changes) throws Exception {
        Map<String, String> query = Service.info("1.3.0", "QUERY_LAYERS", SHARE, "LAYERS", SHARE);
        query.put("INFO_FORMAT", "application/json");
        for (int i = 0; i < changes.length; i += 2) query.put(changes[i], changes[i + 1]);
        return service.get(query).getContentAsString();
    }

    private static double[] breaks(JsonNode legend) {
        double[] breaks = new double
                [(int) legend.get("rules")
                                .valueStream()
                                .filter(rule -> rule.has("from"))
                                .count()
                        + 1];
        for (int i = 0; i < breaks.length - 1; i++) {
            breaks[i] = legend.get("rules").get(i).get("from").asDouble();
            breaks[i + 1] = legend.get("rules").get(i).get("to").asDouble();
        }
        return breaks;
    }

    @Test
    void breaks_areTheClasses_inMapAndLegend() throws Exception {
        JsonNode legend = legend("BREAKS", "0,20,50,100");
        assertThat(breaks(legend)).containsExactly(0, 20, 50, 100);
        for (int i = 0; i < 3; i++) {
            String fill = legend.get("rules")
                    .get(i)
                    .get("symbolizers")
                    .get(0)
                    .get("Polygon")
                    .get("fill")
                    .asString();
            assertThat(colors("LAYERS", SHARE, "BREAKS", "0,20,50,100")).contains(fill);
        }
        assertThat(colors("LAYERS", SHARE, "BREAKS", "0,20,50,100")).isNotEqualTo(colors("LAYERS", SHARE));
    }

    @Test
    void compare_isTheDifference_roundZero_inARampWithAMiddle() throws Exception {
        JsonNode legend = legend("COMPARE", "2023", "CLASSES", "3");
        double[] breaks = breaks(legend);
        for (int i = 0; i < breaks.length; i++) assertThat(breaks[i]).isEqualTo(-breaks[breaks.length - 1 - i]);
        assertThat(legend.get("middle").asDouble()).isZero();
        assertThat(legend.get("ramp").asString()).isEqualTo(Ramps.DIVERGING);
        assertThat(legend.get("eenheid").asString()).isEqualTo("verschil 2023 – 2024 in procentpunt");
        String lowest = legend.get("rules")
                .get(0)
                .get("symbolizers")
                .get(0)
                .get("Polygon")
                .get("fill")
                .asString();
        assertThat(colors("LAYERS", SHARE, "COMPARE", "2023", "CLASSES", "3")).contains(lowest);
        assertThat(info("COMPARE", "2023")).contains("\"vergeleken_met\":\"2023\"", "\"verschil\":-2.5");
        assertThat(info("COMPARE", "2023", "INFO_FORMAT", "text/plain"))
                .contains("Verschil met 2023: -2,5 procentpunt");
    }

    @Test
    void compare_counts_areCirclesInTwoColours() throws Exception {
        JsonNode legend = legend("LAYER", "buurt:inwoners", "COMPARE", "2023", "CLASSES", "4");
        Set<String> fills = new HashSet<>();
        legend.get("rules")
                .valueStream()
                .filter(rule -> rule.has("from"))
                .forEach(rule -> fills.add(
                        rule.get("symbolizers").get(0).get("Point").get("fill").asString()));
        assertThat(fills).hasSizeGreaterThan(1);
    }

    @Test
    void with_isBivariate_inMapLegendAndInfo() throws Exception {
        JsonNode legend = legend("WITH", "bevolkingsdichtheid");
        assertThat(legend.get("x").get("indicator").asString()).isEqualTo("aandeel_groen");
        assertThat(legend.get("y").get("indicator").asString()).isEqualTo("bevolkingsdichtheid");
        assertThat(legend.get("x").get("breaks").size()).isEqualTo(4);
        assertThat(legend.get("rules").size()).isEqualTo(9);
        int count = 0;
        Set<String> used = new HashSet<>();
        for (JsonNode rule : legend.get("rules")) {
            count += rule.get("count").asInt();
            if (rule.get("count").asInt() > 0)
                used.add(rule.get("symbolizers")
                        .get(0)
                        .get("Polygon")
                        .get("fill")
                        .asString());
        }
        assertThat(count).isEqualTo(9);
        assertThat(legend.get("missing").size()).isEqualTo(2);
        assertThat(colors("LAYERS", SHARE, "WITH", "bevolkingsdichtheid")).containsAll(used);
        assertThat(info("WITH", "bevolkingsdichtheid"))
                .contains("\"waarde\":", "\"cijfer_2\":\"Bevolkingsdichtheid\"", "\"waarde_2\":");
        Map<String, String> picture = legendQuery("WITH", "bevolkingsdichtheid", "FORMAT", "image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(service.get(picture).getContentAsByteArray())))
                .isNotNull();
    }

    @Test
    void frozen_overYears_givesBothYearsTheSameBreaks() throws Exception {
        assertThat(breaks(legend("TIME", "2023"))).isNotEqualTo(breaks(legend("TIME", "2024")));
        assertThat(breaks(legend("TIME", "2023", "FROZEN", "years")))
                .isEqualTo(breaks(legend("TIME", "2024", "FROZEN", "years")));
    }

    @Test
    void frozen_overLevels_givesBuurtAndWijkTheSameBreaks() throws Exception {
        assertThat(breaks(legend())).isNotEqualTo(breaks(legend("LAYER", "wijk:aandeel_groen")));
        assertThat(breaks(legend("FROZEN", "levels")))
                .isEqualTo(breaks(legend("LAYER", "wijk:aandeel_groen", "FROZEN", "levels")));
        assertThat(breaks(legend("FROZEN", "years,levels", "TIME", "2023")))
                .isEqualTo(breaks(legend("LAYER", "gemeente:aandeel_groen", "FROZEN", "years,levels")));
    }

    @Test
    void middle_centresTheClasses() throws Exception {
        double[] breaks = breaks(legend("MIDDLE", "40", "CLASSES", "4"));
        assertThat(breaks).contains(40);
        assertThat(breaks[0] + breaks[breaks.length - 1]).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BREAKS; 5,4,3,2; loopt niet op",
                "BREAKS; 5; geen twee grenzen",
                "BREAKS; 0,1,2,x; geen getal",
                "BREAKS; 0,1,2; 2 klassen",
                "BREAKS; 0,1,2,3,4,5,6,7,8,9; 9 klassen",
                "MIDDLE; NaN; mogelijk getal",
                "FROZEN; ever; years, levels",
                "WITH; nothing; bestaat niet",
                "WITH; inwoners; aantal",
                "COMPARE; 1999; geen indeling",
                "RAMP; nothing; bestaat niet",
                "CLASSES; 8; 8 klassen"
            })
    void mistakes_areToldWithTheParameter(String name, String value, String message) throws Exception {
        String answer =
                service.get(Service.map("1.3.0", "LAYERS", SHARE, name, value)).getContentAsString();
        assertThat(answer).contains("<ServiceException", message).containsIgnoringCase(name);
    }

    @Test
    void compareWithANewerDivision_isRefused() throws Exception {
        assertThat(service.get(Service.map("1.3.0", "LAYERS", SHARE, "TIME", "2023", "COMPARE", "2024"))
                        .getContentAsString())
                .contains("InvalidDimensionValue", "COMPARE", "2024", "is niet ouder dan 2023");
    }

    @Test
    void withAndCompare_together_areRefused() throws Exception {
        assertThat(service.get(Service.map("1.3.0", "LAYERS", SHARE, "WITH", "bevolkingsdichtheid", "COMPARE", "2023"))
                        .getContentAsString())
                .contains("<ServiceException", "gaan niet samen");
    }
}
