package nl.wijkatelier.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table as it stands in a backup: the same of either database.
 *
 * @param name with its schema, in lower case
 * @param columns and the kind of each
 */
record BackupTable(String name, Map<String, Kind> columns) {
    /** How a value is written. */
    enum Kind {
        BOOL,
        INT,
        LONG,
        REAL,
        DATE,
        MOMENT,
        INSTANT,
        TEXT,
        BYTES,
        TEXTS,
        GEOMETRY
    }

    /** Tables of the databases themselves and of how processes agree. */
    private static final Set<String> APART = Set.of(
            "public.flyway_schema_history",
            "public.spatial_ref_sys",
            "public.geometry_columns",
            "public.slot",
            "public.bewaking");

    /** The tables of a database, those that others refer to first. */
    static List<BackupTable> all(Connection connection) throws SQLException {
        Map<String, BackupTable> tables = new TreeMap<>();
        Map<String, Set<String>> needs = new TreeMap<>();
        DatabaseMetaData meta = connection.getMetaData();
        for (String name : names(connection)) {
            tables.put(name, new BackupTable(name, columns(connection, name)));
            Set<String> others = new TreeSet<>();
            String[] parts = name.split("\\.");
            boolean upper = meta.storesUpperCaseIdentifiers();
            String schema = upper ? parts[0].toUpperCase(Locale.ROOT) : parts[0];
            String table = upper ? parts[1].toUpperCase(Locale.ROOT) : parts[1];
            try (ResultSet keys = meta.getImportedKeys(null, schema, table)) {
                while (keys.next())
                    others.add((keys.getString("PKTABLE_SCHEM") + "." + keys.getString("PKTABLE_NAME"))
                            .toLowerCase(Locale.ROOT));
            }
            others.remove(name);
            needs.put(name, others);
        }
        List<BackupTable> order = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        while (done.size() < tables.size()) {
            String next = tables.keySet().stream()
                    .filter(name -> !done.contains(name) && done.containsAll(needs.get(name)))
                    .findFirst()
                    .orElseThrow(() -> new StoreFailure("Tabellen verwijzen in een kring naar elkaar."));
            done.add(next);
            order.add(tables.get(next));
        }
        return order;
    }

    private static List<String> names(Connection connection) throws SQLException {
        Set<String> bulk = new TreeSet<>();
        for (BulkTable<?> table : Tables.ALL) bulk.add(table.qualified());
        return Statements.list(
                        connection,
                        "select lower(table_schema) || '.' || lower(table_name) from information_schema.tables"
                                + " where lower(table_schema) in ('public', 'personen') and table_type like '%TABLE' order by 1",
                        row -> row.getString(1))
                .stream()
                .filter(name -> !APART.contains(name))
                .filter(name -> bulk.stream().noneMatch(one -> name.matches(one + "_\\d+")))
                .toList();
    }

