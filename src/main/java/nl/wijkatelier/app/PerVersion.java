package nl.wijkatelier.app;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.work.SingleFlight;

/**
 * Something that is made of what is served, kept until another version is served. Who asks while it is made waits within their own
 * budget; it goes on being made when they leave. Thread-safe.
 */
final class PerVersion<T> {
    private record Made<T>(String version, T value) {}

    private final Supplier<String> version;
    private final SingleFlight<String, T> flights = new SingleFlight<>();
    private volatile Made<T> made;

    PerVersion(Supplier<String> version) {
        this.version = version;
    }

    /** Keeps what was made of a version otherwise. */
    void keep(String of, T value) {
        made = new Made<>(of, value);
    }

    /** Whether there is one of a version. */
    boolean has(String of) {
        return find(of) != null;
    }

    T get(Supplier<T> maker) {
        while (true) {
            AtomicBoolean own = new AtomicBoolean();
            String now = version.get();
            T known = find(now);
            if (known != null) return known;
            try {
                return flights.apart(now, () -> {
                    own.set(true);
                    return make(now, maker);
                });
            } catch (Progress.Cancelled cancelled) {
                // somebody else's start-up was cancelled, not what was asked here
                if (own.get()) throw cancelled;
            }
        }
    }

    private T make(String now, Supplier<T> maker) {
        T known = find(now);
        if (known != null) return known;
        T value = maker.get();
        made = new Made<>(now, value);
        return value;
    }

    private T find(String now) {
        Made<T> known = made;
        return known != null && known.version.equals(now) ? known.value : null;
    }
}
