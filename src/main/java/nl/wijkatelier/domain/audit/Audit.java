package nl.wijkatelier.domain.audit;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The chain of what was done. Stores keep their own acts, within the transaction that does them. Thread-safe. */
public interface Audit {
    /** An entry, and the names that its accounts have now; empty for one that is gone. */
    record Told(AuditEntry entry, String naam, String onderwerpNaam) {}

    /** Keeps an act that is not itself kept by a store, such as a log-in; on disk when this returns. Who acts is {@link Actor#current}. */
    void record(Act act);

    /** The same, by somebody who is not bound to this thread. */
    void record(Act act, Actor actor);

    /**
     * Entries in the order of numbers.
     *
     * @param after number after which they begin
     */
    List<Told> list(AuditFilter filter, long after, int most);

    /**
     * The same, the last one first.
     *
     * @param before number before which they begin
     */
    List<Told> newest(AuditFilter filter, long before, int most);

    /** The last entry. */
    AuditHead head();

    /** Hands out every entry in the order of numbers, and gives the head as it was when it began. */
    AuditHead all(Consumer<AuditEntry> consumer);

    /** Follows the whole chain up to its present head. */
    AuditCheck.Verdict check(Collection<AuditHead> anchors);
}
