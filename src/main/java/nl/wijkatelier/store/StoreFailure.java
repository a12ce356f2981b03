package nl.wijkatelier.store;

import java.util.Optional;

/** The database failed or is full; the operation changed nothing that is visible. The message is for people, in Dutch. */
public class StoreFailure extends RuntimeException {
    private final StoreTrouble trouble;

    public StoreFailure(String message) {
        this(message, null, null);
    }

    public StoreFailure(String message, Throwable cause) {
        this(message, StoreTrouble.of(cause).orElse(null), cause);
    }

    /** @param trouble what is wrong with the store as a whole, or null */
    StoreFailure(String message, StoreTrouble trouble, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    /** What is wrong with the store as a whole, where that is why. */
    public Optional<StoreTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
