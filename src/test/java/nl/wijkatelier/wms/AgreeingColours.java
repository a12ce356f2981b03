package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import nl.wijkatelier.api.ClassesController;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.style.Ramps;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every figure of a region as a person does, with every method and at every level: the number that is told of an area, the
 * legend, the colour of the area on the map, and the classes of the API. They must agree.
 */
final class AgreeingColours {
    private static final int SIZE = 1200;
    /** Metres from a point to the border, in pixels, at which no border is painted on it. */
    private static final double CLEAR = 4;

    private final JoinedRegion region;
    private final Service service;
    private final MockMvc api;
    private final Indeling indeling;
    private final Envelope box = new Envelope();
    private int layers;
    private int pixels;
    private int counted;
    private int classes;

    AgreeingColours(JoinedRegion region, Service service) {
        this.region = region;
        this.service = service;
        this.api = MockMvcBuilders.standaloneSetup(new ClassesController(() -> region, Ramps.bundled()))
                .build();
        this.indeling = region.actueel().orElseThrow();
        for (Area area : indeling.gemeenten())
            box.expandToInclude(area.geometrie().getEnvelopeInternal());
        double half = Math.max(box.getWidth(), box.getHeight()) / 2;
        Coordinate centre = box.centre();
        box.expandToInclude(centre.x - half, centre.y - half);
        box.expandToInclude(centre.x + half, centre.y + half);
    }

    /** Layers times methods that were read. */
    int layers() {
        return layers;
    }

    /** Areas whose colour was looked up on a map. */
    int pixels() {
        return pixels;
    }

    /** Areas whose number was counted. */
    int counted() {
        return counted;
    }

    /** Answers of the API that were held to it. */
    int classes() {
        return classes;
    }

    void check() throws Exception {
        for (Level level : Level.values()) {
            FigureTable table = region.figures(indeling, level);
            Map<Integer, int[]> places = places(table.areas());
            for (Indicator indicator : table.indicators())
                for (Method method : Method.values()) check(table, indicator, method, places);
        }
    }

    private void check(FigureTable table, Indicator indicator, Method method, Map<Integer, int[]> places)
            throws Exception {
        String layer = table.level().text() + ":" + indicator.id();
        String what = layer + " " + method.text();
        layers++;
        JsonNode legend = legend(layer, method);
        List<JsonNode> rules = legend.get("rules")
                .valueStream()
                .filter(rule -> rule.has("from"))
                .toList();
        checkClasses(table, indicator, method, legend, rules);
        int[] counts = new int[rules.size()];
        BufferedImage map = indicator.soort() == Indicator.Soort.COUNT ? null : map(layer, method);
        for (int i = 1; i < rules.size(); i++)
            assertThat(rules.get(i).get("from").asDouble())
                    .as(what)
                    .isGreaterThan(rules.get(i - 1).get("from").asDouble());
        for (int i = 0; i < table.areas().size(); i++) {
            if (!(table.value(indicator.id(), i) instanceof Value.Number number)) continue;
            double told = Shown.of(number, indicator.decimalen()).value().doubleValue();
            int found = -1;
            for (int r = 0; r < rules.size(); r++) if (holds(rules.get(r), told)) found = found < 0 ? r : -2;
            assertThat(found)
                    .as("%s: classes that hold %s of %s", what, told, rules)
                    .isNotNegative();
            counts[found]++;
            counted++;
            int[] place = places.get(i);
            if (map == null || place == null) continue;
            String fill = rules.get(found)
                    .get("symbolizers")
                    .get(0)
                    .get("Polygon")
                    .get("fill")
                    .asString();
            assertThat(String.format("#%06x", map.getRGB(place[0], place[1]) & 0xFFFFFF))
                    .as("%s: colour of %s, told %s", what, table.areas().get(i).code(), told)
                    .isEqualToIgnoringCase(fill);
            pixels++;
        }
        for (int r = 0; r < counts.length; r++)
            assertThat(rules.get(r).get("count").asInt())
                    .as("%s: %s", what, rules.get(r))
                    .isEqualTo(counts[r])
                    .isPositive();
        for (JsonNode rule : rules)
            for (String bound : List.of("from", "to"))
                assertThat(Shown.told(rule.get(bound).asDouble(), indicator.decimalen()))
                        .as("%s: %s", what, rule)
                        .isEqualTo(rule.get(bound).asDouble());
        if (indicator.percentage())
            for (JsonNode rule : rules)
                assertThat(rule.get("to").asDouble()).as(what).isLessThanOrEqualTo(100);
    }

