package nl.wijkatelier.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps read-only links to plans by the {@link Secret#digest} of their token. Thread-safe. */
public interface Shares {
    void add(Share share);

    /** The link that is still good at that time. */
    Optional<Share> find(String digest, Instant now);

    /** Those of a plan that are still good at that time, oldest first. */
    List<Share> list(long plan, Instant now);

    /** False where the plan has no such link. */
    boolean remove(long plan, String digest);
}
