package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GeoPackages and shapefiles in their less common forms. */
class CbsMapFilesTest {
    private static final double[] SQUARE = {
        155000, 463000, 155000, 464000, 156000, 464000, 156000, 463000, 155000, 463000
    };

    @TempDir
    private Path folder;

    @Test
    void geoPackage_withHeightsAndArcs_isFlatAndLinear() throws Exception {
        // A half circle with radius 500 on a diameter of 1000, in 7415 with z.
        ByteBuffer wkb = ByteBuffer.allocate(500).order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(1012).putInt(1);
        wkb.put((byte) 1).putInt(1010).putInt(1);
        wkb.put((byte) 1).putInt(1009).putInt(2);
        wkb.put((byte) 1).putInt(1008).putInt(3);
        for (double[] p : new double[][] {{155000, 463000}, {155500, 463500}, {156000, 463000}})
            wkb.putDouble(p[0]).putDouble(p[1]).putDouble(7);
        wkb.put((byte) 1).putInt(1002).putInt(2);
        for (double[] p : new double[][] {{156000, 463000}, {155000, 463000}})
            wkb.putDouble(p[0]).putDouble(p[1]).putDouble(7);
        Area area =
                read(geoPackage(7415, "EPSG", 7415, wkb)).objects(Area.class).get(0);
        assertThat(area.geometrie().getArea()).isBetween(Math.PI * 125_000 - 10, Math.PI * 125_000);
        assertThat(area.geometrie().getNumPoints()).isGreaterThan(100);
        assertThat(area.naam()).isEqualTo("Een");
    }

    @Test
    void geoPackage_wholeCircle() throws Exception {
        ByteBuffer wkb = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(10).putInt(1).put((byte) 1).putInt(8).putInt(3);
        for (double x : new double[] {155000, 156000, 155000}) wkb.putDouble(x).putDouble(463000);
        CollectingReading reading = read(geoPackage(28992, "EPSG", 28992, wkb));
        assertThat(reading.objects(Area.class).get(0).geometrie().getArea())
                .isBetween(Math.PI * 250_000 - 20, Math.PI * 250_000);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4326,EPSG,4326,CBS_TRANSFORMED", "100001,EPSG,28992,", "100002,NONE,7,", "-1,NONE,-1,"})
    void geoPackage_systems(int id, String organization, int code, String said) throws Exception {
        double[] ring = id == 4326 ? new double[] {5.38, 52.15, 5.38, 52.16, 5.40, 52.16, 5.38, 52.15} : SQUARE;
        CollectingReading reading = read(geoPackage(id, organization, code, polygon(ring)));
        assertThat(reading.objects(Area.class)).hasSize(1);
        assertThat(reading.codes()).isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    void geoPackage_inAnotherSystem_isRefused() throws Exception {
        Path file = geoPackage(3857, "EPSG", 3857, polygon(SQUARE));
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_WRONG_CRS));
    }

