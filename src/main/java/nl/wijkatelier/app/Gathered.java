package nl.wijkatelier.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What was taken in a reading of the registers, kept until something is made of it or another version is read. Thread-safe. */
final class Gathered<T> {
    private record Taken<T>(String version, T value) {}

    private final AtomicReference<Taken<T>> last = new AtomicReference<>();

    void keep(String version, T value) {
        last.set(new Taken<>(version, value));
    }

    boolean has(String version) {
        Taken<T> taken = last.get();
        return taken != null && taken.version.equals(version);
    }

    /** What was taken of a version, once; empty where nothing was. */
    Optional<T> take(String version) {
        Taken<T> taken = last.get();
        if (taken == null || !taken.version.equals(version) || !last.compareAndSet(taken, null))
            return Optional.empty();
        return Optional.of(taken.value);
    }
}
