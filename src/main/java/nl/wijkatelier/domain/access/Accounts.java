package nl.wijkatelier.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps accounts. Names are compared by {@link Account#key}. Thread-safe. */
public interface Accounts {
    /** In order of name. */
    List<Account> list();

    Optional<Account> find(String naam);

    /** False, and nothing is kept, where the name is taken. */
    boolean add(Account account);

    /** Gives it another password, and ends the browsers in which it is known; false where there is no such account. */
    boolean password(String naam, String encoded, Instant changed);

    /**
     * Gives it other roles; false where there is no such account. Throws AccessRefused, with nothing changed, where it was the last that has a
     * password and administers all gemeenten, among those of its kind (demo or not); of several at once, too.
     */
    boolean roles(String naam, Set<Grant> rollen);

    /** Removes it with its tokens and links; false where there is no such account. Throws AccessRefused as {@link #roles} does. */
    boolean remove(String naam);
}
