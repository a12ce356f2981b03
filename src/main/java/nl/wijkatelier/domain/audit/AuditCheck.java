package nl.wijkatelier.domain.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows a chain from its first entry and finds where it is broken. Of one thread. */
public final class AuditCheck {
    /** Faults that are named; a chain that was rewritten has as many as entries. */
    private static final int NAMED = 100;

    public enum Kind {
        /** What the entry says has another hash. */
        CHANGED,
        /** Numbers before it are not there. */
        MISSING,
        /** It follows another entry than the one before it. */
        ORDER,
        /** The chain ends before, or beside, the last entry that was acknowledged. */
        TAIL,
        /** A head that was kept apart is not in the chain. */
        ANCHOR
    }

    /** @param nummer of the entry at which the fault shows */
    public record Fault(Kind kind, long nummer) {}

    /**
     * What was found.
     *
     * @param entries that there are
     * @param head of the last one
     * @param faults the first hundred, in the order of the chain; none for a good one
     */
    public record Verdict(long entries, AuditHead head, List<Fault> faults) {
        public boolean good() {
            return faults.isEmpty();
        }
    }

    private final AuditHead known;
    private final Map<Long, String> anchors = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private AuditHead last = AuditEntry.BEGIN;
    private long entries;

    /**
     * @param known the head that the store has
     * @param anchors heads that were kept apart; those of the beginning are in every chain
     */
    public AuditCheck(AuditHead known, Collection<AuditHead> anchors) {
        this.known = known;
        for (AuditHead anchor : anchors) {
            String other = this.anchors.putIfAbsent(anchor.nummer(), anchor.hash());
            if (other != null && !other.equals(anchor.hash())) fault(Kind.ANCHOR, anchor.nummer());
        }
        this.anchors.remove(0L, AuditEntry.BEGIN.hash());
    }

    /** Takes the next entry, in the order of numbers. */
    public void take(AuditEntry entry) {
        entries++;
        if (entry.nummer() != last.nummer() + 1) fault(Kind.MISSING, entry.nummer());
        else if (!entry.vorige().equals(last.hash())) fault(Kind.ORDER, entry.nummer());
        if (!entry.intact()) fault(Kind.CHANGED, entry.nummer());
        String anchor = anchors.remove(entry.nummer());
        if (anchor != null && !anchor.equals(entry.hash())) fault(Kind.ANCHOR, entry.nummer());
        last = entry.head();
    }

    public Verdict end() {
        if (!last.equals(known)) fault(Kind.TAIL, last.nummer());
        anchors.keySet().forEach(nummer -> fault(Kind.ANCHOR, nummer));
        return new Verdict(entries, last, List.copyOf(faults));
    }

    private void fault(Kind kind, long nummer) {
        if (faults.size() < NAMED) faults.add(new Fault(kind, nummer));
    }
}
