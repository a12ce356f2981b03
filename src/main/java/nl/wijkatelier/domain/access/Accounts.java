package nl.wijkatelier.domain.access;

import java.util.List;
import java.util.Optional;

/** Keeps accounts. Names are compared by {@link Account#key}. Thread-safe. */
public interface Accounts {
    /** In order of name. */
    List<Account> list();

    Optional<Account> find(String naam);

    /** False, and nothing is kept, where the name is taken. */
    boolean add(Account account);

    /** Replaces password and roles; false where there is no such account. */
    boolean update(Account account);

    /** Removes it with its tokens and links; false where there is no such account. */
    boolean remove(String naam);
}
