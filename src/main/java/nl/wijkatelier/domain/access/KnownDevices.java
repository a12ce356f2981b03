package nl.wijkatelier.domain.access;

import java.time.Instant;

/**
 * Keeps in which browsers somebody logged in well, by the {@link Secret#digest} of a secret that the browser has: what others guess does
 * not keep those out. Thread-safe.
 */
public interface KnownDevices {
    /** Keeps a browser of an account until then; of more than twenty those that end first are let go. */
    void add(String digest, String account, Instant until);

    /** Whether the account has the browser, and it is still good at that time. */
    boolean has(String digest, String account, Instant now);

    /** Forgets all browsers of an account. */
    void clear(String account);
}
