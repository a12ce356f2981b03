package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Short statements of small tables; what they change is on disk when they return. */
record Statements(Database database) {
    /** unique_violation, the same in both databases. */
    private static final String TAKEN = "23505";

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        return read(connection -> list(connection, sql, reader, values));
    }

    /** Reads within one connection. */
    <T> T read(Database.Work<T> work) {
        try (Connection connection = database.connect()) {
            return work.run(connection);
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Lezen is mislukt", failure);
        }
    }

    static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) list.add(reader.read(rows));
            return list;
        }
    }

    /** Number of rows changed. */
    int change(String sql, Object... values) {
        return transaction(connection -> change(connection, sql, values), 0);
    }

    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The id of the row added. */
    long add(String sql, Object... values) {
        return transaction(connection -> add(connection, sql, values), -1L);
    }

    static long add(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            fill(statement, values);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Does all of it or nothing; gives {@code taken} where a key is in use. */
    <T> T transaction(Database.Work<T> work, T taken) {
        try {
            return database.write(work);
        } catch (SQLException failure) {
            if (SqlFailure.state(failure).equals(TAKEN)) return taken;
            throw SqlFailure.withheld("Bewaren is mislukt", failure);
        }
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        fill(statement, values);
        return statement;
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++)
            statement.setObject(i + 1, values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i]);
    }
}
