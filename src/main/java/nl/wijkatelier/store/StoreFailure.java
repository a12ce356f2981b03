package nl.wijkatelier.store;

/** The database failed or is full; the operation changed nothing that is visible. The message is for people, in Dutch. */
public final class StoreFailure extends RuntimeException {
    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