    /** The classes of the API are those of the legend, and their missing values those that are told. */
    private void checkClasses(
            FigureTable table, Indicator indicator, Method method, JsonNode legend, List<JsonNode> rules)
            throws Exception {
        String what = "classes of " + table.level().text() + ":" + indicator.id() + " " + method.text();
        MockHttpServletResponse answer = api.perform(MockMvcRequestBuilders.get("/api/v1/classes")
                        .param("level", table.level().text())
                        .param("indicator", indicator.id())
                        .param("indeling", indeling.id())
                        .param("method", method.text()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(what).isEqualTo(200);
        JsonNode told = JsonMapper.shared().readTree(answer.getContentAsByteArray());
        assertThat(told.get("method")).as(what).isEqualTo(legend.get("method"));
        assertThat(told.get("ramp")).as(what).isEqualTo(legend.get("ramp"));
        assertThat(told.get("breaks")).as(what).hasSameSizeAs(rules);
        for (int r = 0; r < rules.size(); r++) {
            JsonNode one = told.get("breaks").get(r);
            for (String name : List.of("from", "to", "toIncluded", "count"))
                assertThat(one.get(name))
                        .as("%s %s", what, name)
                        .isEqualTo(rules.get(r).get(name));
            assertThat(one.get("naam").asString(""))
                    .as(what)
                    .isEqualTo(rules.get(r).path("naam").asString(""));
            JsonNode drawn = rules.get(r).get("symbolizers").get(0);
            if (drawn == null) {
                // of nothing there is no circle
                assertThat(rules.get(r).get("to").asDouble()).as(what).isZero();
                continue;
            }
            assertThat(one.get("color").asString())
                    .as(what)
                    .isEqualTo(drawn.iterator().next().get("fill").asString());
        }
        Map<String, Integer> missing = new TreeMap<>();
        for (int i = 0; i < table.areas().size(); i++)
            if (!table.areas().get(i).water() && table.value(indicator.id(), i) instanceof Value.Missing absent)
                missing.merge(absent.reason().text(), 1, Integer::sum);
        Map<String, Integer> counted = new TreeMap<>();
        told.get("missing")
                .forEach(one -> counted.put(
                        one.get("reason").asString(), one.get("count").asInt()));
        assertThat(counted).as(what).isEqualTo(missing);
        Map<String, Integer> shown = new TreeMap<>();
        legend.get("missing")
                .forEach(one ->
                        shown.put(one.get("reason").asString(), one.get("count").asInt()));
        assertThat(shown).as(what).isEqualTo(missing);
        classes++;
    }

    private static boolean holds(JsonNode rule, double told) {
        double to = rule.get("to").asDouble();
        return told >= rule.get("from").asDouble()
                && (told < to || told == to && rule.get("toIncluded").asBoolean());
    }

    private JsonNode legend(String layer, Method method) throws Exception {
        byte[] json = service.get(Service.query(
                        "SERVICE",
                        "WMS",
                        "VERSION",
                        "1.3.0",
                        "REQUEST",
                        "GetLegendGraphic",
                        "LAYER",
                        layer,
                        "STYLE",
                        method.text(),
                        "FORMAT",
                        "application/json"))
                .getContentAsByteArray();
        return JsonMapper.shared().readTree(json).get("Legend").get(0);
    }

    private BufferedImage map(String layer, Method method) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(service.get(Service.map(
                        "1.3.0",
                        "LAYERS",
                        layer,
                        "STYLES",
                        method.text(),
                        "BBOX",
                        box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY(),
                        "WIDTH",
                        "" + SIZE,
                        "HEIGHT",
                        "" + SIZE))
                .getContentAsByteArray()));
    }

    /** Per area a pixel that lies clear of its border; none for an area that is too narrow. */
    private Map<Integer, int[]> places(List<Area> areas) {
        double metres = box.getWidth() / SIZE;
        Map<Integer, int[]> places = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            MaximumInscribedCircle circle =
                    new MaximumInscribedCircle(areas.get(i).geometrie(), metres);
            if (circle.getRadiusLine().getLength() < CLEAR * metres) continue;
            Point centre = circle.getCenter();
            places.put(i, new int[] {
                (int) ((centre.getX() - box.getMinX()) / metres), (int) ((box.getMaxY() - centre.getY()) / metres)
            });
        }
        return places;
    }
}
