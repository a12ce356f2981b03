package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.Browser;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.statistics.Value.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a figure is missing, from the official files of the demo region to everything that tells it. The demo region has all five
 * reasons: withheld for few people, two figures that CBS publishes later or no more, some that no source has for 2023, and means
 * over nothing.
 */
class MissingReasonsIT extends DemoService {
    private static final Map<Reason, String> WORDS = Map.of(
            Reason.SECRET, "niet getoond: te weinig mensen of woningen",
            Reason.LATER, "wordt later gepubliceerd",
            Reason.DISCONTINUED, "wordt niet meer gepubliceerd",
            Reason.UNKNOWN, "onbekend",
            Reason.UNCERTAIN, "te onzeker: een aandeel van te weinig",
            Reason.NOT_APPLICABLE, "niet van toepassing");
    private static final Map<Reason, String> ON_THE_PAGE = Map.of(
            Reason.SECRET, "afgeschermd",
            Reason.LATER, "nog niet gepubliceerd",
            Reason.DISCONTINUED, "niet meer gepubliceerd",
            Reason.UNKNOWN, "onbekend",
            Reason.UNCERTAIN, "te onzeker",
            Reason.NOT_APPLICABLE, "niet van toepassing");

    /**
     * A figure of a buurt on land that is missing.
     *
     * @param areas how many buurten on land lack the figure for that reason
     * @param all whether that is all of them
     */
    private record Lacking(String indeling, String indicator, String code, Point place, int areas, boolean all) {}

    @ParameterizedTest
    @EnumSource(Reason.class)
    void reason_isToldEverywhere(Reason reason) throws Exception {
        String year = reason == Reason.UNKNOWN ? "2023" : "2024";
        Lacking lacking = lacking(year, reason);
        String query = "?level=buurt&indeling=" + year + "&indicator=" + lacking.indicator();
        JsonNode figures = json("/api/v1/figures" + query);
        assertThat(figures.get("areas").valueStream().filter(area -> code(area).equals(lacking.code())))
                .singleElement()
                .satisfies(area -> assertThat(
                                area.get("figures").get(lacking.indicator()).toString())
                        .isEqualTo("{\"missing\":\"" + reason.text() + "\"}"));
        CSVRecord row = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text("/api/v1/figures" + query + "&format=csv")))
                .stream()
                .filter(one -> one.get("code").equals(lacking.code()))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("waarde")).isEmpty();
        assertThat(row.get("ontbreekt")).isEqualTo(reason.text());
        inTheWms(reason, lacking);
        onThePage(reason, lacking);
    }

    private void inTheWms(Reason reason, Lacking lacking) throws Exception {
        for (String version : List.of("1.1.1", "1.3.0")) {
            for (String format : List.of("application/json", "application/geo+json")) {
                JsonNode properties = JsonMapper.shared()
                        .readTree(info(version, format, lacking))
                        .at("/features/0/properties");
                assertThat(code(properties)).isEqualTo(lacking.code());
                assertThat(properties.get("waarde").isNull()).isTrue();
                assertThat(properties.get("ontbreekt").asString()).isEqualTo(reason.text());
                assertThat(properties.get("reden").asString()).isEqualTo(WORDS.get(reason));
            }
            for (String format : List.of("application/vnd.ogc.gml", "text/xml"))
                assertThat(info(version, format, lacking))
                        .contains("<wa:ontbreekt>" + reason.text() + "</wa:ontbreekt>")
                        .doesNotContain("<wa:waarde>");
            for (String format : List.of("text/plain", "text/html"))
                assertThat(info(version, format, lacking))
                        .contains(lacking.code())
                        .containsIgnoringCase(WORDS.get(reason));
        }
        JsonNode legend =
                json("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=application/json&LAYER=buurt:"
                        + lacking.indicator() + "&INDELING=" + lacking.indeling());
        assertThat(legend.at("/Legend/0/missing").valueStream()).anySatisfy(one -> {
            assertThat(one.get("reason").asString()).isEqualTo(reason.text());
            assertThat(one.get("title").asString()).isEqualTo(WORDS.get(reason));
            assertThat(one.get("count").asInt()).isEqualTo(lacking.areas());
        });
    }

    private void onThePage(Reason reason, Lacking lacking) {
        try (MapPage map = desktop()) {
            map.open("?cijfer=" + lacking.indicator() + "&jaar=" + lacking.indeling() + "&gebied=" + lacking.code());
            Locator line = map.page
                    .locator("#legend .absent li")
                    .filter(new Locator.FilterOptions().setHasText(ON_THE_PAGE.get(reason)));
            assertThat(line.locator("b")).hasText(Integer.toString(lacking.areas()));
            assertThat(map.page.locator(".headline strong")).containsText(ON_THE_PAGE.get(reason));
            assertThat(map.page.getByText("Van dit cijfer is hier geen enkele waarde; de reden staat hieronder."))
                    .hasCount(lacking.all() ? 1 : 0);
            Browser.keep(map.page, "ontbreekt-" + reason.text() + "-1440");
            assertThat(map.errors).isEmpty();
        }
    }

    /** The first indicator that some buurt on land lacks for that reason, as the GeoJSON tells. */
    private Lacking lacking(String year, Reason reason) throws Exception {
        List<JsonNode> buurten = json("/api/v1/areas?level=buurt&crs=EPSG:28992&indeling=" + year)
                .get("features")
                .valueStream()
                .filter(feature -> !feature.at("/properties/water").asBoolean())
                .toList();
        for (String indicator : buurten.get(0).at("/properties/figures").propertyNames()) {
            List<JsonNode> without = buurten.stream()
                    .filter(feature -> reason.text()
                            .equals(feature.at("/properties/figures/" + indicator + "/missing")
                                    .asString("")))
                    .toList();
            if (without.isEmpty()) continue;
            Point place = new GeoJsonReader()
                    .read(without.get(0).get("geometry").toString())
                    .getInteriorPoint();
            return new Lacking(
                    year,
                    indicator,
                    code(without.get(0).get("properties")),
                    place,
                    without.size(),
                    without.size() == buurten.size());
        }
        throw new AssertionError("the demo region lacks no figure for reason " + reason);
    }

    private static String code(JsonNode properties) {
        return properties.get("code").asString();
    }

    private String info(String version, String format, Lacking lacking) throws Exception {
        boolean latest = version.equals("1.3.0");
        double x = lacking.place().getX();
        double y = lacking.place().getY();
        return text("/wms?SERVICE=WMS&VERSION=" + version + "&REQUEST=GetFeatureInfo&STYLES=&LAYERS=buurt:"
                + lacking.indicator() + "&QUERY_LAYERS=buurt:" + lacking.indicator() + "&INDELING=" + lacking.indeling()
                + (latest ? "&CRS=" : "&SRS=") + "EPSG:28992&BBOX=" + (x - 5) + "," + (y - 5) + "," + (x + 5) + ","
                + (y + 5)
                + "&WIDTH=101&HEIGHT=101" + (latest ? "&I=50&J=50" : "&X=50&Y=50") + "&INFO_FORMAT="
                + URLEncoder.encode(format, StandardCharsets.UTF_8));
    }

    private String text(String path) throws Exception {
        return Caller.nobody(port).send("GET", path, null).body();
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(text(path));
    }
}
