package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.wijkatelier.domain.problem.PlanProblem;

/**
 * Makes a plan of its log and of what was kept of its states, so that it is what it was whatever becomes of the algorithms. Up to the newest
 * snapshot each command is what it changed then; from there on it is carried out, and what it changed then goes before a result with another
 * digest. Where neither leads to the state that was kept, the newest snapshot that fits goes on from there, or the last state that fitted;
 * nothing of the log is lost, and the plan can be read and edited.
 */
final class PlanReplay {
    /**
     * A plan as it is served.
     *
     * @param problems what did not fit, in order
     * @param missing what was not kept yet of states, by number of entry
     * @param snapshots that were not kept yet
     */
    record Outcome(
            Plan plan,
            List<PlanTrouble> problems,
            SortedMap<Integer, KeptState> missing,
            List<PlanSnapshot> snapshots) {}

    private final long id;
    private final PlanLog log;
    private final List<PlanEntry> entries;
    private final SortedMap<Integer, KeptState> kept;
    private final List<Integer> revisions;
    private final List<PlanTrouble> problems = new ArrayList<>();
    private final SortedMap<Integer, KeptState> missing = new TreeMap<>();
    private final List<PlanSnapshot> snapshots = new ArrayList<>();
    private Plan plan;

    private PlanReplay(long id, PlanState first, PlanLog log) {
        this.id = id;
        this.log = log;
        this.plan = Plan.from(first);
        // what is kept of states is read later, so that it covers the entries
        this.entries = log.entries(id);
        this.kept = log.states(id);
        this.revisions = log.snapshots(id).stream()
                .filter(revision -> revision <= entries.size())
                .sorted()
                .toList();
    }

    /** Never throws for what is in the log. */
    static Outcome of(long id, PlanState first, PlanLog log) {
        return new PlanReplay(id, first, log).outcome();
    }

    private Outcome outcome() {
        int newest = revisions.isEmpty() ? 0 : revisions.get(revisions.size() - 1);
        while (plan.revision() < entries.size()) {
            PlanEntry entry = entries.get(plan.revision());
            PlanState before = plan.state();
            Optional<Plan> next = next(entry, entry.number() <= newest);
            if (next.isEmpty()) {
                leap(entry.number());
                continue;
            }
            plan = next.get();
            keep(before, entry);
        }
        return new Outcome(plan, List.copyOf(problems), missing, List.copyOf(snapshots));
    }

    private Optional<Plan> next(PlanEntry entry, boolean behind) {
        KeptState state = kept.getOrDefault(entry.number(), KeptState.NONE);
        Supplier<Plan> anew = () -> plan.with(entry);
        if (entry.kind() != PlanEntry.Kind.COMMAND || state.change() == null) return fitting(state, anew);
        Supplier<Plan> then = () -> plan.with(entry, StateBytes.on(plan.state(), state.change()));
        if (behind) return fitting(state, then).or(() -> fitting(state, anew));
        Optional<Plan> now = fitting(state, anew);
        if (now.isPresent()) return now;
        Optional<Plan> old = fitting(state, then);
        if (old.isPresent()) {
            int number = entry.number();
            problems.add(new PlanTrouble(PlanProblem.PLAN_ANDERS_GETEKEND, number, number, number));
        }
        return old;
    }

    /** Nothing where it cannot be done, whatever the reason is, or leads elsewhere. */
    private static Optional<Plan> fitting(KeptState state, Supplier<Plan> way) {
        try {
            return Optional.of(way.get()).filter(plan -> state.fits(plan.state()));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private void keep(PlanState before, PlanEntry entry) {
        KeptState state = kept.getOrDefault(entry.number(), KeptState.NONE);
        if (state.digest().isEmpty()) missing.put(entry.number(), KeptState.of(before, entry, plan.state()));
        if (entry.number() % PlanSnapshot.EVERY == 0 && !revisions.contains(entry.number()))
            snapshots.add(PlanSnapshot.of(entry.number(), PlanSnapshot.Kind.VAST, plan.state()));
    }

    /** Goes on from the newest snapshot that fits, or from the state that is there. */
    private void leap(int from) {
        int last = entries.size();
        PlanState state = plan.state();
        boolean found = false;
        for (int i = revisions.size() - 1; i >= 0 && revisions.get(i) >= from && !found; i--) {
            Optional<PlanState> one = snapshot(revisions.get(i));
            if (one.isEmpty()) continue;
            last = revisions.get(i);
            state = one.get();
            found = true;
        }
        // from then on the log leads on from here
        if (!found) snapshots.add(PlanSnapshot.of(last, PlanSnapshot.Kind.HERSTEL, state));
        int shown = state.digest().equals(plan.state().digest()) ? plan.revision() : last;
        problems.add(new PlanTrouble(PlanProblem.PLAN_REGEL_BESCHADIGD, from, last, shown));
        for (PlanEntry entry : entries.subList(plan.revision(), last))
            plan = plan.leap(entry, entry.number() == last ? state : null);
    }

    private Optional<PlanState> snapshot(int revision) {
        for (PlanSnapshot one : log.snapshots(id, revision))
            try {
                PlanState state = one.state(plan.first().addresses());
                boolean mended = one.kind() == PlanSnapshot.Kind.HERSTEL;
                if (mended || kept.getOrDefault(revision, KeptState.NONE).fits(state)) return Optional.of(state);
            } catch (IllegalArgumentException damaged) {
                // another one may fit
            }
        return Optional.empty();
    }
}
