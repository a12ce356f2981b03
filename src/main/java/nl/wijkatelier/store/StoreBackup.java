package nl.wijkatelier.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * All that a store keeps, as one file that either database takes back: a zip of the rows of each table, as they were at one moment, with
 * what it holds and the SHA-256 of each. Personal records stay sealed; the keys are not in it, only their numbers.
 */
public final class StoreBackup {
    private static final int BATCH = 1_000;
    private static final String BUSY = "HERSTEL";

    private final Database database;
    private final PersonalKeys keys;

    StoreBackup(Database database, PersonalKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Writes all that is kept at this moment; others go on.
     *
     * @param notes that the restore is given again, each without blanks
     */
    public void write(OutputStream out, Map<String, String> notes) throws IOException {
        Map<String, String> all = new TreeMap<>(notes);
        List<BackupManifest.Part> parts = new ArrayList<>();
        try (Connection connection = database.connect();
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            zip.setLevel(Deflater.BEST_SPEED);
            database.stream(connection);
            database.snapshot(connection);
            Database.Hold reading = database.reading(connection);
            try {
                all.put(BackupManifest.SCHEMA, schema(connection));
                all.put(BackupManifest.PEOPLE, PersonalKeys.number(connection));
                for (BackupTable table : BackupTable.all(connection)) parts.add(write(connection, table, zip));
            } finally {
                database.rest(connection);
                reading.close();
            }
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(new BackupManifest(all, parts).text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (SQLException failure) {
            throw SqlFailure.withheld("De reservekopie is niet gemaakt", failure);
        }
    }

    private BackupManifest.Part write(Connection connection, BackupTable table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.name()));
        MessageDigest digest = sha256();
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(new Open(zip), digest), 1 << 16));
        table.writeHead(out);
        long[] rows = new long[1];
        try {
            Scan.each(connection, table.select(database), row -> {
                try {
                    out.writeByte(1);
                    table.writeRow(row, out);
                    rows[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.writeByte(0);
        out.flush();
        zip.closeEntry();
        return new BackupManifest.Part(table.name(), rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    /** Looks whether a file is whole; throws StoreFailure where it is not. Gives its notes. */
    public static Map<String, String> verify(Path file) {
        return checked(file).notes();
    }

    private static BackupManifest checked(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = manifest(zip);
            for (BackupManifest.Part part : manifest.parts()) {
                MessageDigest digest = sha256();
                try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry(zip, part)), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) throw damaged(part.table());
            }
            return manifest;
        } catch (IOException damaged) {
            throw new StoreFailure("De reservekopie " + file + " is beschadigd of onvolledig.", damaged);
        }
    }

    private static StoreFailure damaged(String table) {
        return new StoreFailure("De reservekopie is beschadigd: tabel " + table + " is niet wat zij was.");
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) throw new IOException("no " + BackupManifest.ENTRY);
        return BackupManifest.read(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    }

    private static ZipEntry entry(ZipFile zip, BackupManifest.Part part) {
        ZipEntry entry = zip.getEntry(part.table());
        if (entry == null) throw damaged(part.table());
        return entry;
    }

    /**
     * Puts a backup back. Nothing is changed before the whole file has been verified.
     *
     * @param overwrite whether what the store holds may go; else it must be empty
     */
    public void restore(Path file, boolean overwrite) {
        BackupManifest manifest = checked(file);
        Database.Hold alone = exclusive();
        try {
            List<BackupTable> tables = fit(manifest, overwrite);
            mark(true);
            wipe(tables);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (BackupTable table : tables)
                    for (BackupManifest.Part part : manifest.parts())
                        if (part.table().equals(table.name())) fill(zip, part);
            }
            renumber(tables);
            key(manifest.notes().get(BackupManifest.PEOPLE));
            mark(false);
            database.sync();
        } catch (IOException damaged) {
            throw new StoreFailure("De reservekopie " + file + " is niet te lezen.", damaged);
        } catch (SQLException failure) {
            throw SqlFailure.withheld("De reservekopie is niet teruggezet", failure);
        } finally {
            alone.close();
        }
    }

    private Database.Hold exclusive() {
        try {
            return database.exclusive();
        } catch (SQLException failure) {
            throw SqlFailure.of("De opslag is niet te bereiken", failure);
        }
    }

    /** Refuses a store that was being restored when that was cut off. */
    void requireWhole() {
        if (!new Statements(database)
                .list("select waarde from bewaking where naam = '" + BUSY + "'", row -> row.getString(1))
                .isEmpty())
            throw new StoreFailure("Het terugzetten van een reservekopie is afgebroken; de opslag is niet heel."
                    + " Doe het opnieuw: restore BESTAND --overschrijf.");
    }

    /** The tables that the backup and the store both have, in order. */
    private List<BackupTable> fit(BackupManifest manifest, boolean overwrite) throws SQLException {
        try (Connection connection = database.connect()) {
            String schema = schema(connection);
            String other = manifest.notes().get(BackupManifest.SCHEMA);
            if (!schema.equals(other))
                throw new StoreFailure("De reservekopie is van een andere versie (" + other + ", deze is " + schema
                        + "). Zet haar terug met het programma van die versie, en start daarna dit.");
            List<BackupTable> tables = BackupTable.all(connection);
            Set<String> here = new TreeSet<>();
            tables.forEach(table -> here.add(table.name()));
            for (BackupManifest.Part part : manifest.parts())
                if (!here.contains(part.table())) throw damaged(part.table());
            if (!overwrite)
                for (String table : List.of("dataset", "plan", "account"))
                    if (!Statements.list(connection, "select 1 from " + table + " fetch first 1 rows only", row -> 1)
                            .isEmpty())
                        throw new StoreFailure("De opslag is niet leeg. Geef een lege opslag, of --overschrijf.");
            keys.refuseOther(manifest.notes().getOrDefault(BackupManifest.PEOPLE, ""));
            return tables;
        }
    }

    private void mark(boolean busy) throws SQLException {
        database.write(connection -> {
            Statements.change(connection, "delete from bewaking where naam = '" + BUSY + "'");
            return busy ? Statements.change(connection, "insert into bewaking values ('" + BUSY + "', '')") : 0;
        });
    }

    private void wipe(List<BackupTable> tables) throws SQLException {
        for (long dataset : new Statements(database).list("select id from dataset", row -> row.getLong(1)))
            database.remove(dataset, false);
        List<BackupTable> backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        for (BackupTable table : backwards)
            if (table.bulk() == null)
                database.write(connection -> Statements.change(connection, "delete from " + table.name()));
    }

    private void fill(ZipFile zip, BackupManifest.Part part) throws IOException, SQLException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(zip.getInputStream(entry(zip, part)), 1 << 16))) {
            BackupTable table = BackupTable.readHead(part.table(), in);
            if (table.bulk() == null) rows(table, in);
            else versions(table, in);
        } catch (EOFException end) {
            throw damaged(part.table());
        }
    }

    private void rows(BackupTable table, DataInputStream in) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            database.bulk(connection);
            try (PreparedStatement insert = connection.prepareStatement(table.insert(database, table.name()))) {
                int waiting = 0;
                while (in.readByte() == 1) {
                    table.set(insert, table.readRow(in));
                    insert.addBatch();
                    if (++waiting % BATCH == 0) send(connection, insert);
                }
                send(connection, insert);
            } finally {
                database.rest(connection);
            }
        }
    }

    private static void send(Connection connection, PreparedStatement insert) throws SQLException {
        insert.executeBatch();
        connection.commit();
    }

    /** Rows of register objects, version by version into tables of their own where the database has those. */
    private void versions(BackupTable table, DataInputStream in) throws IOException, SQLException {
        int place = new ArrayList<>(table.columns().keySet()).indexOf("dataset");
        Map<Long, PreparedStatement> inserts = new TreeMap<>();
        List<BulkTable<?>> one = List.of(table.bulk());
        try (Connection connection = database.connect()) {
            database.bulk(connection);
            try {
                int waiting = 0;
                while (in.readByte() == 1) {
                    Object[] row = table.readRow(in);
                    long dataset = (Long) row[place];
                    PreparedStatement insert = inserts.get(dataset);
                    if (insert == null) {
                        database.stage(dataset, one);
                        insert = connection.prepareStatement(
                                table.insert(database, database.own(table.bulk(), dataset)));
                        inserts.put(dataset, insert);
                    }
                    table.set(insert, row);
                    insert.addBatch();
                    if (++waiting % BATCH == 0) for (PreparedStatement each : inserts.values()) send(connection, each);
                }
                for (PreparedStatement each : inserts.values()) send(connection, each);
            } finally {
                for (PreparedStatement each : inserts.values()) each.close();
                database.rest(connection);
            }
        }
        for (long dataset : inserts.keySet()) {
            database.finish(dataset, one);
            database.write(connection -> {
                database.attach(connection, dataset, one);
                return null;
            });
        }
    }

    /** Sees to it that no number is given out twice. */
    private void renumber(List<BackupTable> tables) throws SQLException {
        for (BackupTable table : tables)
            if (table.columns().get("id") == BackupTable.Kind.LONG)
                database.write(connection -> {
                    long last = Statements.list(
                                    connection,
                                    "select coalesce(max(id), 0) from " + table.name(),
                                    row -> row.getLong(1))
                            .get(0);
                    return Statements.change(
                            connection, "alter table " + table.name() + " alter column id restart with " + (last + 1));
                });
    }

    private void key(String number) throws SQLException {
        database.write(connection -> {
            Statements.change(connection, "delete from bewaking where naam = 'SLEUTEL'");
            return number == null || number.isEmpty()
                    ? 0
                    : Statements.change(connection, "insert into bewaking values ('SLEUTEL', ?)", number);
        });
    }

    private static String schema(Connection connection) throws SQLException {
        return String.join(
                "+",
                Statements.list(
                                connection,
                                "select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null"
                                        + " order by \"installed_rank\"",
                                row -> row.getString(1))
                        .stream()
                        .filter(version -> !version.matches("0\\.1|3|11"))
                        .sorted()
                        .toList());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stays open when what is put over it is closed. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // its owner does
        }
    }
}
