package nl.wijkatelier.app;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, by who asks first; the others wait. What fails is tried again. Thread-safe. */
final class Once<T> implements Supplier<T> {
    private Supplier<T> maker;
    private volatile T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = made;
        if (known != null) return known;
        synchronized (this) {
            if (made == null) {
                made = maker.get();
                maker = null;
            }
            return made;
        }
    }
}
