package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.wijkatelier.SampleRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CQL_FILTER, FILTER and FEATUREID: which of the twelve buurten of the sample a map and GetFeatureInfo show. */
class LayerFiltersTest {
    private static final String FIGURE = "buurt:bevolkingsdichtheid";
    private static final String CODE = "<PropertyName>code</PropertyName><Literal>BU99010102</Literal>";

    private final Service service = new Service();

    private static Map<String, String> map(String... changes) {
        return Service.map("1.3.0", changes);
    }

    private BufferedImage image(Map<String, String> query) throws Exception {
        var response = service.get(query);
        assertThat(response.getContentType())
                .as(query + " " + response.getContentAsString())
                .isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    /** Numbers of the buurten in whose middle something is painted, by wijk and row. */
    private List<Integer> shown(String layer, String... changes) throws Exception {
        Map<String, String> query = map("LAYERS", layer);
        for (int i = 0; i < changes.length; i += 2) query.put(changes[i], changes[i + 1]);
        query.put("BGCOLOR", "0x123456");
        BufferedImage image = image(query);
        List<Integer> found = new ArrayList<>();
        for (int w = 0; w < 4; w++)
            for (int row = 0; row < 3; row++)
                // beside the middle, where a label would stand
                if ((image.getRGB(50 + 100 * w - 25, 299 - (50 + 100 * row) + 22) & 0xFFFFFF) != 0x123456)
                    found.add(3 * w + row);
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code = 'BU99010102'|5",
                "code IN ('BU99010102','BU99010200')|5 6",
                "wijk = 'WK990101'|3 4 5",
                "naam LIKE 'Buurt 1%'|1 10",
                "naam ILIKE 'buurt 1_'|10",
                "water = 0|0 1 2 3 4 5 6 7 8 9 10",
                "NOT (water = 1) AND wijk = 'WK990103'|9 10",
                "toestand = 'geheim'|5",
                "waarde IS NULL|5 9",
                "gemeente = 'GM9901' AND strToUpperCase(naam) = 'BUURT 3'|3",
                "code = 'BU99010102' OR code = 'BU99010000'|0 5",
                "naam BETWEEN 'Buurt 8' AND 'Buurt 9'|8 9",
                "naam = 'a;b' OR naam = 'Buurt 4'|4",
                "EXCLUDE|",
                "INCLUDE|0 1 2 3 4 5 6 7 8 9 10"
            })
    void cql(String filter, String expected) throws Exception {
        List<Integer> numbers = expected == null
                ? List.of()
                : java.util.Arrays.stream(expected.split(" "))
                        .map(Integer::valueOf)
                        .toList();
        // code BU99010<wijk><row>: the number is three times the wijk and the row
        assertThat(shown(FIGURE, "CQL_FILTER", filter)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Filter><PropertyIsEqualTo>" + CODE + "</PropertyIsEqualTo></Filter>|5",
                "<ogc:Filter xmlns:ogc=\"http://www.opengis.net/ogc\"><ogc:PropertyIsEqualTo><ogc:PropertyName>wijk"
                        + "</ogc:PropertyName><ogc:Literal>WK990101</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>|3 4 5",
                "<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\"><fes:PropertyIsEqualTo><fes:ValueReference>water"
                        + "</fes:ValueReference><fes:Literal>0</fes:Literal></fes:PropertyIsEqualTo></fes:Filter>|0 1 2 3 4 5 6 7 8 9 10",
                "<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\"><fes:ResourceId rid=\"BU99010102\"/></fes:Filter>|5",
                "<Filter><FeatureId fid=\"BU99010102\"/><FeatureId fid=\"buurt.bevolkingsdichtheid.BU99010100\"/></Filter>|3 5",
                "(<Filter><Not><PropertyIsEqualTo>" + CODE + "</PropertyIsEqualTo></Not></Filter>)|0 1 2 3 4 6 7 8 9 10"
            })
    void xml(String filter, String expected) throws Exception {
        List<Integer> numbers = java.util.Arrays.stream(expected.split(" "))
                .map(Integer::valueOf)
                .toList();
        assertThat(shown(FIGURE, "FILTER", filter)).isEqualTo(numbers);
    }

    @Test
    void featureIds_areCodesOrIdsOfFeatureInfo() throws Exception {
        assertThat(shown(FIGURE, "FEATUREID", "BU99010002,buurt.bevolkingsdichtheid.BU99010200"))
                .isEqualTo(List.of(2, 6));
        assertThat(shown(FIGURE, "FEATUREID", "BU00000000")).isEmpty();
        // the same for borders, circles and a map of both
        assertThat(image(map("FEATUREID", "BU99010002")).getRGB(200, 20)).isEqualTo(0xFFFFFFFF);
        BufferedImage all = image(map("LAYERS", "buurt:inwoners"));
        BufferedImage one = image(map("LAYERS", "buurt:inwoners", "FEATUREID", "BU99010002"));
        assertThat(colored(one)).isBetween(1, colored(all) - 1);
    }

