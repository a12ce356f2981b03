package nl.wijkatelier.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.wijkatelier.domain.area.Area;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes areas as GeoPackage 1.3 (OGC 12-128r18) in RD, a table per level. Same areas, same bytes. */
public final class AreaGeoPackage {
    private static final int RD = 28992;

    /**
     * A column besides the geometry.
     *
     * @param type of SQLite: TEXT, REAL or INTEGER
     * @param value by index of the area; may give null
     */
    public record Column(String name, String type, IntFunction<Object> value) {}

    /** Areas in a table. */
    public record Table(String name, String title, List<Area> areas, List<Column> columns) {}

    private AreaGeoPackage() {}

    /**
     * Writes a file; one that is there already is replaced.
     *
     * @param changed stands as the date of the last change
     */
    public static void write(Path target, LocalDate changed, List<Table> tables) {
        try {
            Files.deleteIfExists(target);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + target)) {
                execute(
                        connection,
                        "pragma application_id = 1196444487",
                        "pragma user_version = 10300",
                        "pragma journal_mode = memory");
                connection.setAutoCommit(false);
                execute(connection, GeoPackageTables.SQL);
                for (Table table : tables) write(connection, table, changed);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("GeoPackage is not written", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Connection connection, Table table, LocalDate changed) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("\"geom\" MULTIPOLYGON"));
        for (Column column : table.columns()) columns.add("\"" + column.name() + "\" " + column.type());
        execute(
                connection,
                "create table \"" + table.name() + "\" (\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
                        + String.join(", ", columns) + ")");
        Envelope box = new Envelope();
        String marks = "?, ".repeat(columns.size() - 1) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("insert into \"" + table.name() + "\" values (null, " + marks + ")")) {
            for (int i = 0; i < table.areas().size(); i++) {
                MultiPolygon land = table.areas().get(i).geometrie();
                insert.setBytes(1, blob(land));
                for (int c = 0; c < table.columns().size(); c++)
                    insert.setObject(c + 2, table.columns().get(c).value().apply(i));
                insert.executeUpdate();
                box.expandToInclude(land.getEnvelopeInternal());
            }
        }
        register(connection, table, changed, box);
    }

    private static void register(Connection connection, Table table, LocalDate changed, Envelope box)
            throws SQLException {
        try (PreparedStatement contents = connection.prepareStatement(
                "insert into gpkg_contents values (?, 'features', ?, ?, ?, ?, ?, ?, ?, " + RD + ")")) {
            contents.setString(1, table.name());
            contents.setString(2, table.name());
            contents.setString(3, table.title());
            contents.setString(4, changed + "T00:00:00.000Z");
            contents.setObject(5, box.isNull() ? null : box.getMinX());
            contents.setObject(6, box.isNull() ? null : box.getMinY());
            contents.setObject(7, box.isNull() ? null : box.getMaxX());
            contents.setObject(8, box.isNull() ? null : box.getMaxY());
            contents.executeUpdate();
        }
        execute(
                connection,
                "insert into gpkg_geometry_columns values ('" + table.name() + "', 'geom', 'MULTIPOLYGON', " + RD
                        + ", 0, 0)");
    }

    /** GeoPackageBinary, standard form, without envelope. */
    private static byte[] blob(MultiPolygon geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        byte flags = (byte) (1 | (geometry.isEmpty() ? 16 : 0));
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(flags)
                .putInt(RD)
                .put(wkb)
                .array();
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }
}
