package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The tables that loads fill before they are attached: like their parents, without indexes until all rows are in. */
final class PostGisStaging {
    private static final int INDEXED_AT_ONCE = 2;
    private final PostGisDatabase database;
    private final Set<String> staged = ConcurrentHashMap.newKeySet();

    PostGisStaging(PostGisDatabase database) {
        this.database = database;
    }

    /** Makes the table of a load, unless it is there. */
    synchronized void table(BulkTable<?> table, long dataset) throws SQLException {
        String own = database.own(table, dataset);
        if (staged.contains(own)) return;
        try (Connection connection = database.connect()) {
            // the check spares the scan of all rows when the table is attached
            PostGisDatabase.execute(
                    connection,
                    "create table " + own + " (like " + table.qualified() + " including defaults, check (dataset = "
                            + dataset + ")); alter table " + own + " alter dataset set default " + dataset);
        }
        staged.add(own);
    }

    boolean staged(BulkTable<?> table, long dataset) {
        return staged.contains(database.own(table, dataset));
    }

    void forget(long dataset) {
        for (BulkTable<?> table : Tables.ALL) staged.remove(database.own(table, dataset));
    }

    /** Gives the staged ones among the tables the indexes of their parents, and the planner its statistics. */
    void index(long dataset, Collection<BulkTable<?>> tables) throws SQLException {
        List<Callable<Void>> work = new ArrayList<>();
        try (Connection connection = database.connect()) {
            for (BulkTable<?> table : tables) {
                if (!staged(table, dataset)) continue;
                String own = database.own(table, dataset);
                for (String definition : definitions(connection, table, own)) work.add(() -> run(definition));
                work.add(() -> run("analyze " + own));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(INDEXED_AT_ONCE);
        try {
            for (Future<Void> done : threads.invokeAll(work)) done.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("Het maken van indexen is afgebroken.");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SQLException sql) throw sql;
            throw new StoreFailure("Het maken van indexen is mislukt.", failure.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private Void run(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            PostGisDatabase.execute(connection, "set local maintenance_work_mem = '256MB'");
            PostGisDatabase.execute(connection, sql);
            connection.commit();
            connection.setAutoCommit(true);
        }
        return null;
    }

    /** The parent's indexes as statements for another table; PostgreSQL recognises them when that is attached. */
    private static List<String> definitions(Connection connection, BulkTable<?> table, String own) throws SQLException {
        String sql =
                "select pg_get_indexdef(indexrelid) from pg_index where indrelid = ?::regclass order by indexrelid";
        List<String> definitions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table.qualified());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next())
                    definitions.add(
                            rows.getString(1).replaceFirst("INDEX \\S+ ON ONLY \\S+ ", "INDEX ON " + own + " "));
            }
        }
        return definitions;
    }
}
