package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** H2 with H2GIS functions: one process, one file, tables shared by all versions. */
final class H2Database extends Database {
    private static final int REMOVED_AT_ONCE = 20_000;
    /** More readers at once than a service has threads; a removal takes them all. */
    private static final int READERS = 10_000;

    private final Lock writing = new ReentrantLock(true);
    private final Set<Long> alive = ConcurrentHashMap.newKeySet();
    private final Semaphore readers = new Semaphore(READERS);

    H2Database(DataSource source) {
        super(source);
    }

    @Override
    String migrations() {
        return "classpath:db/migration/h2";
    }

    @Override
    Map<String, String> placeholders() {
        return Map.of("partities", "", "sleutel", "varchar(120)");
    }

    @Override
    Hold hold(long dataset) {
        alive.add(dataset);
        return () -> alive.remove(dataset);
    }

    @Override
    boolean held(long dataset) {
        return alive.contains(dataset);
    }

    @Override
    void bulk(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    <T> BulkWriter<T> writer(
            Connection connection, BulkTable<T> table, long dataset, LocalDate day, RejectedRow rejected)
            throws SQLException {
        return new H2Writer<>(connection, table, dataset, day, rejected, writing, this::cipher);
    }

    /**
     * Under READ COMMITTED the rows of a lazy query are let go of as soon as it has begun: 45 s after H2 rewrote a part of its file,
     * what a reader still has to read of it is gone (HY000, "chunk not found"; h2database issue 4142). REPEATABLE READ keeps them
     * until the transaction ends.
     */
    @Override
    void stream(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        lazy(connection, true);
    }

    @Override
    void rest(Connection connection) throws SQLException {
        super.rest(connection);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        lazy(connection, false);
    }

    private static void lazy(Connection connection, boolean lazy) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LAZY_QUERY_EXECUTION " + lazy);
        }
    }

    @Override
    void stage(long dataset, Collection<BulkTable<?>> tables) {}

    @Override
    void finish(long dataset, Collection<BulkTable<?>> tables) {}

    @Override
    void attach(Connection connection, long dataset, Collection<BulkTable<?>> tables) {}

    @Override
    void sync() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    boolean remove(long dataset, boolean served) throws SQLException {
        if (served && !alone()) return false;
        try (Connection connection = connect()) {
            for (BulkTable<?> table : Tables.ALL) remove(connection, table, dataset);
            return true;
        } finally {
            if (served) readers.release(READERS);
        }
    }

    private boolean alone() {
        try {
            return readers.tryAcquire(READERS, 2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void remove(Connection connection, BulkTable<?> table, long dataset) throws SQLException {
        String sql =
                "DELETE FROM " + table.qualified() + " WHERE dataset = ? FETCH FIRST " + REMOVED_AT_ONCE + " ROWS ONLY";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, dataset);
            while (delete.executeUpdate() == REMOVED_AT_ONCE) {
                // in parts: the undo log of one large transaction costs more than the rows
            }
        }
    }

    @Override
    Hold reading(Connection connection) {
        readers.acquireUninterruptibly();
        return readers::release;
    }

    @Override
    String own(BulkTable<?> table, long dataset) {
        return table.qualified();
    }

    @Override
    String rowId() {
        return "_rowid_";
    }

    @Override
    String isRow() {
        return "_rowid_ = cast(? as bigint)";
    }

    @Override
    boolean seeks() {
        return true;
    }

    @Override
    String fromEwkb() {
        return "?";
    }

    @Override
    void snapshot(Connection connection) {
        // what is streamed does
    }

    @Override
    Hold exclusive() {
        // the lock of the file does
        return () -> {};
    }

    @Override
    String ewkb(String column) {
        return column;
    }
}
