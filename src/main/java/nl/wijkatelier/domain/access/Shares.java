package nl.wijkatelier.domain.access;

import java.util.List;
import java.util.Optional;

/** Keeps read-only links to plans by the {@link Secret#digest} of their token. Thread-safe. */
public interface Shares {
    void add(Share share);

    Optional<Share> find(String digest);

    /** Those of a plan, oldest first. */
    List<Share> list(long plan);

    /** False where the plan has no such link. */
    boolean remove(long plan, String digest);
}
