package nl.wijkatelier.domain.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.wijkatelier.domain.work.SingleFlight;

/**
 * Keeps what was computed of the latest states of some plans, and computes it for another state from that of a state nearby, since
 * states of one plan share what they have in common. A state is known by itself: it never changes, so it stands for its plan, its
 * revision and all that it holds, and what is kept says of which state it was made. Who asks about a state that is being computed
 * waits for that one answer; nobody waits for another state. Thread-safe.
 */
public final class StateMemory<T extends StateMemory.OfState> {
    private static final int STARTS = 8;
    private static final int STATES = 24;

    /** Something that was computed of one state. */
    public interface OfState {
        /** The state that it was computed of. */
        PlanState state();
    }

    /** What is known of the states after one start, those asked last at the end; guarded by itself. */
    private static final class Shelf<T> extends LinkedHashMap<PlanState, T> {
        private static final long serialVersionUID = 1L;

        private final SingleFlight<PlanState, T> flights = new SingleFlight<>();

        Shelf() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanState, T> eldest) {
            return size() > STATES;
        }

        /** Of the state, or null. */
        synchronized T find(PlanState state) {
            return get(state);
        }

        /** Of the state nearby where that is known, of the one asked last otherwise; null when nothing is known. */
        synchronized T nearest(PlanState near) {
            T found = get(near);
            if (found == null) for (T one : values()) found = one;
            return found;
        }

        synchronized void keep(PlanState state, T made) {
            put(state, made);
        }
    }

    private final Function<PlanState, T> start;
    private final BiFunction<T, PlanState, T> follow;
    private final Map<PlanState, Shelf<T>> shelves = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param start computes it of the first state of a plan
     * @param follow computes it of another state of the plan, or of another plan on the same first state
     */
    public StateMemory(Function<PlanState, T> start, BiFunction<T, PlanState, T> follow) {
        this.start = start;
        this.follow = follow;
    }

    /**
     * Of a state of a plan.
     *
     * @param near a state that probably was asked before, such as the one before it
     */
    public T of(Plan plan, PlanState near, PlanState state) {
        return of(plan.first(), near, state);
    }

    /** Of a state that descends from the first one. Throws WorkRefused where the budget of this thread is spent. */
    public T of(PlanState first, PlanState near, PlanState state) {
        Shelf<T> shelf = shelf(first);
        T known = shelf.find(state);
        if (known != null) return known;
        T base = shelf.nearest(near);
        if (base == null) base = shelf.flights.apart(first, () -> make(shelf, first, () -> start.apply(first)));
        T from = base;
        return from.state() == state
                ? from
                : shelf.flights.get(state, () -> make(shelf, state, () -> follow.apply(from, state)));
    }

    private static <T extends OfState> T make(Shelf<T> shelf, PlanState state, Supplier<T> maker) {
        T known = shelf.find(state);
        if (known != null) return known;
        T made = maker.get();
        if (made.state() != state) throw new IllegalStateException("computed of another state than was asked");
        shelf.keep(state, made);
        return made;
    }

    private Shelf<T> shelf(PlanState first) {
        synchronized (shelves) {
            Shelf<T> shelf = shelves.computeIfAbsent(first, k -> new Shelf<>());
            var eldest = shelves.keySet().iterator();
            while (shelves.size() > STARTS && eldest.hasNext()) {
                eldest.next();
                eldest.remove();
            }
            return shelf;
        }
    }
}
