package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Finds out whether two versions may have a key in common, before all of their rows are held against each other. Keys of different
 * land mostly do not interleave, so that a few looks at the indexes say that there is none.
 */
final class SharedKeys {
    /** Rows of a version; the first of their columns in the index of their ids. */
    record Side(String table, long dataset, String key) {}

    /** With so many changes of side the keys lie through each other. */
    private static final int MOST_STEPS = 1_000;

    private final Connection connection;
    private final Database database;

    SharedKeys(Connection connection, Database database) {
        this.connection = connection;
        this.database = database;
    }

    /** False only where there is none. */
    boolean maybe(Side one, Side other) throws SQLException {
        return database.seeks() ? leap(one, other) : exists(one, other);
    }

    private boolean exists(Side one, Side other) throws SQLException {
        String sql = "select 1 from " + one.table() + " n join " + other.table() + " o on n." + one.key() + " = o."
                + other.key() + " where n.dataset = ? and o.dataset = ? fetch first 1 rows only";
        return !Statements.list(connection, sql, row -> true, one.dataset(), other.dataset())
                .isEmpty();
    }

    /** From the first key of one to the first from there of the other, and so on. */
    private boolean leap(Side one, Side other) throws SQLException {
        String from = "";
        for (int i = 0; i < MOST_STEPS; i++) {
            Side side = i % 2 == 0 ? one : other;
            String key = first(side, from);
            if (key == null) return false;
            if (i > 0 && key.equals(from)) return true;
            from = key;
        }
        return true;
    }

    private String first(Side side, String from) throws SQLException {
        String sql = "select " + side.key() + " from " + side.table() + " where dataset = ? and " + side.key()
                + " >= ? order by dataset, " + side.key() + " fetch first 1 rows only";
        List<String> found = Statements.list(connection, sql, row -> row.getString(1), side.dataset(), from);
        return found.isEmpty() ? null : found.get(0);
    }
}
