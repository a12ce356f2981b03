package nl.wijkatelier.domain.plan;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Keeps what was computed of the latest states of some plans, and computes it for another state from that of a state nearby, since
 * states of one plan share what they have in common. Threads that ask about plans of one start wait for each other. Thread-safe.
 */
public final class StateMemory<T> {
    private static final int STARTS = 8;
    private static final int STATES = 24;

    /** What is known of the states after one start. */
    private static final class Shelf<T> extends LinkedHashMap<PlanState, T> {
        private static final long serialVersionUID = 1L;

        Shelf() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanState, T> eldest) {
            return size() > STATES;
        }
    }

    private final Function<PlanState, T> start;
    private final BiFunction<T, PlanState, T> follow;
    private final Map<PlanState, Shelf<T>> shelves = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param start computes it of the first state of a plan
     * @param follow computes it of another state of the plan
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

    /** Of a state that descends from the first one. */
    public T of(PlanState first, PlanState near, PlanState state) {
        Shelf<T> shelf = shelf(first);
        synchronized (shelf) {
            T known = shelf.get(state);
            if (known != null) return known;
            T from = shelf.get(near);
            if (from == null) from = last(shelf);
            if (from == null) {
                from = start.apply(first);
                shelf.put(first, from);
            }
            T made = state == first ? from : follow.apply(from, state);
            shelf.put(state, made);
            return made;
        }
    }

    /** What was asked last; null when nothing was. */
    private static <T> T last(Shelf<T> shelf) {
        T last = null;
        for (T one : shelf.values()) last = one;
        return last;
    }

    private Shelf<T> shelf(PlanState first) {
        synchronized (shelves) {
            Shelf<T> shelf = shelves.computeIfAbsent(first, k -> new Shelf<>());
            Iterator<PlanState> eldest = shelves.keySet().iterator();
            while (shelves.size() > STARTS && eldest.hasNext()) {
                eldest.next();
                eldest.remove();
            }
            return shelf;
        }
    }
}
