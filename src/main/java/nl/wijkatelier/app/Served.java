package nl.wijkatelier.app;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.search.SearchIndex;
import nl.wijkatelier.store.StoreTrouble;

/**
 * Holds the snapshot that requests are answered from, and replaces it whole when another set of dataset versions is served.
 * Reading never waits: before the first snapshot there is an empty one. A build that fails leaves the former snapshot in place.
 * Thread-safe.
 */
final class Served {
    /** Makes snapshots of what the store serves; takes seconds. */
    @FunctionalInterface
    interface Maker {
        Snapshot make(String version, Progress progress);
    }

    /**
     * Region, topography and places of the same dataset versions.
     *
     * @param adressen that the places are made of
     * @param places made when first asked for
     */
    record Snapshot(JoinedRegion region, Topography topography, Adressen adressen, Supplier<SearchIndex> places) {
        static Snapshot of(JoinedRegion region, Topography topography, Adressen adressen) {
            return new Snapshot(
                    region, topography, adressen, new Once<>(() -> SearchIndex.of(adressen, region.indelingen())));
        }
    }

    private final Supplier<String> servedVersion;
    private final Maker maker;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Snapshot current;
    private volatile String version;
    private volatile String failed;

    Served(Supplier<String> servedVersion, Snapshot empty, Maker maker) {
        this.servedVersion = servedVersion;
        this.maker = maker;
        this.current = empty;
    }

    Snapshot current() {
        return current;
    }

    /** The version that the snapshot was made of, or null while there is none but the empty one. */
    String version() {
        return version;
    }

    /**
     * Makes a snapshot if the store serves another version than the snapshot's, on this thread; says whether it did. A version
     * whose build failed is not tried again, unless the store went away meanwhile.
     */
    boolean refresh(Progress progress) {
        making.lock();
        try {
            String now = servedVersion.get();
            if (now.equals(version) || now.equals(failed)) return false;
            make(now, progress);
            return true;
        } finally {
            making.unlock();
        }
    }

    private void make(String now, Progress progress) {
        try {
            current = maker.make(now, progress);
            version = now;
            failed = null;
        } catch (Progress.Cancelled stopped) {
            throw stopped;
        } catch (RuntimeException | Error failure) {
            // a store that went away meanwhile says nothing of what is in it
            if (StoreTrouble.of(failure).isEmpty()) failed = now;
            throw failure;
        }
    }

    /** Whether no snapshot could be made of what the store serves. */
    boolean failing() {
        return servedVersion.get().equals(failed);
    }

    /** Whether the store serves another version than the snapshot's, of which one is being made or will be. */
    boolean behind() {
        String now = servedVersion.get();
        return !now.equals(version) && !now.equals(failed);
    }
}
