package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
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

/** Deliveries of several years: a year that is asked for chooses, and never gives the figures or borders of another one its name. */
class CbsYearsTest {
    private static final String TABLE = "gwb_code;a_inw\nGM9901;%d\n";

    @TempDir
    private Path folder;

    @Test
    void namesInAZip_theYearChooses_andWhatIsLeftOutIsNamed() throws IOException {
        Path zip = ZipWriter.write(
                folder.resolve("kwb.zip"), "kwb-2021.csv", TABLE.formatted(15), "kwb-2022.csv", TABLE.formatted(20));
        assertThat(read(2022, zip))
                .containsExactly(
                        "2022/1",
                        "GM9901 2022 20.0",
                        "CBS_YEAR_OTHER kwb.zip!kwb-2021.csv 1 regel gaat over 2021, zegt de naam of de titel");
        assertThat(read(null, zip)).containsExactly("2021/1", "GM9901 2021 15.0", "2022/1", "GM9901 2022 20.0");
        assertThatThrownBy(() -> read(2020, zip))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_EMPTY))
                .hasMessageContaining("kwb-2021.csv");
    }

    @Test
    void namesOfFiles_foldersAndZips_chooseToo() throws IOException {
        Path one = Files.writeString(folder.resolve("kwb-2021.csv"), TABLE.formatted(15));
        Path two = Files.writeString(folder.resolve("kwb-2022.csv"), TABLE.formatted(20));
        assertThat(read(2022, one, two))
                .containsExactly(
                        "2022/1",
                        "GM9901 2022 20.0",
                        "CBS_YEAR_OTHER kwb-2021.csv 1 regel gaat over 2021, zegt de naam of de titel");
        Path folders = ZipWriter.write(
                folder.resolve("alles.zip"), "2021/kwb.csv", TABLE.formatted(15), "2022/kwb.csv", TABLE.formatted(20));
        assertThat(read(2021, folders)).contains("GM9901 2021 15.0").hasSize(3);
        Path outer = ZipWriter.write(folder.resolve("kwb_2021.zip"), "tabel.csv", TABLE.formatted(15));
        assertThatThrownBy(() -> read(2022, outer)).hasMessageContaining("gaat over 2021");
    }

    @Test
    void aNameWithTwoYears_isChosenAmong() throws IOException {
        Path file = Files.writeString(folder.resolve("kwb-2021-2022.csv"), TABLE.formatted(15));
        assertThatThrownBy(() -> read(null, file)).hasMessageContaining("--jaar");
        assertThat(read(2022, file)).contains("GM9901 2022 15.0");
        assertThatThrownBy(() -> read(2023, file)).hasMessageContaining("gaat over 2021");
    }

    @Test
    void namesWithoutAYear_takeTheOneThatIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("kwb.csv"), TABLE.formatted(15));
        assertThat(read(2022, file)).containsExactly("2022/1", "GM9901 2022 15.0");
        assertThatThrownBy(() -> read(null, file)).hasMessageContaining("--jaar");
    }

    @Test
    void rows_theYearChooses_andWithoutOneEachYearIsAVersion() throws IOException {
        Path file = Files.writeString(
                folder.resolve("tabel.csv"),
                "WijkenEnBuurten;Perioden;AantalInwoners_5\nGM9901;2021JJ00;15\nGM9901;2022JJ00;20\n");
        assertThat(read(2022, file))
                .containsExactly("2022/1", "GM9901 2022 20.0", "CBS_YEAR_OTHER tabel.csv:2 de regel gaat over 2021");
        assertThat(read(null, file)).containsExactly("2021/1", "GM9901 2021 15.0", "2022/1", "GM9901 2022 20.0");
    }

    @Test
    void titlesAboveTheHeadings_belongToTheirOwnTable() throws IOException {
        String table = "Kerncijfers wijken en buurten %d\n" + TABLE;
        Path zip = ZipWriter.write(
                folder.resolve("statline.zip"), "a.csv", table.formatted(2021, 15), "b.csv", table.formatted(2022, 20));
        assertThat(read(null, zip)).containsExactly("2021/1", "GM9901 2021 15.0", "2022/1", "GM9901 2022 20.0");
        assertThat(read(2022, zip)).contains("GM9901 2022 20.0").hasSize(3);
    }

    @Test
    void sheets() throws IOException {
        List<String> parts = new ArrayList<>(List.of(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/a.xml'/>"
                        + "<Relationship Id='b' Type='x/worksheet' Target='worksheets/b.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + "<sheet name='2021' r:id='a'/><sheet name='2022' r:id='b'/></sheets></workbook>"));
        for (String sheet : List.of("a 15", "b 20"))
            parts.addAll(List.of(
                    "xl/worksheets/" + sheet.charAt(0) + ".xml",
                    "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>gwb_code</t></is></c>"
                            + "<c r='B1' t='inlineStr'><is><t>a_inw</t></is></c></row>"
                            + "<row r='2'><c r='A2' t='inlineStr'><is><t>GM9901</t></is></c><c r='B2'><v>"
                            + sheet.substring(2) + "</v></c></row></sheetData></worksheet>"));
        Path book = ZipWriter.write(folder.resolve("kwb.xlsx"), parts.toArray(String[]::new));
        assertThat(read(2022, book))
                .containsExactly(
                        "2022/1",
                        "GM9901 2022 20.0",
                        "CBS_YEAR_OTHER kwb.xlsx!2021 1 regel gaat over 2021, zegt de naam of de titel");
        assertThat(read(null, book)).containsExactly("2021/1", "GM9901 2021 15.0", "2022/1", "GM9901 2022 20.0");
    }

    @Test
    void layersOfAGeoPackage() throws Exception {
        Path file = folder.resolve("kaart.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table gpkg_geometry_columns (table_name, column_name, srs_id)");
            statement.execute(
                    "create table gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id, definition)");
            statement.execute("insert into gpkg_spatial_ref_sys values (28992, 'EPSG', 28992, '')");
            for (int jaar = 2023; jaar <= 2024; jaar++) {
                statement.execute("insert into gpkg_geometry_columns values ('buurten_" + jaar + "', 'geom', 28992)");
                statement.execute(
                        "create table buurten_" + jaar + " (fid integer primary key, geom blob, statcode text)");
                statement.execute("insert into buurten_" + jaar + " values (1, x'4750000140710000"
                        + "0103000000010000000400000000000000" + (jaar == 2023 ? "C0EB0241" : "E0EE0241")
                        + "0000000060421C4100000000000B03410000000060421C4100000000000B03410000000000521C41"
                        + "00000000" + (jaar == 2023 ? "C0EB0241" : "E0EE0241") + "0000000060421C41', 'GM0301')");
            }
        }
        assertThat(read(2024, file))
                .containsExactly(
                        "2024",
                        "GM0301 2024 155100",
                        "CBS_YEAR_OTHER kaart.gpkg!buurten_2023 1 regel gaat over 2023, zegt de naam of de titel");
        assertThat(read(null, file)).containsExactly("2023", "GM0301 2023 155000", "2024", "GM0301 2024 155100");
    }

    @Test
    void namesWithinGeoJsonAndTopoJson() throws IOException {
        Path zip = ZipWriter.write(
                folder.resolve("kaart.zip"),
                "a.geojson",
                collection("\"name\":\"buurten_2023\",", "", 155000),
                "b.geojson",
                collection("", "\"id\":\"wijkenbuurten2024:gemeenten.1\",", 155100));
        assertThat(read(2024, zip))
                .containsExactly(
                        "2024",
                        "GM0301 2024 155100",
                        "CBS_YEAR_OTHER kaart.zip!a.geojson!buurten_2023 1 regel gaat over 2023, zegt de naam of de titel");
        assertThat(read(null, zip)).containsExactly("2023", "GM0301 2023 155000", "2024", "GM0301 2024 155100");
        String area = "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[%d]],"
                + "\"properties\":{\"statcode\":\"GM0301\"}}]}";
        Path topology = Files.writeString(
                folder.resolve("kaart.topojson"),
                "{\"type\":\"Topology\",\"arcs\":[%s,%s],\"objects\":{\"buurten_2023\":%s,\"buurten_2024\":%s}}"
                        .formatted(ring(155000), ring(155100), area.formatted(0), area.formatted(1)));
        assertThat(read(2024, topology))
                .containsExactly(
                        "2024",
                        "GM0301 2024 155100",
                        "CBS_YEAR_OTHER kaart.topojson!buurten_2023 1 regel gaat over 2023, zegt de naam of de titel");
    }

    @Test
    void bestuurlijkeGebieden_takeTheYearOfTheirName() throws IOException {
        Path zip = ZipWriter.write(
                folder.resolve("grenzen.zip"),
                "BestuurlijkeGebieden_2023.gml",
                gml(155000),
                "BestuurlijkeGebieden_2024.gml",
                gml(155100));
        assertThat(read(2024, zip))
                .containsExactly(
                        "2024",
                        "GM0301 2024 155100",
                        "CBS_YEAR_OTHER grenzen.zip!BestuurlijkeGebieden_2023.gml het bestand gaat over 2023, zegt de naam");
        assertThat(read(null, zip)).containsExactly("2023", "GM0301 2023 155000", "2024", "GM0301 2024 155100");
        assertThatThrownBy(() -> read(2022, zip)).hasMessageContaining("gaat over 2023");
        Path unnamed = Files.writeString(folder.resolve("grenzen.gml"), gml(155000));
        assertThat(read(2022, unnamed)).containsExactly("2022", "GM0301 2022 155000");
        assertThatThrownBy(() -> read(null, unnamed)).hasMessageContaining("--jaar");
    }

    @Test
    void aMapOfAnotherYearBesideATable_isLeftOutWithAWord() throws IOException {
        Path zip = ZipWriter.write(
                folder.resolve("cbs.zip"),
                "kaart_2021.geojson",
                collection("", "", 155000),
                "kwb-2022.csv",
                TABLE.formatted(20));
        assertThat(read(2022, zip))
                .containsExactly(
                        "2022/1",
                        "GM9901 2022 20.0",
                        "CBS_YEAR_OTHER cbs.zip!kaart_2021.geojson 1 regel gaat over 2021, zegt de naam of de titel");
    }

    private static String collection(String name, String id, int x) {
        return "{\"type\":\"FeatureCollection\"," + name + "\"features\":[{\"type\":\"Feature\"," + id
                + "\"properties\":{\"statcode\":\"GM0301\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + ring(x) + "]}}]}";
    }

    private static String ring(int x) {
        return "[[%d,463000],[156000,463000],[156000,464000],[%d,463000]]".formatted(x, x);
    }

    private static String gml(int x) {
        return "<wfs:FeatureCollection xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:b='urn:b'"
                + " xmlns:gml='http://www.opengis.net/gml/3.2'><wfs:member><b:Gemeentegebied><b:geom><gml:Polygon>"
                + "<gml:exterior><gml:LinearRing><gml:posList>%d 463000 156000 463000 156000 464000 %d 463000"
                        .formatted(x, x)
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></b:geom><b:naam>Dorp</b:naam>"
                + "<b:code>0301</b:code></b:Gemeentegebied></wfs:member></wfs:FeatureCollection>";
    }

    /** Of each version its period, then its objects and problems. */
    private static List<String> read(Integer jaar, Path... files) {
        DeliveryOptions options = new DeliveryOptions(null, null, false, jaar, 1, false, "test");
        List<String> found = new ArrayList<>();
        for (Delivery delivery : Deliveries.of(Source.CBS, List.of(files), options, Progress.NONE)) {
            found.add(delivery.draft().periode());
            CollectingReading reading = new CollectingReading();
            delivery.reader().accept(reading);
            for (Kerncijfer one : reading.objects(Kerncijfer.class))
                found.add(one.code() + " " + one.jaar() + " " + ((Value.Number) one.waarde()).value());
            for (Area one : reading.objects(Area.class))
                found.add(one.code() + " " + one.jaar() + " "
                        + Math.round(one.geometrie().getEnvelopeInternal().getMinX()));
            reading.problems().forEach(one -> found.add(one.code() + " " + one.place() + " " + one.reason()));
        }
        return found;
    }
}