    private static int colored(BufferedImage image) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) != 0xFFFFFFFF) found++;
        return found;
    }

    @Test
    void filterPerLayer() throws Exception {
        String both = FIGURE + ",wijk:bevolkingsdichtheid";
        assertThat(shown(both, "STYLES", ",", "CQL_FILTER", "code = 'BU99010002';EXCLUDE"))
                .isEqualTo(List.of(2));
        assertThat(shown(both, "STYLES", ",", "CQL_FILTER", "EXCLUDE;code = 'WK990102'"))
                .isEqualTo(List.of(6, 7, 8));
        assertThat(shown(both, "STYLES", ",", "CQL_FILTER", "EXCLUDE;")).hasSizeGreaterThan(10);
    }

    /** Brackets part filters where no element is open, and nowhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "a)(b",
                ")(",
                ") (",
                "a)(&lt;b>",
                "<![CDATA[</Literal>)(<Filter>]]>",
                "a<!-- )(<Filter> -->b",
                "((",
                "))"
            })
    void filterPerLayer_withBracketsInTexts(String literal) throws Exception {
        String both = FIGURE + ",wijk:bevolkingsdichtheid";
        String other = "<Filter><Or><PropertyIsEqualTo>" + CODE + "</PropertyIsEqualTo><PropertyIsEqualTo>"
                + "<PropertyName>naam</PropertyName><Literal>" + literal.replace("%s", "x")
                + "</Literal></PropertyIsEqualTo></Or></Filter>";
        String none = "<Filter><PropertyIsEqualTo matchAction=\">)(\"><PropertyName>code</PropertyName>"
                + "<Literal>geen</Literal></PropertyIsEqualTo></Filter>";
        assertThat(shown(both, "STYLES", ",", "FILTER", "(" + other + ") (" + none + ")"))
                .isEqualTo(List.of(5));
        assertThat(shown(both, "STYLES", ",", "FILTER", "(" + none + ")(" + other + ")"))
                .isEmpty();
        assertThat(shown(both, "STYLES", ",", "FILTER", "()(" + none + ")")).hasSizeGreaterThan(10);
    }

    /** What is hidden on the map is not found by GetFeatureInfo either. */
    @Test
    void featureInfo_findsWhatIsShown() throws Exception {
        Map<String, String> here = Service.info("1.3.0", "INFO_FORMAT", "application/json");
        String told = service.get(here).getContentAsString();
        String code = told.replaceFirst("(?s).*\"code\":\"(BU\\d+)\".*", "$1");
        here.put("CQL_FILTER", "code = '" + code + "'");
        assertThat(service.get(here).getContentAsString()).isEqualTo(told);
        here.put("CQL_FILTER", "code <> '" + code + "'");
        assertThat(service.get(here).getContentAsString()).contains("\"numberReturned\":0");
    }

    /** A filter compares with the number that is told: no search between the digits that rounding hides. */
    @Test
    void figures_areThoseThatAreTold() throws Exception {
        SampleRegion region = new SampleRegion("7-abc");
        var table = region.figures(region.actueel().orElseThrow(), nl.wijkatelier.domain.area.Level.BUURT);
        LayerNode node = new LayerTree(region, Service.STYLES, "x", Language.DUTCH)
                .find("buurt:aandeel_groen")
                .orElseThrow();
        List<String> columns = AreaProperties.columns(node, table, java.util.Set.of("aandeel_groen", "niets"));
        assertThat(columns).contains("aandeel_groen").doesNotContain("niets");
        for (Object[] row : AreaProperties.of(node, table, columns)) {
            Double number = (Double) row[columns.indexOf("waarde")];
            assertThat(row[columns.indexOf("aandeel_groen")]).isEqualTo(number);
            if (number != null)
                assertThat(number * 10).isCloseTo(Math.rint(number * 10), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code =", "x = 1", "INTERSECTS(geom, POINT(1 2))", "BBOX(geom,1,2,3,4)", "env('x') = 1", "random() > 0",
                "naam LIKE '%a%b%c%d%e%'", "code = 'a';code = 'b'", "((((", "code = 'a' AND", "'", "IN ('BU99010002'"
            })
    void wrongFilters_areRefused(String filter) throws Exception {
        String answer = service.get(map("CQL_FILTER", filter)).getContentAsString();
        assertThat(answer).contains("<ServiceException", "CQL_FILTER").doesNotContain("Exception:", "org.geotools");
    }

    @Test
    void whatCannotBeFiltered_isRefused() throws Exception {
        String deep = "(".repeat(41) + "code = 'a'" + ")".repeat(41);
        for (Map<String, String> query : List.of(
                map("CQL_FILTER", "code = 'a'", "FEATUREID", "BU1"),
                map("LAYERS", "topografie", "CQL_FILTER", "code = 'a'"),
                map("LAYERS", "panden", "FEATUREID", "1"),
                map("CQL_FILTER", deep),
                map("FILTER", "<Filter"),
                map("FILTER", "<Filter><BBOX/></Filter>"),
                map("FILTER", "<!DOCTYPE a [<!ENTITY b 'c'>]><Filter>&b;</Filter>"),
                map("FILTER", "(<Filter/>"),
                map("FILTER", "(<Filter/>) and (<Filter/>)"),
                map("FILTER", "(" + "<a>".repeat(20_000) + ")"),
                map("FILTER", "(<a "),
                map("FILTER", "<niets/>"))) {
            assertThat(service.get(query).getContentAsString())
                    .as(query.toString())
                    .contains("<ServiceException");
        }
    }

    @Test
    void topography_isFilteredByWhatItsObjectsHave() throws Exception {
        String answer =
                service.get(map("LAYERS", "terrein", "CQL_FILTER", "niets = 1")).getContentAsString();
        assertThat(answer).contains("no property 'niets'");
        String column = answer.replaceFirst("(?s).*, only ([a-z_]+).*", "$1");
        assertThat(colored(image(map("LAYERS", "terrein", "CQL_FILTER", column + " IS NULL AND " + column + " = 'x'"))))
                .isZero();
        assertThat(image(map("LAYERS", "terrein", "CQL_FILTER", "INCLUDE")).getRGB(200, 150))
                .isEqualTo(image(map("LAYERS", "terrein")).getRGB(200, 150));
    }
}
