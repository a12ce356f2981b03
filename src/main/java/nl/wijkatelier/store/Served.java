package nl.wijkatelier.store;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.wijkatelier.domain.port.DatasetKind;

/** Reads rows of the served versions of a kind, oldest version first. Thread-safe. */
final class Served {
    private final Database database;
    private final EntityManagerFactory entities;

    Served(Database database, EntityManagerFactory entities) {
        this.database = database;
        this.entities = entities;
    }

    /** @param sql has one question mark: the dataset */
    void each(DatasetKind kind, String sql, Scan.RowReader reader) {
        try (Connection connection = database.connect()) {
            database.stream(connection);
            Database.Hold reading = database.reading(connection);
            try {
                for (long dataset : ids(kind)) Scan.each(connection, sql, reader, dataset);
            } finally {
                database.rest(connection);
                reading.close();
            }
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Lezen van " + kind + " is mislukt", failure);
        }
    }

    List<Long> ids(DatasetKind kind) {
        return entities.callInTransaction(em -> em.createQuery(
                        "select d.id from DatasetEntity d where d.kind = :kind and d.status = ZICHTBAAR order by d.id",
                        Long.class)
                .setParameter("kind", kind)
                .getResultList());
    }
}
