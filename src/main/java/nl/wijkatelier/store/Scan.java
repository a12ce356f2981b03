package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the rows of a query one by one; memory stays flat whatever their number. */
final class Scan {
    private static final int FETCH = 2000;

    private Scan() {}

    /** Takes one row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query.
     *
     * @param connection without auto-commit and prepared with {@link Database#stream}
     * @param parameters for the question marks, in order
     */
    static void each(Connection connection, String sql, RowReader reader, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH);
            for (int i = 0; i < parameters.length; i++) query.setObject(i + 1, parameters[i]);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) reader.read(rows);
            }
        }
    }

    /** A nullable integer column. */
    static Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** A text array column; none for null. */
    static String[] texts(ResultSet row, int column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) return new String[0];
        Object[] values = (Object[]) array.getArray();
        String[] texts = new String[values.length];
        for (int i = 0; i < texts.length; i++) texts[i] = (String) values[i];
        return texts;
    }
}