    private static Map<String, Kind> columns(Connection connection, String name) throws SQLException {
        Map<String, Kind> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + name + " where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++)
                columns.put(
                        none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
                        kind(
                                none.getMetaData().getColumnType(i),
                                none.getMetaData().getColumnTypeName(i).toLowerCase(Locale.ROOT)));
        }
        return new TreeMap<>(columns);
    }

    private static Kind kind(int type, String name) {
        if (name.startsWith("geometry")) return Kind.GEOMETRY;
        if (name.equals("timestamptz")) return Kind.INSTANT;
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> Kind.BOOL;
            case Types.INTEGER, Types.SMALLINT -> Kind.INT;
            case Types.BIGINT -> Kind.LONG;
            case Types.DOUBLE -> Kind.REAL;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP -> Kind.MOMENT;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.INSTANT;
            case Types.VARCHAR, Types.CHAR, Types.CLOB -> Kind.TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            case Types.ARRAY -> Kind.TEXTS;
            default -> throw new StoreFailure("Een kolom van soort " + name + " past niet in een reservekopie.");
        };
    }

    /** The table of register objects that it is, or null. */
    BulkTable<?> bulk() {
        return Tables.ALL.stream()
                .filter(table -> table.qualified().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** SQL for all rows, without those of versions that are being read in or are to be removed. */
    String select(Database database) {
        List<String> values = new ArrayList<>();
        columns.forEach((column, kind) -> values.add(kind == Kind.GEOMETRY ? database.ewkb(column) : column));
        String kept = " in (select id from dataset where status not in ('LADEN', 'WEG'))";
        String where = "";
        if (name.equals("public.dataset")) where = " where status not in ('LADEN', 'WEG')";
        else if (columns.containsKey("dataset")) where = " where dataset" + kept;
        if (columns.containsKey("door")) where += " and door" + kept;
        return "select " + String.join(", ", values) + " from " + name + where;
    }

    String insert(Database database, String into) {
        List<String> values = new ArrayList<>();
        columns.forEach((column, kind) -> values.add(kind == Kind.GEOMETRY ? database.fromEwkb() : "?"));
        return "insert into " + into + " (" + String.join(", ", columns.keySet()) + ") values ("
                + String.join(", ", values) + ")";
    }

    void writeHead(DataOutputStream out) throws IOException {
        out.writeInt(columns.size());
        for (Map.Entry<String, Kind> column : columns.entrySet()) {
            out.writeUTF(column.getKey());
            out.writeUTF(column.getValue().name());
        }
    }

    static BackupTable readHead(String name, DataInputStream in) throws IOException {
        Map<String, Kind> columns = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) columns.put(in.readUTF(), Kind.valueOf(in.readUTF()));
        return new BackupTable(name, columns);
    }

    void writeRow(ResultSet row, DataOutputStream out) throws IOException, SQLException {
        int column = 1;
        for (Kind kind : columns.values()) {
            Object value = value(row, column++, kind);
            out.writeBoolean(value != null);
            if (value != null) write(value, kind, out);
        }
    }

    private static Object value(ResultSet row, int column, Kind kind) throws SQLException {
        return switch (kind) {
            case BOOL -> row.getObject(column, Boolean.class);
            case INT -> row.getObject(column, Integer.class);
            case LONG -> row.getObject(column, Long.class);
            case REAL -> row.getObject(column, Double.class);
            case DATE -> row.getObject(column, LocalDate.class);
            case MOMENT -> row.getObject(column, LocalDateTime.class);
            case INSTANT -> row.getObject(column, OffsetDateTime.class);
            case TEXT -> row.getString(column);
            case BYTES, GEOMETRY -> row.getBytes(column);
            case TEXTS -> row.getArray(column) == null ? null : Scan.texts(row, column);
        };
    }

    private static void write(Object value, Kind kind, DataOutputStream out) throws IOException {
        switch (kind) {
            case BOOL -> out.writeBoolean((Boolean) value);
            case INT -> out.writeInt((Integer) value);
            case LONG -> out.writeLong((Long) value);
            case REAL -> out.writeDouble((Double) value);
            case DATE -> out.writeUTF(value.toString());
            case MOMENT -> out.writeUTF(value.toString());
            case INSTANT -> out.writeUTF(((OffsetDateTime) value).toInstant().toString());
            case TEXT -> bytes(((String) value).getBytes(StandardCharsets.UTF_8), out);
            case BYTES, GEOMETRY -> bytes((byte[]) value, out);
            case TEXTS -> {
                String[] texts = (String[]) value;
                out.writeInt(texts.length);
                for (String text : texts) bytes(text.getBytes(StandardCharsets.UTF_8), out);
            }
        }
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The values of one row, in the order of the columns. */
    Object[] readRow(DataInputStream in) throws IOException {
        Object[] row = new Object[columns.size()];
        int column = 0;
        for (Kind kind : columns.values()) row[column++] = in.readBoolean() ? read(kind, in) : null;
        return row;
    }

    private static Object read(Kind kind, DataInputStream in) throws IOException {
        return switch (kind) {
            case BOOL -> in.readBoolean();
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case REAL -> in.readDouble();
            case DATE -> LocalDate.parse(in.readUTF());
            case MOMENT -> LocalDateTime.parse(in.readUTF());
            case INSTANT -> java.time.Instant.parse(in.readUTF());
            case TEXT -> new String(bytes(in), StandardCharsets.UTF_8);
            case BYTES, GEOMETRY -> bytes(in);
            case TEXTS -> {
                String[] texts = new String[in.readInt()];
                for (int i = 0; i < texts.length; i++) texts[i] = new String(bytes(in), StandardCharsets.UTF_8);
                yield texts;
            }
        };
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    void set(PreparedStatement insert, Object[] row) throws SQLException {
        int column = 0;
        for (Kind kind : columns.values()) {
            Object value = row[column++];
            if (value == null) insert.setNull(column, type(kind));
            else if (value instanceof java.time.Instant time)
                insert.setObject(column, time.atOffset(java.time.ZoneOffset.UTC));
            else if (value instanceof byte[] bytes) insert.setBytes(column, bytes);
            else if (value instanceof String[] texts)
                insert.setArray(column, insert.getConnection().createArrayOf("varchar", texts));
            else insert.setObject(column, value);
        }
    }

    private static int type(Kind kind) {
        return switch (kind) {
            case BOOL -> Types.BOOLEAN;
            case INT -> Types.INTEGER;
            case LONG -> Types.BIGINT;
            case REAL -> Types.DOUBLE;
            case DATE -> Types.DATE;
            case MOMENT -> Types.TIMESTAMP;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case TEXT -> Types.VARCHAR;
            case BYTES, GEOMETRY -> Types.VARBINARY;
            case TEXTS -> Types.ARRAY;
        };
    }
}
