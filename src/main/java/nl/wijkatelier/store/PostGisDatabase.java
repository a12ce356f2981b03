package nl.wijkatelier.store;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;

/** PostgreSQL with PostGIS: tables divided by version. */
final class PostGisDatabase extends Database {
    PostGisDatabase(DataSource source) {
        super(source);
        throw new StoreFailure("PostGIS wordt nog niet ondersteund.");
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
    Hold hold(long dataset) {
        return () -> {};
    }

    @Override
    boolean held(long dataset) {
        return false;
    }

    @Override
    void bulk(Connection connection) {}

    @Override
    <T> BulkWriter<T> writer(
            Connection connection, BulkTable<T> table, long dataset, LocalDate day, RejectedRow rejected) {
        return null;
    }

    @Override
    void stream(Connection connection) {}

    @Override
    void stage(long dataset, Collection<BulkTable<?>> tables) {}

    @Override
    void finish(long dataset, Collection<BulkTable<?>> tables) {}

    @Override
    void lockPublication(Connection connection) {}

    @Override
    void attach(Connection connection, long dataset, Collection<BulkTable<?>> tables) {}

    @Override
    void sync() {}

    @Override
    void remove(long dataset) {}

    @Override
    Hold reading(Connection connection) {
        return () -> {};
    }

    @Override
    String own(BulkTable<?> table, long dataset) {
        return table.qualified();
    }

    @Override
    String ewkb(String column) {
        return column;
    }
}
