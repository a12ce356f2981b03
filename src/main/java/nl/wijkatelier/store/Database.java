package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;

/** What differs between the two databases. Thread-safe. */
abstract class Database {
    private final DataSource source;
    /** Null in a command, which keeps no plans. */
    private volatile StoreWatch watch;

    private volatile PersonalKeys keys;

    Database(DataSource source) {
        this.source = source;
    }

    /** By which personal records are sealed from now on. */
    final void sealedBy(PersonalKeys keys) {
        this.keys = keys;
    }

    /** The cipher of the database's personal records, for one thread. Throws StoreFailure where the key is another. */
    final PersonalCipher cipher() {
        return keys.cipher(this);
    }

    /** Recognises the database behind a source. Throws StoreFailure for one that is neither H2 nor PostgreSQL. */
    static Database of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> new H2Database(source);
                case "PostgreSQL" -> new PostGisDatabase(source);
                default -> throw new StoreFailure("Wijkatelier werkt met H2GIS en PostGIS, niet met " + product + ".");
            };
        } catch (SQLException failure) {
            throw SqlFailure.of("De database is niet bereikbaar", failure);
        }
    }

    final Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Has every writing refused from now on that a watch forbids. */
    final void watchedBy(StoreWatch watch) {
        this.watch = watch;
    }

    /** Something to be done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Does all of it or nothing, in a transaction of its own; on disk when it returns. */
    final <T> T write(Work<T> work) throws SQLException {
        T result;
        try (Connection connection = connect()) {
            try {
                connection.setAutoCommit(false);
                fence(connection);
                result = work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                try {
                    rest(connection);
                } catch (SQLException broken) {
                    failure.addSuppressed(broken);
                }
                throw failure;
            }
            rest(connection);
        }
        sync();
        return result;
    }

    /** Throws where this process may not write within the connection's transaction: another has the store, or there is no room. */
    final void fence(Connection connection) throws SQLException {
        StoreWatch now = watch;
        if (now != null) now.fence(connection);
    }

    /** Folder of the migrations that only this database has. */
    abstract String migrations();

    /** Values of the placeholders in the migrations that both have. */
    abstract Map<String, String> placeholders();

    /** Marks a load as alive until the hold is closed or the process dies, so that nobody takes its rows for leftovers. */
    abstract Hold hold(long dataset) throws SQLException;

    /** Whether a load of that id is alive in this or another process. */
    abstract boolean held(long dataset) throws SQLException;

    /** Prepares the connection of one thread of a load for {@link #writer}; transactions are the writers' own affair. */
    abstract void bulk(Connection connection) throws SQLException;

    /** A writer into one table for one load and one thread; other threads may write to the same table. */
    abstract <T> BulkWriter<T> writer(
            Connection connection, BulkTable<T> table, long dataset, LocalDate day, RejectedRow rejected)
            throws SQLException;

    /** Prepares a connection for {@link Scan}: rows come one by one instead of a whole result first. */
    abstract void stream(Connection connection) throws SQLException;

    /** Makes a connection that was prepared by {@link #stream} or {@link #bulk} fit for the pool again. */
    void rest(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Sees to it that a load's own rows of the tables can be read, also where there are none. */
    abstract void stage(long dataset, Collection<BulkTable<?>> tables) throws SQLException;

    /** Done once all writers of a load are closed, before its rows are looked for: indexes, statistics. */
    abstract void finish(long dataset, Collection<BulkTable<?>> tables) throws SQLException;

    /** Lets one publication at a time go on, until the end of the connection's transaction. */
    final void lockPublication(Connection connection) throws SQLException {
        fence(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select naam from slot for update");
        }
    }

    /** Makes the tables' rows part of what is read, within the connection's transaction. */
    abstract void attach(Connection connection, long dataset, Collection<BulkTable<?>> tables) throws SQLException;

    /** After a publication was committed: sees to it that it survives a power cut. */
    abstract void sync() throws SQLException;

    /**
     * Removes all rows of a dataset version.
     *
     * @param served whether it has been served, so that a reader may still be at it
     * @return false if a reader was at it for too long; nothing has been removed then
     */
    abstract boolean remove(long dataset, boolean served) throws SQLException;

    /** Keeps {@link #remove} from what has been served, until it is closed and the connection's transaction has ended. */
    abstract Hold reading(Connection connection) throws SQLException;

    /** Name of the table from which a load's own rows can be read before they are attached. */
    abstract String own(BulkTable<?> table, long dataset);

    /** Whether an index finds the first row from a key on, current or not; where it does not, the database joins well. */
    abstract boolean seeks();

    /** SQL that gives a geometry column as EWKB bytes. */
    abstract String ewkb(String column);

    /** SQL for a parameter of EWKB bytes that becomes a geometry. */
    abstract String fromEwkb();

    /** Lets the connection's transaction, which has not read yet, see one moment to its end. */
    abstract void snapshot(Connection connection) throws SQLException;

    /** Keeps services away; throws StoreFailure where one has the store. */
    abstract Hold exclusive() throws SQLException;

    /** SQL that names a row within its table, as long as nothing changes it. */
    abstract String rowId();

    /** SQL condition on the row that a text parameter names with a value of {@link #rowId}. */
    abstract String isRow();

    /** Something held until it is closed. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** Told of a row that the database would not take; the reason holds no value of it. */
    interface RejectedRow {
        <T> void rejected(BulkTable<T> table, T object, String reason);
    }
}
