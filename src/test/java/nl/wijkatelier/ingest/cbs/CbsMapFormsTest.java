package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which GeoJSON and TopoJSON come. */
class CbsMapFormsTest {
    private static final String SQUARE =
            "[[155000,463000],[156000,463000],[156000,464000],[155000,464000],[155000,463000]]";
    private static final String SQUARE_TEXT =
            "MULTIPOLYGON (((155000 463000, 156000 463000, 156000 464000, 155000 464000, 155000 463000)))";
    /** Around the tower of Amersfoort, the origin of RD. */
    private static final String DEGREES = "[[5.38,52.15],[5.40,52.15],[5.40,52.16],[5.38,52.16],[5.38,52.15]]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4258\"}},",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4326\"}},"
            })
    void degrees_becomeRd_andTheReportSaysSo(String crs) throws IOException {
        CollectingReading reading = read("{" + crs + "\"features\":[" + feature("GM9901", polygon(DEGREES)) + "]}");
        Area area = reading.objects(Area.class).get(0);
        assertThat(area.geometrie().getEnvelopeInternal().getMinX()).isCloseTo(154_506.978, within(0.25));
        assertThat(area.geometrie().getEnvelopeInternal().getMaxY()).isCloseTo(463_537.211, within(0.25));
        assertThat(area.geometrie().getArea()).isBetween(1.50e6, 1.54e6);
        assertThat(reading.codes()).containsExactly("CBS_TRANSFORMED");
    }

    /** What somebody pasted into a name broke every XML file that was made of it. */
    @Test
    void charactersThatNoNameHas_areLeftOut_andTheReportSaysSo() throws IOException {
        String feature =
                feature("GM9901", polygon(SQUARE)).replace("\"lijst\":[1]", "\"GM_NAAM\":\"Zand\\u000bwijk\\u200b\"");
        CollectingReading reading = read(collection(feature));
        assertThat(reading.objects(Area.class).get(0).naam()).isEqualTo("Zand wijk");
        assertThat(reading.codes()).containsExactly("CBS_NAAM_TEKENS");
    }

    @Test
    void degreesLatitudeFirst_areTurned() throws IOException {
        String turned = "[[52.15,5.38],[52.15,5.40],[52.16,5.40],[52.16,5.38],[52.15,5.38]]";
        CollectingReading one = read(collection(feature("GM9901", polygon(DEGREES))));
        CollectingReading other = read(collection(feature("GM9901", polygon(turned))));
        assertThat(other.objects(Area.class).get(0).geometrie().toText())
                .isEqualTo(one.objects(Area.class).get(0).geometrie().toText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:ogc:def:crs:EPSG::28992|[[5.38,52.15],[5.40,52.15],[5.40,52.16],[5.38,52.15]]",
                "EPSG:3857|[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]",
                "EPSG:4326|[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]",
                "EPSG:4326|[[13.0,52.0],[13.1,52.0],[13.1,52.1],[13.0,52.0]]",
                "EPSG:28992|[[463000,155000],[463000,156000],[464000,156000],[463000,155000]]"
            })
    void anotherSystem_isRefused(String crs, String ring) {
        assertThatThrownBy(() -> read("{\"crs\":{\"properties\":{\"name\":\"" + crs + "\"}},\"features\":["
                        + feature("GM9901", polygon(ring)) + "]}"))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_WRONG_CRS));
    }

    @Test
    void oneAreaOutside_isRejected_theRestKept() throws IOException {
        CollectingReading reading = read(collection(
                feature("GM9901", polygon(SQUARE)),
                feature("GM9902", polygon("[[155000,963000],[156000,963000],[156000,964000],[155000,963000]]"))));
        assertThat(reading.objects(Area.class)).hasSize(1);
        assertThat(problems(reading)).containsExactly("CBS_OUTSIDE_RD GM9902");
    }

    @Test
    void oddGeometries_areReadOrNamed() throws IOException {
        CollectingReading reading = read(collection(
                feature("GM9901", "null"),
                feature("GM9902", "{\"type\":\"Point\",\"coordinates\":[155500,463500]}"),
                feature("GM9903", "{\"type\":\"MultiPolygon\",\"coordinates\":[[],[" + SQUARE + "]]}"),
                feature(
                        "GM9904",
                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},"
                                + polygon(SQUARE) + "]}"),
                feature(
                        "GM9905",
                        polygon("[[155000,463000,1.5],[156000,463000,1.5],[156000,464000,1.5],[155000,464000,1.5]]")),
                feature("GM9906", polygon("[[155000,463000],[156000,\"x\"],[156000,464000],[155000,463000]]")),
                "null",
                feature(
                        "GM9907",
                        polygon("[[155000,464000],[156000,464000],[156000,463000],[155000,463000],[155000,464000]]"))));
        assertThat(reading.objects(Area.class))
                .extracting(area -> area.code().text() + area.geometrie().getArea())
                .containsExactly(
                        "GM99031000000.0", "GM99041000000.0", "GM99051000000.0", "GM99071000000.0", "GM99010.0");
        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "CBS_PART_BAD GM9903",
                        "CBS_RING_NOT_CLOSED GM9905",
                        "CBS_PART_BAD GM9906",
                        "CBS_GEOMETRY_BAD GM9906",
                        "CBS_CODE_MISSING null",
                        "CBS_GEOMETRY_EMPTY GM9901",
                        "CBS_GEOMETRY_BAD GM9902",
                        "CBS_OVERLAP GM9904",
                        "CBS_OVERLAP GM9905",
                        "CBS_OVERLAP GM9907",
                        "CBS_OVERLAP GM9905",
                        "CBS_OVERLAP GM9907",
                        "CBS_OVERLAP GM9907");
    }

    @Test
    void areaAfterItsLabel_keepsItsBorder() throws IOException {
        CollectingReading reading = read(collection(
                feature("GM9901", "{\"type\":\"Point\",\"coordinates\":[155500,463500]}"),
                feature("GM9902", "null"),
                feature("GM9901", polygon(SQUARE)),
                feature("GM9901", polygon(DEGREES.replace("5.3", "5.2")))));
        assertThat(reading.objects(Area.class))
                .extracting(area -> area.geometrie().toText())
                .containsExactly(SQUARE_TEXT, "MULTIPOLYGON EMPTY");
        assertThat(problems(reading))
                .containsExactly("CBS_CODE_TWICE GM9901", "CBS_GEOMETRY_EMPTY GM9902", "CBS_LAYER_SKIPPED null");
    }

    @Test
    void generalisedFileInAZip_comesAfterThePreciseOne() throws IOException {
        Path file = ZipWriter.write(
                folder.resolve("grenzen_2024.zip"),
                "gemeente_gegeneraliseerd_2024.json",
                collection(
                        feature("GM9901", polygon("[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]")),
                        feature(
                                "GM9902",
                                polygon("[[157000,463000],[158000,463000],[158000,464000],[157000,463000]]"))),
                "gemeente_niet_gegeneraliseerd_2024.json",
                collection(feature("GM9901", polygon(SQUARE))));
        CollectingReading reading = read(file);
        assertThat(reading.objects(Area.class))
                .extracting(area -> area.code().text() + " " + area.geometrie().getArea())
                .containsExactly("GM9901 1000000.0", "GM9902 500000.0");
        assertThat(reading.codes()).containsExactly("CBS_LAYER_SKIPPED");
    }

    @Test
    void topoJson_badArcs_costOnlyWhatTheyBound() throws IOException {
        CollectingReading reading = read(
                "{\"type\":\"Topology\",\"objects\":{\"g\":{\"type\":\"GeometryCollection\",\"geometries\":["
                        + topo("GM9901", "[[0]]")
                        + "," + topo("GM9902", "[[7]]")
                        + "," + topo("GM9903", "[[-9]]")
                        + "," + topo("GM9904", "[[1,3]]")
                        + "," + topo("GM9905", "[[2]]")
                        + "," + topo("GM9906", "[[\"a\"]]")
                        + ",{\"type\":null,\"properties\":{\"statcode\":\"GM9907\"}}]}},\"arcs\":[" + SQUARE
                        + ",[[155000,463000],[155500,463000]],[[157000,463000],[158000,463000],[158000,464000]],[[1,1],[2,2]]]}");
        assertThat(reading.objects(Area.class))
                .extracting(area -> area.code().text())
                .containsExactly("GM9901", "GM9905", "GM9907");
        assertThat(problems(reading))
                .contains(
                        "CBS_GEOMETRY_BAD GM9902",
                        "CBS_GEOMETRY_BAD GM9903",
                        "CBS_GEOMETRY_BAD GM9904",
                        "CBS_RING_NOT_CLOSED GM9905",
                        "CBS_GEOMETRY_BAD GM9906",
                        "CBS_GEOMETRY_EMPTY GM9907");
        assertThat(reading.problems())
                .anyMatch(problem -> problem.reason().contains("boog 7 bestaat niet; er zijn er 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodings_ofJson(String charset) throws IOException {
        String json = "\uFEFF" + collection(feature("GM9901", polygon(SQUARE)));
        Path file = Files.write(folder.resolve("kaart_2024.GeoJSON"), json.getBytes(Charset.forName(charset)));
        assertThat(read(file).objects(Area.class)).hasSize(1);
    }

    @Test
    void codesAbroadAndUnknown_areNoGemeenten() throws IOException {
        CollectingReading reading = read(collection(
                feature("GM0998", polygon(SQUARE)),
                feature("WK099900", polygon(SQUARE)),
                feature("BU09980000", polygon(SQUARE)),
                feature("PV25", polygon(SQUARE))));
        assertThat(reading.objects()).isEmpty();
        assertThat(reading.codes()).hasSize(4).containsOnly("CBS_CODE_OTHER");
    }

    @Test
    void jaar_choosesAmongTheYearsOfRows() throws IOException {
        Path file = Files.writeString(
                folder.resolve("kaart.json"),
                collection(
                        feature("GM9901", polygon(SQUARE))
                                .replace("{\"statcode\"", "{\"jaarstatcode\":\"2023GM9901\",\"statcode\""),
                        feature("GM9902", polygon(SQUARE))
                                .replace("{\"statcode\"", "{\"jaarstatcode\":\"2024GM9902\",\"statcode\"")));
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(file), reading, new CbsOptions(2024, 1));
        assertThat(reading.objects(Area.class))
                .extracting(area -> area.code().text())
                .containsExactly("GM9902");
        assertThat(problems(reading)).containsExactly("CBS_YEAR_OTHER GM9901");
    }

    @Test
    void cutJson_isRefusedWithFileAndLine() {
        String whole =
                "{\"features\":[\n" + feature("GM9901", polygon(SQUARE)) + ",\n" + feature("GM9902", polygon(SQUARE));
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 30)))
                .isInstanceOfSatisfying(RefusedFile.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(FileProblem.FILE_DAMAGED);
                    assertThat(refused.place()).isEqualTo("kaart_2024.json:3");
                });
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    }

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"statcode\":\"" + code + "\",\"lijst\":[1]},\"geometry\":"
                + geometry + "}";
    }

    private static String topo(String code, String arcs) {
        return "{\"type\":\"Polygon\",\"arcs\":" + arcs + ",\"properties\":{\"statcode\":\"" + code + "\"}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static List<String> problems(CollectingReading reading) {
        return reading.problems().stream()
                .map(problem -> problem.code().name() + " " + problem.objectId())
                .toList();
    }

    private CollectingReading read(String json) throws IOException {
        return read(Files.writeString(folder.resolve("kaart_2024.json"), json, StandardCharsets.UTF_8));
    }

    private static CollectingReading read(Path file) {
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(file), reading, CbsOptions.fromFile());
        return reading;
    }
}
