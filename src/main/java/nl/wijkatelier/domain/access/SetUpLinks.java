package nl.wijkatelier.domain.access;

import java.time.Instant;
import java.util.Optional;

/** Keeps set-up links by their {@link Secret#digest}. Thread-safe. */
public interface SetUpLinks {
    /** Keeps a link in place of every other one for the same account. */
    void add(String digest, SetUpLink link);

    /** The link that is still good at that time. */
    Optional<SetUpLink> find(String digest, Instant now);

    /** The same, and the link is gone: of several callers at once one gets it. */
    Optional<SetUpLink> spend(String digest, Instant now);
}
