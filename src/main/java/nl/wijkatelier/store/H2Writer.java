package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/**
 * Batches of a prepared insert, one transaction each. One batch at a time, whatever the number of threads: writers that meet in
 * one of H2's trees make each other begin again, and two took three times as long as one.
 */
final class H2Writer<T> extends BulkWriter<T> implements Row {
    private static final int BATCH = 1000;
    private final Connection connection;
    private final PreparedStatement insert;
    private final BulkTable<T> table;
    private final long dataset;
    private final LocalDate day;
    private final Lock writing;
    private final Supplier<PersonalCipher> ciphers;
    private PersonalCipher cipher;
    private int column;

    /** @param writing held while a batch is written */
    H2Writer(
            Connection connection,
            BulkTable<T> table,
            long dataset,
            LocalDate day,
            Database.RejectedRow rejected,
            Lock writing,
            Supplier<PersonalCipher> ciphers)
            throws SQLException {
        super(table, BATCH, rejected);
        this.connection = connection;
        this.table = table;
        this.dataset = dataset;
        this.day = day;
        this.writing = writing;
        this.ciphers = ciphers;
        List<String> columns = table.columns();
        this.insert = connection.prepareStatement("INSERT INTO " + table.qualified() + " (dataset, "
                + String.join(", ", columns) + ") VALUES (?" + ", ?".repeat(columns.size()) + ")");
    }

    @Override
    void put(List<T> objects) throws SQLException {
        writing.lock();
        try {
            for (T object : objects) {
                column = 1;
                bigint(dataset);
                table.writer().write(object, day, this);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException failure) {
            insert.clearBatch();
            connection.rollback();
            throw failure;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            insert.close();
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Afsluiten van tabel " + table.name() + " is mislukt", failure);
        }
    }

    @Override
    public void text(String value) throws SQLException {
        insert.setString(column++, value);
    }

    @Override
    public void integer(int value) throws SQLException {
        insert.setInt(column++, value);
    }

    @Override
    public void integer(Integer value) throws SQLException {
        if (value == null) insert.setNull(column++, Types.INTEGER);
        else insert.setInt(column++, value);
    }

    @Override
    public void bigint(long value) throws SQLException {
        insert.setLong(column++, value);
    }

    @Override
    public void real(Double value) throws SQLException {
        if (value == null) insert.setNull(column++, Types.DOUBLE);
        else insert.setDouble(column++, value);
    }

    @Override
    public void bool(boolean value) throws SQLException {
        insert.setBoolean(column++, value);
    }

    @Override
    public void date(LocalDate value) throws SQLException {
        insert.setObject(column++, value);
    }

    @Override
    public void moment(LocalDateTime value) throws SQLException {
        insert.setObject(column++, value);
    }

    @Override
    public void texts(Collection<String> values) throws SQLException {
        insert.setObject(column++, values == null ? null : values.toArray());
    }

    @Override
    public void sealed(String row, byte[] plain) throws SQLException {
        if (cipher == null) cipher = ciphers.get();
        insert.setBytes(column++, cipher.seal(row, plain));
    }

    @Override
    public void geometry(Geometry value) throws SQLException {
        Unstorable.check(value);
        insert.setBytes(column++, value == null ? null : Ewkb.of(value));
    }
}
