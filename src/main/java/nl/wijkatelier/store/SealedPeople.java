package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Seals the personal records of a store of before: their plain columns make room for one. Cut off, it goes on where it was. */
final class SealedPeople implements JavaMigration {
    private static final int AT_ONCE = 5_000;
    private static final List<String> PLAIN = List.of(
            "leeftijd_0_15",
            "leeftijd_15_25",
            "leeftijd_25_45",
            "leeftijd_45_65",
            "leeftijd_65_plus",
            "huishoudensgrootte",
            "woz_waarde",
            "inkomensklasse");

    private final Database database;
    private final PersonalKeys keys;

    SealedPeople(Database database, PersonalKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("22");
    }

    @Override
    public String getDescription() {
        return "personen versleuteld";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        // rows that a load left half done have no place to be sealed in
        execute(connection, "alter table personen.bewoning add column if not exists zegel bytea");
        execute(connection, "alter table personen.blok add column if not exists zegel bytea");
        if (plain(connection, "bewoning", PLAIN.get(0))) people(connection);
        if (plain(connection, "blok", "inhoud")) blocks(connection);
        execute(connection, "alter table personen.bewoning alter column zegel set not null");
        execute(connection, "alter table personen.blok alter column zegel set not null");
    }

    private void people(Connection connection) throws SQLException {
        String select = "select " + database.rowId() + ", dataset, adres, " + String.join(", ", PLAIN)
                + " from personen.bewoning where zegel is null";
        seal(
                connection,
                select,
                "update personen.bewoning set zegel = ? where dataset = ? and " + database.isRow(),
                (row, cipher, update) -> {
                    Integer[] numbers = new Integer[PLAIN.size()];
                    for (int i = 0; i < numbers.length; i++) numbers[i] = Scan.integer(row, 4 + i);
                    update.setBytes(1, cipher.seal(PeopleBytes.row(row.getString(3)), PeopleBytes.of(numbers)));
                    update.setLong(2, row.getLong(2));
                    update.setString(3, row.getString(1));
                });
        for (String column : PLAIN)
            execute(connection, "alter table personen.bewoning drop column if exists " + column);
    }

    private void blocks(Connection connection) throws SQLException {
        seal(
                connection,
                "select stap, nummer, inhoud from personen.blok where zegel is null",
                "update personen.blok set zegel = ? where stap = ? and nummer = ?",
                (row, cipher, update) -> {
                    update.setBytes(1, cipher.seal(PeopleBytes.row(row.getInt(1), row.getInt(2)), row.getBytes(3)));
                    update.setInt(2, row.getInt(1));
                    update.setInt(3, row.getInt(2));
                });
        execute(connection, "alter table personen.blok drop column if exists inhoud");
    }

    private interface Seal {
        void row(ResultSet row, PersonalCipher cipher, PreparedStatement update) throws SQLException;
    }

    private void seal(Connection connection, String select, String change, Seal seal) throws SQLException {
        PersonalCipher cipher = null;
        try (PreparedStatement update = connection.prepareStatement(change);
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery(select)) {
                for (int waiting = 1; rows.next(); waiting++) {
                    if (cipher == null) cipher = keys.cipher(database);
                    seal.row(rows, cipher, update);
                    update.addBatch();
                    if (waiting % AT_ONCE == 0) update.executeBatch();
                }
                update.executeBatch();
            }
        }
    }

    private static boolean plain(Connection connection, String table, String column) throws SQLException {
        return !Statements.list(
                        connection,
                        "select 1 from information_schema.columns where lower(table_schema) = 'personen' and lower(table_name) = ?"
                                + " and lower(column_name) = ?",
                        row -> row.getInt(1),
                        table,
                        column)
                .isEmpty();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
