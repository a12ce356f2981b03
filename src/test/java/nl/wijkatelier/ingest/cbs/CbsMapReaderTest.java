package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CbsMapReaderTest {
    private static final String TOPOLOGY = """
            {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[100000,475000]},
             "objects":{"layer":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","arcs":[[0,1]],"properties":{"statcode":"BU99010101","statnaam":"West"}},
              {"type":"Polygon","arcs":[[-1,2]],"properties":{"statcode":"BU99010102","statnaam":"Oost"}}]}},
             "arcs":[[[20,0],[0,20]],[[20,20],[-20,0],[0,-20],[20,0]],[[20,0],[20,0],[0,20],[-20,0]]]}
            """;

    @TempDir
    Path folder;

    @Test
    void ermelo_geoPackage_givesBuurtenWithTypedMissingFigures() {
        CollectingReading reading = read(RealData.path("cbs/cbs_buurten_2021_ermelo.gpkg"), CbsOptions.fromFile());
        List<Area> areas = reading.objects(Area.class);
        assertThat(areas)
                .hasSize(17)
                .allMatch(area -> area.jaar() == 2021 && !area.geometrie().isEmpty());
        assertThat(areas)
                .filteredOn(Area::water)
                .extracting(area -> area.code().text())
                .containsExactly("BU02339997");
        assertThat(areas.get(0).parent().text()).isEqualTo("WK023300");
        List<Kerncijfer> water = reading.objects(Kerncijfer.class).stream()
                .filter(cijfer -> cijfer.code().text().equals("BU02339997"))
                .toList();
        assertThat(water).extracting(Kerncijfer::waarde).contains(Value.missing(Value.Reason.UNKNOWN));
        assertThat(reading.objects(Kerncijfer.class))
                .filteredOn(cijfer -> cijfer.waarde() instanceof Value.Number)
                .isNotEmpty()
                .allMatch(cijfer -> ((Value.Number) cijfer.waarde()).value() > -90_000);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "buurt_2018,54,0,0",
        "wijk_2018,28,0,0",
        "gemeente_2018,3,0,0",
        // Generalising made BU15250405 and BU15251401 overlap by 58 m².
        "buurt_2024,95,2,1",
        "wijk_2024,20,0,0",
        "gemeente_2024,3,0,0"
    })
    void hlt_geoJson_givesEveryArea(String file, int areas, int empty, int overlaps) {
        CollectingReading reading = read(RealData.path("hlt/" + file + "_hlt_rd.geojson"), CbsOptions.fromFile());
        assertThat(reading.objects(Area.class)).hasSize(areas);
        assertThat(reading.codes()).filteredOn("CBS_GEOMETRY_EMPTY"::equals).hasSize(empty);
        assertThat(reading.codes()).filteredOn("CBS_OVERLAP"::equals).hasSize(overlaps);
        assertThat(reading.problems()).hasSize(empty + overlaps);
    }

    @Test
    void topoJson_neighbours_shareTheirBorder() throws Exception {
        Path file = Files.writeString(folder.resolve("buurten.json"), TOPOLOGY);
        List<Area> areas = read(file, new CbsOptions(2024, 1)).objects(Area.class);
        assertThat(areas)
                .extracting(area -> area.geometrie().toText())
                .containsExactly(
                        "MULTIPOLYGON (((100010 475000, 100010 475010, 100000 475010, 100000 475000, 100010 475000)))",
                        "MULTIPOLYGON (((100010 475010, 100010 475000, 100020 475000, 100020 475010, 100010 475010)))");
    }

    @Test
    void noYearAnywhere_isRefusedAndAsksForIt() throws Exception {
        Path file = Files.writeString(folder.resolve("buurten.json"), TOPOLOGY);
        assertThatThrownBy(() -> read(file, CbsOptions.fromFile())).hasMessageContaining("--jaar");
    }

    @Test
    void brokenOrOtherJson_isRefused() throws Exception {
        refused("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":", FileProblem.FILE_DAMAGED);
        refused("<html></html>", FileProblem.FILE_DAMAGED);
        refused("[1]", FileProblem.FILE_WRONG_FORMAT);
    }

    @Test
    void damagedGeoPackage_isRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("kaart_2024.gpkg"), "SQLite format 3? no");
        assertThatThrownBy(() -> read(file, CbsOptions.fromFile()))
                .isInstanceOfSatisfying(
                        RefusedFile.class, e -> assertThat(e.problem()).isEqualTo(FileProblem.FILE_DAMAGED));
    }

    private void refused(String json, FileProblem problem) throws Exception {
        Path file = Files.writeString(folder.resolve("kaart_2024.json"), json);
        assertThatThrownBy(() -> read(file, CbsOptions.fromFile()))
                .isInstanceOfSatisfying(
                        RefusedFile.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static CollectingReading read(Path file, CbsOptions options) {
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(file), reading, options);
        return reading;
    }
}
