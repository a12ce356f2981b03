package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.Delivery;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were once read wrong or refused, imported as a whole delivery, with what is right for each. */
class CbsCasesTest {
    @TempDir
    private Path folder;

    @Test
    void f06_labelsBeforeAreas_areasHaveBorders() {
        CollectingReading reading = read(RealData.path("cases/F06_topojson_labels_verdringen_vlakken_2024.topojson"));
        assertThat(borders(reading))
                .containsExactly("GM0601 MULTIPOLYGON (((155000 463000, 156000 463000, 156000 464000, 155000 464000,"
                        + " 155000 463000)))");
        assertThat(reading.codes()).containsExactly("CBS_LAYER_SKIPPED");
    }

    @Test
    void f07_zipWithThreeGeoJson_allAreRead() {
        CollectingReading reading = read(RealData.path("cases/F07_zip_met_drie_geojson_hlt2018.zip"));
        assertThat(reading.counts()).containsOnly(entry("buurt", 54L), entry("wijk", 28L), entry("gemeente", 3L));
        assertThat(reading.objects(Area.class)).hasSize(85).allMatch(area -> area.jaar() == 2018);
    }

    @Test
    void f07_zipWithDataAndMetadata_dataIsRead() {
        CollectingReading reading = read(RealData.path("cases/F07_statline_zip_data_en_metadata_2024.zip"));
        assertThat(figure(reading, "GM0301", "aantal_inwoners")).isEqualTo(Value.of(48000));
        assertThat(figure(reading, "GM0301", "gemiddelde_huishoudensgrootte")).isEqualTo(Value.of(2.1));
        assertThat(figure(reading, "BU03010000", "gemiddelde_woz")).isEqualTo(Value.missing(Value.Reason.SECRET));
        assertThat(reading.objects(Kerncijfer.class)).hasSize(44).allMatch(figure -> figure.jaar() == 2024);
    }

    @Test
    void f07_zipWithTwoCsv_bothAreRead() {
        CollectingReading reading = read(RealData.path("cases/F07_zip_met_twee_csv_2024.zip"));
        assertThat(figure(reading, "GM0301", "aantal_inwoners")).isEqualTo(Value.of(48000));
        assertThat(figure(reading, "BU03010001", "aantal_inwoners")).isEqualTo(Value.of(0));
    }

    @Test
    void f08_yearInTheFileName_goesBeforeThatOfTheDownload() {
        CollectingReading reading = read(RealData.path("cases/F08_download_2025_met_kwb-2019.zip"));
        assertThat(reading.objects(Kerncijfer.class)).isNotEmpty().allMatch(figure -> figure.jaar() == 2019);
    }

    @Test
    void f09_pointBetweenThousands_isNoDecimalPoint() {
        CollectingReading reading = read(RealData.path("cases/F09_kwb-2021_duizendtallen.csv"));
        assertThat(figure(reading, "GM0301", "aantal_inwoners")).isEqualTo(Value.of(48000));
        assertThat(figure(reading, "WK030100", "gemiddelde_huishoudensgrootte")).isEqualTo(Value.of(1.9));
    }

    @Test
    void f11_ringOfThreePositions_isLeftOut_theRestKept() {
        CollectingReading reading = read(RealData.path("cases/F11_postgis_ring_van_3_2024.geojson"));
        assertThat(borders(reading)).hasSize(2).anyMatch(text -> text.startsWith("GM0602 MULTIPOLYGON (((157000"));
        assertThat(problems(reading)).containsExactly("CBS_PART_BAD GM0602");
    }

    @Test
    void f12_collapsedTopoJsonRing_isLeftOut_theRestKept() {
        CollectingReading reading = read(RealData.path("cases/F12_topojson_ring_van_2_2024.topojson"));
        assertThat(borders(reading))
                .hasSize(2)
                .contains("GM0602 MULTIPOLYGON (((157000 463000, 157100 463000, 157100 463100, 157000 463100,"
                        + " 157000 463000)))");
        assertThat(problems(reading)).containsExactly("CBS_PART_BAD GM0602");
    }