    @Test
    void geoPackage_endlessView_isRefused() throws Exception {
        Path file = geoPackage(28992, "EPSG", 28992, polygon(SQUARE));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table kaart");
            statement.execute("create view kaart as with recursive n(x) as (select 1 union all select x + 1 from n)"
                    + " select x as fid, null as geom, 'GM9901' as statcode from n");
        }
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_TOO_LARGE));
    }

    @Test
    void shapefile_holesHeightsAndDirections() throws IOException {
        double[] hole = {155400, 463400, 155600, 463400, 155600, 463600, 155400, 463600, 155400, 463400};
        shapefile("buurt_2024", "windows-1252", null, 5, SQUARE, hole);
        assertThat(read(folder.resolve("buurt_2024.shp"))
                        .objects(Area.class)
                        .get(0)
                        .geometrie()
                        .getArea())
                .isEqualTo(960_000);
        shapefile("gemeente_2024", "windows-1252", null, 15, turned(SQUARE), turned(hole));
        CollectingReading reading = read(folder.resolve("gemeente_2024.shp"));
        assertThat(reading.objects(Area.class).get(0).geometrie().getNumPoints())
                .isEqualTo(10);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "ISO-8859-1,88591", "windows-1252,ANSI 1252", "IBM850,850", "UTF-8,65001"})
    void shapefile_encodingOfTheCpg(String charset, String cpg) throws IOException {
        shapefile("wijk_2024", charset, cpg.equals("88591") ? "8859-1" : cpg, 5, SQUARE);
        assertThat(read(folder.resolve("wijk_2024.shp"))
                        .objects(Area.class)
                        .get(0)
                        .naam())
                .isEqualTo("S\u00fadwest");
    }

    @Test
    void shapefile_projections() throws IOException {
        shapefile("kaart_2024", "UTF-8", "UTF-8", 5, SQUARE);
        Path prj = folder.resolve("kaart_2024.PRJ");
        Files.writeString(prj, "PROJCS[\"RD_New\",GEOGCS[\"GCS_Amersfoort\"]]");
        assertThat(read(folder.resolve("kaart_2024.shp")).objects(Area.class)).hasSize(1);
        Files.writeString(prj, "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",GEOGCS[\"GCS_WGS_1984\"]]");
        assertThatThrownBy(() -> read(folder.resolve("kaart_2024.shp")))
                .hasMessageContaining("WGS_1984_Web_Mercator_Auxiliary_Sphere");
        shapefile(
                "graden_2024", "UTF-8", "UTF-8", 5, new double[] {5.38, 52.15, 5.38, 52.16, 5.40, 52.16, 5.38, 52.15});
        Files.writeString(folder.resolve("graden_2024.prj"), "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]");
        assertThat(read(folder.resolve("graden_2024.shp")).codes()).containsExactly("CBS_TRANSFORMED");
    }

    @Test
    void shapefile_withoutItsTable_isRefused() throws IOException {
        shapefile("los_2024", "UTF-8", null, 5, SQUARE);
        Files.delete(folder.resolve("los_2024.dbf"));
        assertThatThrownBy(() -> read(folder.resolve("los_2024.shp"))).hasMessageContaining(".dbf-bestand ontbreekt");
    }

    private static double[] turned(double[] ring) {
        double[] turned = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            turned[i] = ring[ring.length - 2 - i];
            turned[i + 1] = ring[ring.length - 1 - i];
        }
        return turned;
    }

    private void shapefile(String name, String charset, String cpg, int type, double[] ring, double... hole)
            throws IOException {
        int parts = hole.length > 0 ? 2 : 1;
        int points = (ring.length + hole.length) / 2;
        int content = 44 + 4 * parts + 16 * points + (type == 15 ? 16 + 8 * points : 0);
        ByteBuffer shp = ByteBuffer.allocate(108 + content);
        shp.putInt(0, 9994).putInt(24, (108 + content) / 2).putInt(100, 1).putInt(104, content / 2);
        shp.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type).position(108);
        shp.putInt(type).position(108 + 36);
        shp.putInt(parts).putInt(points).putInt(0);
        if (parts == 2) shp.putInt(ring.length / 2);
        for (double ordinate : ring) shp.putDouble(ordinate);
        for (double ordinate : hole) shp.putDouble(ordinate);
        Files.write(folder.resolve(name + ".shp"), shp.array());
        ByteBuffer dbf = ByteBuffer.allocate(32 + 64 + 1 + 41).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 97).putShort(10, (short) 41);
        field(dbf, 32, "STATCODE");
        field(dbf, 64, "STATNAAM");
        dbf.put(96, (byte) 0x0D).position(97);
        dbf.put((byte) ' ').put("GM9901              ".getBytes(Charset.forName(charset)));
        byte[] naam = "S\u00fadwest".getBytes(Charset.forName(charset));
        dbf.put(naam);
        while (dbf.hasRemaining()) dbf.put((byte) ' ');
        Files.write(folder.resolve(name + ".dbf"), dbf.array());
        if (cpg != null) Files.writeString(folder.resolve(name + ".cpg"), cpg);
    }

    private static void field(ByteBuffer dbf, int at, String name) {
        for (int i = 0; i < name.length(); i++) dbf.put(at + i, (byte) name.charAt(i));
        dbf.put(at + 11, (byte) 'C').put(at + 16, (byte) 20);
    }

    private static ByteBuffer polygon(double[] ring) {
        ByteBuffer wkb = ByteBuffer.allocate(13 + 8 * ring.length).order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(3).putInt(1).putInt(ring.length / 2);
        for (double ordinate : ring) wkb.putDouble(ordinate);
        return wkb;
    }

    private Path geoPackage(int id, String organization, int code, ByteBuffer wkb) throws SQLException {
        Path file = folder.resolve("kaart_2024.gpkg");
        byte[] blob = new byte[8 + wkb.position()];
        blob[0] = 'G';
        blob[1] = 'P';
        blob[3] = 1;
        System.arraycopy(wkb.array(), 0, blob, 8, wkb.position());
        String definition = organization.equals("NONE") && id > 0 ? "PROJCS[\"Amersfoort / RD New\"]" : "undefined";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table gpkg_spatial_ref_sys(srs_id, organization, organization_coordsys_id, definition)");
            statement.execute("create table gpkg_geometry_columns(table_name, column_name, srs_id)");
            statement.execute("create table kaart(fid, geom, statcode, statnaam)");
            statement.execute("insert into gpkg_geometry_columns values('kaart', 'geom', " + id + ")");
            statement.execute("insert into gpkg_spatial_ref_sys values(" + id + ", '" + organization + "', " + code
                    + ", '" + definition + "')");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into kaart values(1, ?, 'GM9901', 'Een')")) {
                insert.setBytes(1, blob);
                insert.execute();
            }
        }
        return file;
    }

    private static CollectingReading read(Path file) {
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(file), reading, CbsOptions.fromFile());
        return reading;
    }
}
