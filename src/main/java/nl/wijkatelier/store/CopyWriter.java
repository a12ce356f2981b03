package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Batches by binary COPY into a table that nobody reads yet, one transaction each. */
final class CopyWriter<T> extends BulkWriter<T> {
    private static final int BATCH = 4000;
    private final Connection connection;
    private final BulkTable<T> table;
    private final String copy;
    private final LocalDate day;
    private final CopyRow rows;

    /** @param into the table of the load itself, whose {@code dataset} column has a default */
    CopyWriter(
            Connection connection,
            BulkTable<T> table,
            String into,
            LocalDate day,
            Database.RejectedRow rejected,
            Supplier<PersonalCipher> ciphers) {
        super(table, BATCH, rejected);
        this.rows = new CopyRow(ciphers);
        this.connection = connection;
        this.table = table;
        this.day = day;
        this.copy = "COPY " + into + " (" + String.join(", ", table.columns()) + ") FROM STDIN (FORMAT BINARY)";
    }

    @Override
    void put(List<T> objects) throws SQLException {
        rows.begin();
        for (T object : objects) {
            rows.beginRow(table.columns().size());
            table.writer().write(object, day, rows);
        }
        rows.end();
        try {
            CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            try {
                in.writeToCopy(rows.bytes(), 0, rows.length());
                in.endCopy();
            } finally {
                if (in.isActive()) in.cancelCopy();
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        }
    }

    @Override
    public void close() {}
}
