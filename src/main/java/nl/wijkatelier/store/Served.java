package nl.wijkatelier.store;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import nl.wijkatelier.domain.port.DatasetKind;

/** Reads rows of the served versions of a kind, oldest period first, and within it the oldest version. Thread-safe. */
final class Served {
    private final Database database;
    private final EntityManagerFactory entities;
    private final Versions versions;

    Served(Database database, EntityManagerFactory entities) {
        this.database = database;
        this.entities = entities;
        this.versions = new Versions(database);
    }

    /**
     * Reads the current rows of a part, but for those that later versions hide.
     *
     * @param columns of the row "o"
     * @param where a further condition on it that begins with "and", or ""
     * @param order in which the rows of a version come
     */
    void each(DatasetKind kind, Part part, String columns, String where, String order, Scan.RowReader reader) {
        try (Connection connection = database.connect()) {
            database.stream(connection);
            Database.Hold reading = database.reading(connection);
            try {
                List<Long> published = versions.published(connection, kind);
                for (long dataset : ids(kind)) {
                    List<Long> hiders = Replacing.hiders(connection, dataset, part, published);
                    if (hiders == null) continue;
                    String sql = "select " + columns + part.rows(dataset) + where + part.shown(hiders) + " order by "
                            + order;
                    Scan.each(connection, sql, reader);
                }
            } finally {
                database.rest(connection);
                reading.close();
            }
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Lezen van " + kind + " is mislukt", failure);
        }
    }

    /** Hands out the version and key of every row that later versions hide. */
    void hidden(DatasetKind kind, Part part, BiConsumer<Long, String> consumer) {
        try (Connection connection = database.connect()) {
            List<Long> published = versions.published(connection, kind);
            for (long dataset : ids(kind)) {
                List<Long> hiders = Replacing.hiders(connection, dataset, part, published);
                if (hiders != null && hiders.isEmpty()) continue;
                String sql = "select distinct " + part.key() + part.rows(dataset)
                        + (hiders == null ? "" : part.shown(hiders).replace("not exists", "exists"));
                Statements.list(connection, sql, row -> {
                    consumer.accept(dataset, row.getString(1));
                    return null;
                });
            }
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Lezen van " + kind + " is mislukt", failure);
        }
    }

    List<Long> ids(DatasetKind kind) {
        return entities.callInTransaction(em -> em.createQuery(
                        "select d.id from DatasetEntity d where d.kind = :kind and d.status = ZICHTBAAR"
                                + " order by d.periode, d.id",
                        Long.class)
                .setParameter("kind", kind)
                .getResultList());
    }
}
