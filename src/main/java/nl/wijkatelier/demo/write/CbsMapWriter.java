package nl.wijkatelier.demo.write;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.delivery.CbsMissing;
import nl.wijkatelier.delivery.FixedZip;
import nl.wijkatelier.delivery.GeoPackageTables;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes a wijk- en buurtkaart as GeoPackage 1.3 (OGC 12-128r18) with the layers gemeenten, wijken and buurten in RD and
 * CBS's column names; missing figures as CBS writes them. Nothing is there unless {@link #close} returns. Same areas, same
 * bytes. Not thread-safe.
 */
public final class CbsMapWriter implements AutoCloseable {
    private final Path target;
    private final Path database;
    private final Connection connection;
    private final LocalDate peildatum;
    private final Map<Level, PreparedStatement> inserts = new EnumMap<>(Level.class);
    private final Map<Level, Envelope> envelopes = new EnumMap<>(Level.class);

    /**
     * Begins a file; one that is there already is replaced.
     *
     * @param target the GeoPackage, or a zip that is to hold it, in a folder that exists
     * @param peildatum stands as the date of the last change
     */
    public CbsMapWriter(Path target, LocalDate peildatum) {
        this.peildatum = peildatum;
        this.target = target;
        String name = target.getFileName().toString();
        this.database = name.endsWith(".zip") ? target.resolveSibling(name.replace(".zip", ".gpkg")) : target;
        try {
            Files.deleteIfExists(database);
            connection = DriverManager.getConnection("jdbc:sqlite:" + database);
            execute(
                    "pragma application_id = 1196444487",
                    "pragma user_version = 10300",
                    "pragma journal_mode = memory");
            connection.setAutoCommit(false);
            execute(GeoPackageTables.SQL);
            for (Level level : Level.values()) begin(level);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an area with its figures; those that the map has no column for are left out. */
    public void accept(Area area, List<Kerncijfer> cijfers) {
        Map<String, Value> values = CbsColumnNames.byOnderwerp(cijfers);
        try {
            PreparedStatement insert = inserts.get(area.level());
            int at = 1;
            insert.setBytes(at++, blob(area.geometrie()));
            for (String text : codes(area)) insert.setString(at++, text);
            for (String onderwerp : CbsColumnNames.KAART.keySet())
                insert.setObject(at++, number(values.get(onderwerp)));
            insert.setString(at, area.jaar() + area.code().text());
            insert.executeUpdate();
            envelopes.get(area.level()).expandToInclude(area.geometrie().getEnvelopeInternal());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            for (Level level : Level.values()) {
                inserts.get(level).close();
                register(level);
            }
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
        if (database.equals(target)) return;
        try (FixedZip zip = new FixedZip(target, peildatum)) {
            zip.move(database.getFileName().toString(), database);
        }
    }

    private void begin(Level level) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("\"geom\" MULTIPOLYGON"));
        for (String code : codeColumns(level)) columns.add("\"" + code + "\" TEXT");
        for (String name : CbsColumnNames.KAART.values()) columns.add("\"" + name + "\" REAL");
        columns.add("\"jrstatcode\" TEXT");
        execute("create table \"" + table(level) + "\" (\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
                + String.join(", ", columns) + ")");
        String marks = "?, ".repeat(columns.size() - 1) + "?";
        inserts.put(
                level,
                connection.prepareStatement("insert into \"" + table(level) + "\" values (null, " + marks + ")"));
        envelopes.put(level, new Envelope());
    }

    private void register(Level level) throws SQLException {
        Envelope box = envelopes.get(level);
        try (PreparedStatement contents = connection.prepareStatement(
                "insert into gpkg_contents values (?, 'features', ?, '', ?, ?, ?, ?, ?, 28992)")) {
            contents.setString(1, table(level));
            contents.setString(2, table(level));
            contents.setString(3, peildatum + "T00:00:00.000Z");
            contents.setObject(4, box.isNull() ? null : box.getMinX());
            contents.setObject(5, box.isNull() ? null : box.getMinY());
            contents.setObject(6, box.isNull() ? null : box.getMaxX());
            contents.setObject(7, box.isNull() ? null : box.getMaxY());
            contents.executeUpdate();
        }
        execute("insert into gpkg_geometry_columns values ('" + table(level)
                + "', 'geom', 'MULTIPOLYGON', 28992, 0, 0)");
    }

    private static String table(Level level) {
        return level == Level.BUURT ? "buurten" : level == Level.WIJK ? "wijken" : "gemeenten";
    }

    private static List<String> codeColumns(Level level) {
        return switch (level) {
            case BUURT -> List.of("buurtcode", "buurtnaam", "wijkcode", "gemeentecode", "water");
            case WIJK -> List.of("wijkcode", "wijknaam", "gemeentecode", "water");
            case GEMEENTE -> List.of("gemeentecode", "gemeentenaam", "water");
        };
    }

    private static List<String> codes(Area area) {
        String water = area.water() ? "JA" : "NEE";
        String gemeente = area.code().gemeente().text();
        return switch (area.level()) {
            case BUURT -> List.of(area.code().text(), area.naam(), area.parent().text(), gemeente, water);
            case WIJK -> List.of(area.code().text(), area.naam(), gemeente, water);
            case GEMEENTE -> List.of(area.code().text(), area.naam(), water);
        };
    }

    private static Double number(Value value) {
        if (value instanceof Value.Number number) return number.value();
        Integer sign = value instanceof Value.Missing missing ? CbsMissing.sign(missing.reason()) : null;
        return sign == null ? null : sign.doubleValue();
    }

    private static byte[] blob(MultiPolygon geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        byte flags = (byte) (1 | (geometry.isEmpty() ? 16 : 0));
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(flags)
                .putInt(28992)
                .put(wkb)
                .array();
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException("GeoPackage is not written", e));
    }
}
