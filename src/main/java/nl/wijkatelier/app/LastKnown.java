package nl.wijkatelier.app;

import java.util.function.Supplier;
import nl.wijkatelier.store.StoreTrouble;

/** What the store says, or where it cannot say anything for now, what it said last. Thread-safe. */
final class LastKnown<T> implements Supplier<T> {
    private final Supplier<T> asked;
    private volatile T last;

    /** @param first what is said before the store said anything */
    LastKnown(Supplier<T> asked, T first) {
        this.asked = asked;
        this.last = first;
    }

    @Override
    public T get() {
        try {
            last = asked.get();
        } catch (RuntimeException failure) {
            if (StoreTrouble.of(failure).isEmpty()) throw failure;
        }
        return last;
    }
}
