package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;
import org.sqlite.SQLiteConfig;

/**
 * Rows of every feature table of a GeoPackage (OGC 12-128r18). It is read from a private copy, with the write-ahead log or
 * journal that lies beside it: what was written last may stand only there, and SQLite works in the folder of the file.
 */
final class GeoPackageRows {
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final String[] BESIDE = {"-wal", "-journal"};
    private static final int EMPTY = 0x10;
    /** A view may give rows without end; the country has 18,000 areas. */
    private static final long MOST_ROWS = 1_000_000;

    private GeoPackageRows() {}

    static void read(SourceEntry entry, CbsRows rows) throws IOException {
        Path folder = TempFiles.folder();
        try {
            Path copy = folder.resolve("kaart.gpkg");
            Files.copy(entry.stream(), copy);
            for (String ending : BESIDE) {
                Optional<SourceEntry> beside = entry.beside(entry.name() + ending);
                if (beside.isEmpty()) continue;
                try (SourceEntry log = beside.get()) {
                    Files.copy(log.stream(), folder.resolve("kaart.gpkg" + ending));
                }
            }
            read(copy, entry.place(), rows);
        } finally {
            TempFiles.remove(folder);
        }
    }

    private static void read(Path copy, String place, CbsRows rows) {
        SQLiteConfig config = new SQLiteConfig();
        config.enableLoadExtension(false);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            // Views and triggers of a stranger call no functions with effects.
            statement.execute("pragma trusted_schema = off");
            for (Table table : tables(connection, place)) rows(connection, table, place, rows);
        } catch (SQLException | ClassCastException | IndexOutOfBoundsException e) {
            throw new RefusedFile(FileProblem.FILE_DAMAGED, place, "is geen leesbaar GeoPackage", e);
        }
    }

    private record Table(String name, String geometry, Layer.System system) {}

    private static List<Table> tables(Connection connection, String place) throws SQLException {
        List<Table> tables = new ArrayList<>();
        String sql =
                "select c.table_name, c.column_name, c.srs_id, s.organization, s.organization_coordsys_id, s.definition"
                        + " from gpkg_geometry_columns c"
                        + " left join gpkg_spatial_ref_sys s on s.srs_id = c.srs_id order by c.table_name";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String name = row.getString(1);
                String column = row.getString(2);
                if (name == null || column == null)
                    throw new RefusedFile(FileProblem.FILE_DAMAGED, place, "een laag zonder naam of geometriekolom");
                Layer.System system = system(row.getInt(3), row.getString(4), row.getInt(5), row.getString(6));
                if (system == null)
                    throw new RefusedFile(
                            FileProblem.FILE_WRONG_CRS,
                            place,
                            "laag " + name + " heeft stelsel " + row.getInt(3)
                                    + " in plaats van RD (EPSG:28992) of WGS 84 (graden)");
                tables.add(new Table(name, column, system));
            }
        }
        if (tables.isEmpty())
            throw new RefusedFile(FileProblem.FILE_EMPTY, place, "het GeoPackage heeft geen laag met vlakken");
        return tables;
    }

    /** The system of a layer; null for one that is not read. RD with NAP heights (7415) is RD here. */
    private static Layer.System system(int id, String organization, int code, String definition) {
        boolean epsg = organization == null || organization.equalsIgnoreCase("EPSG");
        for (int number : epsg ? new int[] {code, id} : new int[] {id}) {
            if (number == 28992 || number == 7415) return Layer.System.RD;
            if (number == 4326 || number == 4258 || number == 4979 || number == 4937) return Layer.System.DEGREES;
        }
        Layer.System named = Projection.of(definition == null ? "" : definition);
        if (named == Layer.System.RD || named == Layer.System.DEGREES) return named;
        return id == 0 || id == -1 ? Layer.System.UNSAID : null;
    }

    private static void rows(Connection connection, Table table, String place, CbsRows rows) throws SQLException {
        Layer layer = new Layer(place + "!" + table.name());
        layer.system(table.system());
        if (!rows.wants(layer)) return;
        String sql = "select * from \"" + table.name().replace("\"", "\"\"") + "\"";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            String[] names = new String[columns + 1];
            for (int i = 1; i <= columns; i++) names[i] = row.getMetaData().getColumnName(i);
            for (long number = 1; row.next(); number++) {
                if (number > MOST_ROWS)
                    throw new RefusedFile(
                            FileProblem.FILE_TOO_LARGE, layer.place(), "meer dan " + MOST_ROWS + " rijen");
                Map<String, Cell> cells = new LinkedHashMap<>();
                byte[] blob = null;
                for (int i = 1; i <= columns; i++) {
                    Object value = row.getObject(i);
                    if (names[i].equalsIgnoreCase(table.geometry()))
                        blob = value instanceof byte[] bytes ? bytes : null;
                    else cells.put(names[i], cell(value));
                }
                rows.area(layer, number, cells, shape(blob));
            }
            rows.end(layer);
        }
    }

    private static Cell cell(Object value) {
        if (value == null || value instanceof byte[]) return Cell.NONE;
        return value instanceof Number number ? Cell.number(number.doubleValue()) : Cell.text(value.toString());
    }

    /** The WKB behind a GeoPackageBinary header (12-128r18, 2.1.3). */
    private static Shape shape(byte[] blob) {
        if (blob == null) return Shape.none();
        int envelope = blob.length < 8 ? 5 : (blob[3] >> 1) & 7;
        if (envelope > 4 || blob[0] != 'G' || blob[1] != 'P' || blob.length < 8 + ENVELOPE_BYTES[envelope]) {
            Shape bad = Shape.none();
            bad.fault("geometrie is niet te lezen");
            return bad;
        }
        if ((blob[3] & EMPTY) != 0) return Shape.none();
        return WkbShape.read(blob, 8 + ENVELOPE_BYTES[envelope]);
    }
}
