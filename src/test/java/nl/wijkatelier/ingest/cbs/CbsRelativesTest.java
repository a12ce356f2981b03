package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.RdNapTrans;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Relatives of inputs that were read wrong once: codes in other writing, areas elsewhere, degrees with and without the grid. */
class CbsRelativesTest {
    private static final String INSIDE =
            "[[155000,463000],[156000,463000],[156000,464000],[155000,464000],[155000,463000]]";
    private static final String ABROAD =
            "[[955000,463000],[956000,463000],[956000,464000],[955000,464000],[955000,463000]]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "statcode, gm9901, GM9901",
        "statcode, 'BU99010101  ', BU99010101",
        "statcode, '\u00a0WK990101\u00a0', WK990101",
        "gwb_code_8, 99010101, BU99010101",
        "gwb_code_8, 990101, WK990101",
        "gwb_code_8, 9901, GM9901",
        "buurtcode, Bu99010101, BU99010101"
    })
    void codeInOtherWriting(String column, String written, String code) throws IOException {
        CollectingReading reading = map("2024", feature(column, written, INSIDE));
        assertThat(reading.objects(Area.class))
                .extracting(area -> area.code().text())
                .containsExactly(code);
        assertThat(reading.codes()).isEmpty();
        CollectingReading table = table(column + ";AantalInwoners_5\n" + written + ";12\n");
        assertThat(table.objects(Kerncijfer.class))
                .extracting(figure -> figure.code().text())
                .containsExactly(code);
    }

    @Test
    void codesOfNoGemeente_ofAnyCase_arePassedOver() throws IOException {
        CollectingReading reading = map(
                "2024",
                feature("statcode", "GM0998", ABROAD),
                feature("statcode", "gm0999", ABROAD),
                feature("statcode", "WK099800", ABROAD),
                feature("statcode", "bu09980000", ABROAD),
                feature("statcode", "GM9901", INSIDE));
        assertThat(reading.objects(Area.class)).hasSize(1);
        assertThat(reading.codes())
                .containsExactly("CBS_CODE_OTHER", "CBS_CODE_OTHER", "CBS_CODE_OTHER", "CBS_CODE_OTHER");
    }

    @Test
    void anAreaOutside_thatComesFirst_costsItselfOnly() throws IOException {
        CollectingReading reading = map(
                "2024",
                feature("statcode", "GM9902", ABROAD),
                feature("statcode", "GM9901", INSIDE),
                feature("statcode", "GM9903", ABROAD));
        assertThat(reading.objects(Area.class)).hasSize(1);
        assertThat(reading.codes()).containsExactly("CBS_OUTSIDE_RD", "CBS_OUTSIDE_RD");
        assertThat(reading.problems().get(0).objectId()).isEqualTo("GM9902");
        assertThatThrownBy(() -> map("2024", feature("statcode", "GM9902", ABROAD)))
                .isInstanceOfSatisfying(RefusedFile.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(FileProblem.FILE_WRONG_CRS);
                    assertThat(refused.place()).endsWith(":1");
                });
    }

    @Test
    void partsThatShareAnEdge_areOneArea_partsThatOverlapAreNamed() throws IOException {
        String right = "[[156000,463000],[157000,463000],[157000,464000],[156000,464000],[156000,463000]]";
        CollectingReading both = parts(INSIDE, right);
        assertThat(both.codes()).isEmpty();
        assertThat(both.objects(Area.class).get(0).geometrie().getNumGeometries())
                .isEqualTo(1);
        assertThat(both.objects(Area.class).get(0).geometrie().getArea()).isEqualTo(2e6);
        CollectingReading over = parts(INSIDE, right.replace("156000", "155900"));
        assertThat(over.codes()).containsExactly("CBS_RING_INVALID");
        assertThat(over.objects(Area.class).get(0).geometrie().getNumGeometries())
                .isEqualTo(2);
    }

    private CollectingReading parts(String one, String other) throws IOException {
        return map(
                "2024",
                feature("statcode", "GM9901", "[" + one + "],[" + other + "]").replace("Polygon", "MultiPolygon"));
    }

    /** In the south-east a position with its axes swapped is one of the sea, by numbers alone. */
    @Test
    void swappedAxes_ofTheSouth_areOutside() {
        String swapped = "[[350000,205000],[350000,206000],[351000,206000],[350000,205000]]";
        assertThatThrownBy(() -> map("2024", feature("statcode", "GM9901", swapped)))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_WRONG_CRS));
    }

    @Test
    void aPositionThatIsNone_inDegrees_costsItsRingOnly() throws IOException {
        String good = "[[5.38,52.15],[5.40,52.15],[5.40,52.16],[5.38,52.15]]";
        String bad = "[[5.38,52.15],[5.40,null],[5.40,52.16],[5.38,52.15]]";
        CollectingReading reading =
                map("2024", feature("statcode", "GM9901", good + "," + bad), feature("statcode", "WK990101", good));
        assertThat(reading.objects(Area.class)).hasSize(2);
        assertThat(reading.codes()).containsExactly("CBS_TRANSFORMED", "CBS_PART_BAD");
    }

    /** Three of the official validation points, to the millimetre to which borders are kept. */
    @Test
    void degrees_withTheOfficialGrid_areExact() throws Exception {
        CoordinateSystems systems =
                CoordinateSystems.with(RdNapTrans.withGrid(RealData.path("rdnap/grids/rdcorr2018.txt.zip")));
        String points = "[[4.712120126,51.728601274],[5.089553648,53.957638355],[6.829370962,53.558631914],"
                + "[4.712120126,51.728601274]]";
        Path file = write("2024", feature("statcode", "GM9901", points));
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(file), reading, new CbsOptions(null, 1, systems));
        Coordinate[] border = reading.objects(Area.class).get(0).geometrie().getCoordinates();
        double[][] right = {{108360.8790, 415757.2745}, {135458.0914, 663630.6489}, {250569.5957, 620134.9245}};
        for (int i = 0; i < right.length; i++) {
            assertThat(border[i].x).isCloseTo(right[i][0], within(0.0015));
            assertThat(border[i].y).isCloseTo(right[i][1], within(0.0015));
        }
        assertThat(reading.problems().get(0).reason()).contains("met het correctierooster: op 1 mm nauwkeurig");
        CollectingReading without = new CollectingReading();
        new CbsMapReader().read(List.of(file), without, CbsOptions.fromFile());
        assertThat(without.problems().get(0).reason()).contains("zonder correctierooster: tot 0,25 m nauwkeurig");
        assertThat(without.objects(Area.class).get(0).geometrie().getCoordinates()[0].x)
                .isCloseTo(right[0][0], within(0.25))
                .isNotCloseTo(right[0][0], within(0.0015));
    }

    /** As GDAL's GeoJSONSeq, with the separator of RFC 8142 and without, and on one line. */
    @ParameterizedTest
    @CsvSource({"'',\\n", "\\x1e,\\n", "'',''", "'',\\r\\n"})
    void featuresOneAfterTheOther_areAllRead(String before, String after) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String code : new String[] {"GM9901", "WK990101", "BU99010101", "BU99010102"})
            text.append(before.replace("\\x1e", "\u001e"))
                    .append(feature("statcode", code, INSIDE))
                    .append(after.replace("\\n", "\n").replace("\\r", "\r"));
        CollectingReading reading = text(text.toString());
        assertThat(reading.objects(Area.class)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"collection,collection", "collection,feature", "feature,collection", "collection,garbage", "feature,[]"
    })
    void whatFollowsACollection_refusesTheFile(String first, String second) {
        String text = (first + "\n" + second)
                .replace(
                        "collection",
                        "{\"type\":\"FeatureCollection\",\"features\":[" + feature("statcode", "GM9901", INSIDE) + "]}")
                .replace("feature\n", feature("statcode", "GM9901", INSIDE) + "\n")
                .replace("\nfeature", "\n" + feature("statcode", "GM9901", INSIDE));
        assertThatThrownBy(() -> text(text)).isInstanceOfSatisfying(RefusedFile.class, refused -> {
            assertThat(refused.problem()).isEqualTo(FileProblem.FILE_DAMAGED);
            assertThat(refused.place()).endsWith(":2");
        });
    }

    private CollectingReading text(String json) throws IOException {
        CollectingReading reading = new CollectingReading();
        Path file = Files.writeString(folder.resolve("kaart_2024.json"), json);
        new CbsMapReader().read(List.of(file), reading, CbsOptions.fromFile());
        return reading;
    }

    private CollectingReading map(String year, String... features) throws IOException {
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(write(year, features)), reading, CbsOptions.fromFile());
        return reading;
    }

    private CollectingReading table(String csv) throws IOException {
        CollectingReading reading = new CollectingReading();
        new KerncijfersReader()
                .read(List.of(Files.writeString(folder.resolve("kwb-2024.csv"), csv)), reading, CbsOptions.fromFile());
        return reading;
    }

    private Path write(String year, String... features) throws IOException {
        String json = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        return Files.writeString(folder.resolve("kaart_" + year + ".json"), json);
    }

    private static String feature(String column, String code, String rings) {
        return "{\"type\":\"Feature\",\"properties\":{\"" + column + "\":\"" + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}}";
    }
}
