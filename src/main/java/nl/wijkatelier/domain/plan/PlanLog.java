package nl.wijkatelier.domain.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * Keeps plans for ever: their heads and their logs, which only grow. When {@link #append} returns, the entry survives the end of
 * the process. Thread-safe.
 */
public interface PlanLog {
    /**
     * What a plan began with.
     *
     * @param indeling id of the division that it starts from
     * @param version served version of the data when it was made
     * @param scope which gemeenten it touches, as of now
     */
    record Head(long id, String naam, String indeling, String version, String author, Instant made, PlanScope scope) {
        /** Of a plan that is for no gemeente in particular. */
        public Head(long id, String naam, String indeling, String version, String author, Instant made) {
            this(id, naam, indeling, version, author, made, PlanScope.ALL);
        }

        Head with(PlanScope other) {
            return new Head(id, naam, indeling, version, author, made, other);
        }
    }

    /**
     * Makes a plan and gives it an id, whole or not at all; the head's own id is not looked at.
     *
     * @param origin the division that it starts from
     * @param entries what it begins with, such as those of the plan that it is branched from; may be empty
     * @param states what is known of the states after those, by number
     */
    Head create(Head head, PlanOrigin origin, List<PlanEntry> entries, SortedMap<Integer, KeptState> states);

    /** The same, of entries of whose states nothing is known. */
    default Head create(Head head, PlanOrigin origin, List<PlanEntry> entries) {
        return create(head, origin, entries, Collections.emptySortedMap());
    }

    /** The division that a plan starts from; empty for a plan that does not exist. */
    Optional<PlanOrigin> origin(long plan);

    List<Head> list();

    Optional<Head> find(long plan);

    /** The entries of a plan in order; empty for one that does not exist. */
    List<PlanEntry> entries(long plan);

    /**
     * Adds the next entry. Returns false, and adds nothing, where the plan has an entry of that number already.
     *
     * @param state what is known of the state after it; kept with it, both or neither
     * @param changed gemeenten of which it changes something; those that are kept already may be left out
     */
    boolean append(long plan, PlanEntry entry, KeptState state, Set<AreaCode> changed);

    /** The same, of an entry of whose state nothing is known. */
    default boolean append(long plan, PlanEntry entry, Set<AreaCode> changed) {
        return append(plan, entry, KeptState.NONE, changed);
    }

    /** What is kept of the states after entries, by number; those of which nothing is kept are left out. */
    SortedMap<Integer, KeptState> states(long plan);

    /** Keeps what is known of states of entries of which nothing was kept; what is kept stays. */
    void keepStates(long plan, SortedMap<Integer, KeptState> states);

    /** After which entries there are snapshots. */
    Set<Integer> snapshots(long plan);

    /** The snapshots after that many entries, those of {@link PlanSnapshot.Kind#HERSTEL} last. */
    List<PlanSnapshot> snapshots(long plan, int revision);

    /** Keeps a snapshot; one of the same revision and kind is replaced. */
    void keepSnapshot(long plan, PlanSnapshot snapshot);

    /** Plans with entries of whose states nothing is kept. */
    List<Long> withoutStates();

    /** Adds to what the scope of a plan says of its entries, which is known from then on. */
    void keep(long plan, Set<AreaCode> changed);
}
