package nl.wijkatelier.store;

/** A key is not the one that belongs to what the store holds. The message says which one is wanted and what to do. */
public final class KeyRefused extends StoreFailure {
    private static final long serialVersionUID = 1L;

    public KeyRefused(String message) {
        super(message);
    }
}