    @Test
    void f13_strayQuote_isRefusedWithFileAndLine() {
        assertThatThrownBy(() -> read(RealData.path("cases/F13_kwb-2021_aanhalingstekens.csv")))
                .isInstanceOfSatisfying(RefusedFile.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(FileProblem.FILE_DAMAGED);
                    assertThat(refused.place()).isEqualTo("F13_kwb-2021_aanhalingstekens.csv:1");
                });
    }

    @Test
    void f15_rowsInTheLogOfAGeoPackage_areReadAndNothingIsLeft() throws IOException {
        Path map = unpacked("cases/F15_gpkg_wal/g7_wal_2024.gpkg.gz");
        Path log = unpacked("cases/F15_gpkg_wal/g7_wal_2024.gpkg-wal.gz");
        byte[] before = Files.readAllBytes(map);
        CollectingReading reading = read(map, log);
        assertThat(reading.objects(Area.class))
                .hasSize(5)
                .anyMatch(area ->
                        area.code().text().equals("BU03010002") && area.naam().equals("Later bij"));
        assertThat(folder).isDirectoryNotContaining("glob:**-shm");
        assertThat(Files.readAllBytes(map)).isEqualTo(before);
        assertThat(draft(map).files())
                .extracting(file -> file.naam())
                .containsExactly("g7_wal_2024.gpkg", "g7_wal_2024.gpkg-wal");
    }

    @Test
    void f17_invalidBuurten_areNamed() {
        CollectingReading reading = read(RealData.path("cases/F17_cbs_ongeldige_buurt_2024.geojson"));
        assertThat(problems(reading)).containsExactly("CBS_RING_INVALID BU03010000", "CBS_RING_INVALID BU03010001");
        assertThat(reading.objects(Area.class)).hasSize(4);
        assertThat(reading.problems().get(0).reason()).contains("kruist").contains("155500.0 463500.0");
    }

    @Test
    void f17_overlappingBuurten_areNamedWithWhatTheyShare() {
        CollectingReading reading = read(RealData.path("cases/F17_cbs_overlappende_buurten_2024.geojson"));
        assertThat(problems(reading)).containsExactly("CBS_OVERLAP BU03010001");
        Problem overlap = reading.problems().get(0);
        assertThat(overlap.reason()).isEqualTo("BU03010000 en BU03010001 overlappen: 400000 m² hoort bij beide");
        assertThat(overlap.geometrie().getArea()).isEqualTo(400_000);
    }

    @Test
    void f18_portalOfStatLine_headingsAreLabels() {
        CollectingReading reading = read(RealData.path("cases/F18_statline_portaal.csv"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.objects(Kerncijfer.class)).hasSize(8).allMatch(figure -> figure.jaar() == 2024);
        assertThat(figure(reading, "GM0301", "gemiddelde_woz")).isEqualTo(Value.of(310));
        assertThat(figure(reading, "BU03010000", "mannen")).isEqualTo(Value.of(10));
    }

    @Test
    void f19_workbook_isReadAsTheTableIs() {
        CollectingReading reading = read(RealData.path("cases/F19_kwb-2023.xlsx"));
        assertThat(figure(reading, "GM0301", "aantal_inwoners")).isEqualTo(Value.of(48000));
        assertThat(figure(reading, "WK030100", "gemiddelde_huishoudensgrootte")).isEqualTo(Value.of(1.9));
        assertThat(reading.objects(Kerncijfer.class)).hasSize(42).allMatch(figure -> figure.jaar() == 2023);
    }

    @Test
    void f19_shapefileInAZip_isRead() {
        Path zip = RealData.path("cases/F19_shp_zip_misleidende_melding.zip");
        assertThatThrownBy(() -> read(zip)).hasMessageContaining("--jaar");
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(zip), reading, new CbsOptions(2024, 1));
        assertThat(borders(reading))
                .hasSize(4)
                .contains("BU03010000 MULTIPOLYGON (((155000 463000, 155000 464000, 155500 464000, 155500 463000,"
                        + " 155000 463000)))");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void f20_preciseBorders_goBeforeGeneralisedOnes() throws IOException {
        CollectingReading reading = read(unpacked("cases/F20_cbsgebiedsindelingen_2024.gpkg.gz"));
        assertThat(borders(reading))
                .containsExactly(
                        "GM0301 MULTIPOLYGON (((155000 463000, 156000 463000, 156000 464000, 155000 464000,"
                                + " 155000 463000)))",
                        "GM0302 MULTIPOLYGON (((156000 463000, 157000 463000, 157000 464000, 156000 464000,"
                                + " 156000 463000)))");
        assertThat(reading.codes())
                .containsOnly("CBS_CODE_OTHER", "CBS_LAYER_SKIPPED")
                .filteredOn("CBS_LAYER_SKIPPED"::equals)
                .hasSize(2);
    }

    @Test
    void mapAndTableInOneZip_makeTwoVersions() throws IOException {
        Path file = ZipWriter.write(
                folder.resolve("cbs_2021.zip"),
                "kaart_2021.geojson",
                "{\"features\":[{\"properties\":{\"statcode\":\"GM9901\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]]}}]}",
                "kwb-2021.csv",
                "gwb_code;a_inw\nGM9901;15\n",
                "leesmij.json",
                "{\"over\":\"deze zip\"}",
                "meta.xml",
                "<m/>");
        List<Delivery> deliveries = Deliveries.of(Source.CBS, List.of(file), DeliveryOptions.by("test"), Progress.NONE);
        assertThat(deliveries)
                .extracting(delivery -> delivery.draft().kind())
                .containsExactly(DatasetKind.GEBIEDEN, DatasetKind.KERNCIJFERS);
    }

    private static CollectingReading read(Path... files) {
        CollectingReading reading = new CollectingReading();
        for (Delivery delivery : Deliveries.of(Source.CBS, List.of(files), DeliveryOptions.by("test"), Progress.NONE))
            delivery.reader().accept(reading);
        return reading;
    }

    private static nl.wijkatelier.domain.port.DatasetDraft draft(Path file) {
        return Deliveries.of(Source.CBS, List.of(file), DeliveryOptions.by("test"), Progress.NONE)
                .get(0)
                .draft();
    }

    private Path unpacked(String name) throws IOException {
        Path packed = RealData.path(name);
        Path target = folder.resolve(packed.getFileName().toString().replace(".gz", ""));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, target);
        }
        return target;
    }

    private static List<String> borders(CollectingReading reading) {
        return reading.objects(Area.class).stream()
                .map(area -> area.code() + " " + area.geometrie().toText())
                .toList();
    }

    private static List<String> problems(CollectingReading reading) {
        return reading.problems().stream()
                .map(problem -> problem.code().name() + " " + problem.objectId())
                .toList();
    }

    private static Value figure(CollectingReading reading, String code, String onderwerp) {
        return reading.objects(Kerncijfer.class).stream()
                .filter(figure ->
                        figure.code().text().equals(code) && figure.onderwerp().equals(onderwerp))
                .findFirst()
                .orElseThrow()
                .waarde();
    }
}
