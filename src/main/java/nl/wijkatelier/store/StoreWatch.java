package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the store of a service: keeps it for this process alone, knows whether it can be read and written, refuses at once what
 * cannot be done meanwhile, and sees by itself when all is well again. Thread-safe.
 */
public final class StoreWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final long BETWEEN_MILLIS = 500;
    /** A database that is read well may still refuse to be written. */
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** The lock of a process that was killed is let go of as soon as the server notices. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final GuardedSource source;
    private final StoreProbe probe;
    private final boolean beats;
    private final List<Runnable> returned = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "store-watch");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile StoreTrouble trouble;
    private long beaten = System.nanoTime();

    private StoreWatch(GuardedSource source, StoreProbe probe, boolean beats) {
        this.source = source;
        this.probe = probe;
        this.beats = beats;
    }

    /** @param reserve bytes that edits leave free on the disk of an H2 database */
    static StoreWatch of(GuardedSource source, long reserve) {
        return Database.of(source) instanceof PostGisDatabase
                ? new StoreWatch(source, new PostGisProbe(source), true)
                : new StoreWatch(source, new H2Probe(source, reserve), false);
    }

    /** Takes the store for this process; throws StoreFailure with {@link StoreTrouble#TAKEN} where another has it. */
    void take() {
        long asked = System.nanoTime();
        StoreProbe.Seen seen = probe.look(false);
        while (seen.trouble() == StoreTrouble.TAKEN && System.nanoTime() - asked < PATIENCE_NANOS) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
            seen = probe.look(false);
        }
        if (seen.trouble() == StoreTrouble.TAKEN)
            throw SqlFailure.of("De dienst kan niet starten", seen.trouble().refusal());
    }

    /** Watches from now on, a database that has been migrated. */
    void start() {
        look();
        thread.scheduleWithFixedDelay(this::look, BETWEEN_MILLIS, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks no more: a service that ends closes its database, which is no trouble of it. */
    void rest() {
        thread.shutdownNow();
    }

    /** What is wrong with the store; empty for nothing. */
    public Optional<StoreTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Has something done whenever all is well again: what was held of the store may be out of date. */
    public void whenBack(Runnable work) {
        returned.add(work);
    }

    /** Throws where nothing may be written within the connection's transaction. */
    void fence(Connection connection) throws SQLException {
        StoreTrouble now = trouble;
        if (now != null) throw now.refusal();
        probe.fence(connection);
    }

    private void look() {
        try {
            StoreTrouble before = trouble;
            boolean write = before != null || beats && System.nanoTime() - beaten > BEAT_NANOS;
            StoreProbe.Seen seen = probe.look(write);
            if (thread.isShutdown()) return;
            if (write) beaten = System.nanoTime();
            source.bar(seen.readable() ? null : seen.trouble());
            if (!seen.readable()) source.renew();
            if (seen.trouble() == before) return;
            if (before != null) source.renew();
            trouble = seen.trouble();
            if (trouble == null) {
                LOG.info("De opslag is weer te lezen en te schrijven.");
                returned.forEach(Runnable::run);
            } else {
                LOG.warn("De opslag: {}", words(trouble));
            }
        } catch (RuntimeException unexpected) {
            LOG.error("Het kijken naar de opslag is mislukt", unexpected);
        }
    }

    private static String words(StoreTrouble trouble) {
        return switch (trouble) {
            case AWAY -> "niet bereikbaar; kaarten en cijfers blijven, wijzigingen worden geweigerd.";
            case FULL -> "de schijf is vol; wijzigingen worden geweigerd tot er ruimte is.";
            case READ_ONLY -> "alleen te lezen; wijzigingen worden geweigerd.";
            case TAKEN -> "een ander proces van Wijkatelier heeft haar; deze dienst schrijft niets.";
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE_NANOS, TimeUnit.NANOSECONDS))
                LOG.warn("De bewaking stopt niet op tijd.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        probe.close();
    }
}
