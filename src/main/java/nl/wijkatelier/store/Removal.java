package nl.wijkatelier.store;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.store.DatasetEntity.Staat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the rows of versions that nobody can want back, behind the back of whoever replaced them: on H2 that takes longer than
 * anybody wants to wait. What is interrupted goes on at the next start.
 */
final class Removal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
    private static final long RETRY_SECONDS = 5;
    private final Database database;
    private final EntityManagerFactory entities;
    private final Versions versions;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread made = new Thread(work, "wijkatelier-removal");
        made.setDaemon(true);
        return made;
    });

    Removal(Database database, EntityManagerFactory entities) {
        this.database = database;
        this.entities = entities;
        this.versions = new Versions(database);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Has everything removed that is to be, in the background; tries again later where readers are busy. */
    void start() {
        thread.execute(this::removeAll);
    }

    private void removeAll() {
        try {
            boolean all = true;
            for (long id : waiting()) all &= remove(id);
            if (!all && !thread.isShutdown()) thread.schedule(this::removeAll, RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            LOG.warn("Rows of replaced versions could not be removed; the next start tries again", failure);
        }
    }

    private List<Long> waiting() {
        List<Long> waiting = new ArrayList<>(entities.callInTransaction(
                em -> em.createQuery("select d.id from DatasetEntity d where d.status = WEG order by d.id", Long.class)
                        .getResultList()));
        waiting.addAll(versions.removable());
        return waiting;
    }

    /**
     * Removes the rows of a version, and the version itself unless the catalogue is to remember it.
     *
     * @return false if readers were at it
     */
    synchronized boolean remove(long id) {
        try {
            boolean served = state(id) != Staat.WEG;
            if (!database.remove(id, served)) return false;
            forget(id, served);
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Opruimen van versie " + id + " is mislukt", failure);
        }
        entities.runInTransaction(em -> {
            DatasetEntity row = em.find(DatasetEntity.class, id);
            if (row == null) return;
            if (row.status != Staat.WEG) {
                row.opgeruimd = true;
                return;
            }
            em.createQuery("delete from ProblemEntity p where p.key.dataset = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.remove(row);
        });
        return true;
    }

    /** What a version that is remembered hid of others is hidden on. */
    private void forget(long id, boolean served) throws SQLException {
        Statements statements = new Statements(database);
        statements.change("delete from verborgen where dataset = ?", id);
        if (served) return;
        statements.change("delete from verborgen where door = ?", id);
        statements.change("delete from dataset_vervanging where door = ?", id);
        statements.change("delete from dataset_vervanging where dataset = ?", id);
    }

    private Staat state(long id) {
        return entities.callInTransaction(em -> {
            DatasetEntity row = em.find(DatasetEntity.class, id);
            return row == null ? Staat.WEG : row.status;
        });
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.MINUTES))
                LOG.warn("Removal of replaced versions was cut short; the next start goes on");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
