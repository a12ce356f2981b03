package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;

/**
 * PostgreSQL with PostGIS. A load fills tables of its own, which become partitions when it is published; several processes may
 * work on one database, so what must not happen at the same time is kept apart by advisory locks.
 */
final class PostGisDatabase extends Database {
    /** First key of the advisory lock that a load holds; the second is its id. */
    private static final int LOAD_LOCK = 0x57696a6b;

    /** Key of the advisory lock that readers share and a removal takes alone. */
    private static final long READ_LOCK = 0x57696a6b61746c72L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final PostGisStaging staging = new PostGisStaging(this);

    PostGisDatabase(DataSource source) {
        super(source);
    }

    @Override
    String migrations() {
        return "classpath:db/migration/postgresql";
    }

    @Override
    Map<String, String> placeholders() {
        return Map.of("partities", "partition by list (dataset)", "sleutel", "varchar(120) collate \"C\"");
    }

    @Override
    Hold hold(long dataset) throws SQLException {
        Connection holder = connect();
        if (!ask(holder, "select pg_try_advisory_lock(?, ?)", dataset)) {
            holder.close();
            throw new StoreFailure("Versie " + dataset + " wordt al door een ander proces geladen.");
        }
        return () -> {
            try (holder) {
                ask(holder, "select pg_advisory_unlock(?, ?)", dataset);
            } catch (SQLException failure) {
                throw SqlFailure.of("Het slot van de import is niet los te krijgen", failure);
            }
        };
    }

    @Override
    boolean held(long dataset) throws SQLException {
        try (Connection connection = connect()) {
            boolean free = ask(connection, "select pg_try_advisory_lock(?, ?)", dataset);
            if (free) ask(connection, "select pg_advisory_unlock(?, ?)", dataset);
            return !free;
        }
    }

    private static boolean ask(Connection connection, String sql, long dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOAD_LOCK);
            statement.setInt(2, Math.toIntExact(dataset));
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    void bulk(Connection connection) throws SQLException {
        // the publication is a synchronous commit, and it flushes all before it
        execute(connection, "set synchronous_commit = off");
        connection.setAutoCommit(false);
    }

    @Override
    <T> BulkWriter<T> writer(
            Connection connection, BulkTable<T> table, long dataset, LocalDate day, RejectedRow rejected)
            throws SQLException {
        staging.table(table, dataset);
        return new CopyWriter<>(connection, table, own(table, dataset), day, rejected, this::cipher);
    }

    @Override
    void stream(Connection connection) throws SQLException {
        // all rows are wanted, so the plan for all rows, and no compiler for a plan that runs once
        execute(connection, "set cursor_tuple_fraction = 1; set jit = off");
        connection.setAutoCommit(false);
    }

    @Override
    void rest(Connection connection) throws SQLException {
        super.rest(connection);
        execute(connection, "reset synchronous_commit; reset cursor_tuple_fraction; reset jit");
    }

    @Override
    void stage(long dataset, Collection<BulkTable<?>> tables) throws SQLException {
        for (BulkTable<?> table : tables) staging.table(table, dataset);
    }

    @Override
    void finish(long dataset, Collection<BulkTable<?>> tables) throws SQLException {
        staging.index(dataset, tables);
    }

    @Override
    void attach(Connection connection, long dataset, Collection<BulkTable<?>> tables) throws SQLException {
        for (BulkTable<?> table : tables)
            if (staging.staged(table, dataset))
                execute(
                        connection,
                        "alter table " + table.qualified() + " attach partition " + own(table, dataset)
                                + " for values in (" + dataset + ")");
    }

    @Override
    void sync() {}

    @Override
    boolean remove(long dataset, boolean served) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                if (served) {
                    execute(connection, "set local lock_timeout = '2s'");
                    execute(connection, "select pg_advisory_xact_lock(" + READ_LOCK + ")");
                }
                for (BulkTable<?> table : Tables.ALL)
                    execute(connection, "drop table if exists " + own(table, dataset));
                connection.commit();
                staging.forget(dataset);
                return true;
            } catch (SQLException failure) {
                connection.rollback();
                if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) return false;
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    Hold reading(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock_shared(" + READ_LOCK + ")");
        return () -> {};
    }

    @Override
    String own(BulkTable<?> table, long dataset) {
        return (table.personal() ? table.schema() : "versies") + "." + table.name() + "_" + dataset;
    }

    @Override
    String rowId() {
        return "ctid";
    }

    @Override
    String isRow() {
        return "ctid = ?::tid";
    }

    @Override
    boolean seeks() {
        return false;
    }

    @Override
    String fromEwkb() {
        return "ST_GeomFromEWKB(?)";
    }

    @Override
    void snapshot(Connection connection) throws SQLException {
        execute(connection, "set transaction isolation level repeatable read");
    }

    @Override
    Hold exclusive() throws SQLException {
        Connection connection = connect();
        if (!PostGisProbe.locked(connection)) {
            connection.close();
            throw SqlFailure.of("De opslag is niet vrij", StoreTrouble.TAKEN.refusal());
        }
        return () -> {
            try (connection) {
                PostGisProbe.unlock(connection);
            } catch (SQLException failure) {
                throw SqlFailure.of("Het slot van de opslag is niet los te krijgen", failure);
            }
        };
    }

    @Override
    String ewkb(String column) {
        return "ST_AsEWKB(" + column + ")";
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
