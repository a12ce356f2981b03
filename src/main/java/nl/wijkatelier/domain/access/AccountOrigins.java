package nl.wijkatelier.domain.access;

import java.util.Set;

/**
 * Keeps where accounts come from, also of those that are gone, so that nobody approves their own work by another account. Names are compared
 * by {@link Account#key}. Thread-safe.
 */
public interface AccountOrigins {
    /** Somebody made an account, or a link with which its password is chosen: they might act by it. */
    void made(String account, String by);

    /**
     * Whose an account is.
     *
     * @param person digest of what the person is known by
     */
    void belongs(String account, String person);

    /** Keys of the names of who made the account or a link to it. */
    Set<String> makers(String account);

    /** Digests of the persons whose the account is, or was. */
    Set<String> persons(String account);
}
