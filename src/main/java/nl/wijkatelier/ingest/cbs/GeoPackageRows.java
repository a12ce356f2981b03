package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/** Rows of every feature table of a GeoPackage (OGC 12-128r18), read from a private copy. */
final class GeoPackageRows {
    private static final int RD = 28992;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageRows() {}

    static void read(SourceEntry entry, CbsRows rows) throws IOException {
        Path copy = Files.createTempFile("wijkatelier", ".gpkg");
        try {
            Files.copy(entry.stream(), copy, StandardCopyOption.REPLACE_EXISTING);
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            try (Connection connection = config.createConnection("jdbc:sqlite:" + copy)) {
                for (Layer layer : layers(connection, entry.place())) layer(connection, layer, entry.place(), rows);
            }
        } catch (SQLException e) {
            throw new RefusedFile(FileProblem.FILE_DAMAGED, entry.place(), "is geen leesbaar GeoPackage", e);
        } finally {
            Files.delete(copy);
        }
    }

    private record Layer(String table, String geometry) {}

    private static List<Layer> layers(Connection connection, String place) throws SQLException {
        List<Layer> layers = new ArrayList<>();
        String sql =
                "select c.table_name, c.column_name, c.srs_id, s.organization_coordsys_id from gpkg_geometry_columns c"
                        + " left join gpkg_spatial_ref_sys s on s.srs_id = c.srs_id order by c.table_name";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                if (row.getInt(3) != RD && row.getInt(4) != RD)
                    throw new RefusedFile(
                            FileProblem.FILE_WRONG_CRS,
                            place,
                            "laag " + row.getString(1) + " heeft stelsel " + row.getInt(3)
                                    + " in plaats van RD (EPSG:28992)");
                layers.add(new Layer(row.getString(1), row.getString(2)));
            }
        }
        if (layers.isEmpty())
            throw new RefusedFile(FileProblem.FILE_EMPTY, place, "het GeoPackage heeft geen laag met vlakken");
        return layers;
    }

    private static void layer(Connection connection, Layer layer, String place, CbsRows rows) throws SQLException {
        String sql = "select * from \"" + layer.table().replace("\"", "\"\"") + "\"";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            WKBReader wkb = new WKBReader();
            for (int number = 1; row.next(); number++) {
                String where = place + "!" + layer.table() + ":" + number;
                Map<String, String> texts = new LinkedHashMap<>();
                byte[] blob = null;
                for (int i = 1; i <= columns; i++) {
                    String name = row.getMetaData().getColumnName(i);
                    if (name.equals(layer.geometry())) blob = row.getBytes(i);
                    else texts.put(name, row.getString(i));
                }
                try {
                    rows.area(where, texts, geometry(blob, wkb));
                } catch (ParseException | RuntimeException e) {
                    if (e instanceof RefusedFile refused) throw refused;
                    if (!(e instanceof ParseException) && !(e instanceof IllegalArgumentException))
                        throw (RuntimeException) e;
                    rows.problem(CbsProblem.CBS_GEOMETRY_BAD, null, where, "geometrie is niet te lezen", null);
                }
            }
        }
    }

    /** The WKB behind a GeoPackageBinary header (12-128r18, 2.1.3). */
    private static Geometry geometry(byte[] blob, WKBReader wkb) throws ParseException {
        if (blob == null) return null;
        int envelope = blob.length < 8 ? 5 : (blob[3] >> 1) & 7;
        if (envelope > 4 || blob[0] != 'G' || blob[1] != 'P' || blob.length < 8 + ENVELOPE_BYTES[envelope])
            throw new ParseException("no GeoPackage geometry");
        return wkb.read(Arrays.copyOfRange(blob, 8 + ENVELOPE_BYTES[envelope], blob.length));
    }
}
