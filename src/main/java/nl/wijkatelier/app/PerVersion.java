package nl.wijkatelier.app;

import java.util.function.Supplier;

/** Something that is made of what is served, kept until another version is served. Who asks while it is made waits. Thread-safe. */
final class PerVersion<T> {
    private final Supplier<String> version;
    private String of;
    private T made;

    PerVersion(Supplier<String> version) {
        this.version = version;
    }

    synchronized T get(Supplier<T> maker) {
        String now = version.get();
        if (made == null || !now.equals(of)) {
            made = maker.get();
            of = now;
        }
        return made;
    }
}
