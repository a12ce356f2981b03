package nl.wijkatelier.domain.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.Limits;
import nl.wijkatelier.domain.work.SingleFlight;

/**
 * Plans that several people work on at once. One change of a plan follows another; each is kept by the log before it is
 * acknowledged. A command made on an older revision is rebased when it touches other buurten than those changed since, and is
 * refused otherwise, so that no update is lost unseen. Thread-safe.
 */
public final class PlanDesk {
    /** Steps of a plan that are kept after a preview: what several people hold before them. */
    private static final int FORESEEN = 4;

    /** A plan, what its figures were made of, and what did not fit when its log was replayed. */
    private record Held(Plan plan, Object registers, List<PlanTrouble> problems) {}

    /** Guarded by itself, and held only while an entry is kept: geometry is worked on before, on what was held then. */
    private static final class Desk {
        private volatile Held held;
        /** What was asked last comes first. */
        private final Deque<PlanStep> foreseen = new ArrayDeque<>();

        /** The step that was shown before for a command on a plan as it is now, or null. */
        private synchronized PlanStep foreseen(Plan plan, PlanCommand command) {
            for (PlanStep step : foreseen)
                if (step.before() == plan.state() && step.command().equals(command)) return step;
            return null;
        }

        private synchronized void foresee(PlanStep step) {
            foreseen.addFirst(step);
            if (foreseen.size() > FORESEEN) foreseen.removeLast();
        }

        /** Has the plan read anew. */
        private synchronized void forget() {
            held = null;
        }

        /** Whether the plan, read of the log, is what the desk holds from now on: not where the log went on since. */
        private synchronized boolean hold(PlanReplay.Outcome read, Object registers) {
            if (held != null && held.plan.revision() > read.plan().revision()) return false;
            held = new Held(read.plan(), registers, read.problems());
            foreseen.clear();
            return true;
        }
    }

    private final PlanLog log;
    private final ReviewLog reviews;
    private final Function<PlanLog.Head, PlanState> starts;
    private final Supplier<?> registers;
    private final Clock clock;
    private final Map<Long, Desk> desks = new ConcurrentHashMap<>();
    private final SingleFlight<Long, Plan> openings = new SingleFlight<>();
    private final List<PlanListener> listeners = new CopyOnWriteArrayList<>();

    /** A desk where the same registers are served for ever. */
    public PlanDesk(PlanLog log, ReviewLog reviews, Function<PlanLog.Head, PlanState> starts, Clock clock) {
        this(log, reviews, starts, () -> "", clock);
    }

    /**
     * @param starts gives the first state of a plan: the same borders to the bit each time, with the addresses of the day
     * @param registers what is served; when it is no longer the same, plans are opened anew, so that their figures follow
     */
    public PlanDesk(
            PlanLog log,
            ReviewLog reviews,
            Function<PlanLog.Head, PlanState> starts,
            Supplier<?> registers,
            Clock clock) {
        this.log = log;
        this.reviews = reviews;
        this.starts = starts;
        this.registers = registers;
        this.clock = clock;
    }

    /** How many plans are held. */
    public int held() {
        return (int) desks.values().stream().filter(desk -> desk.held != null).count();
    }

    /** How many plans are held of whose log something did not fit. */
    public int troubled() {
        return (int) desks.values().stream()
                .map(desk -> desk.held)
                .filter(held -> held != null && !held.problems.isEmpty())
                .count();
    }

    /** What did not fit when the log of a plan was replayed; throws as {@link #get}. */
    public List<PlanTrouble> problems(long id) {
        get(id);
        Held held = desk(id).held;
        return held == null ? List.of() : held.problems;
    }

    /** Makes a plan on the division that its head names, which is kept with it. */
    public PlanLog.Head open(PlanLog.Head head) {
        return log.create(head, PlanOrigin.of(starts.apply(head)), List.of());
    }

    /** Makes a plan of the first entries of another one, whole or not at all. */
    public PlanLog.Head branch(long id, int revision, PlanLog.Head head) {
        Plan plan = get(id);
        PlanLog.Head own = head.with(head.scope().with(PlanReach.changed(plan, revision)));
        PlanLog.Head made = log.create(
                own,
                PlanOrigin.of(plan.first()),
                plan.log().subList(0, revision),
                log.states(id).headMap(revision + 1));
        // it is what the other was, also where that was not what its entries say
        if (revision > 0)
            keepSnapshot(made.id(), PlanSnapshot.of(revision, PlanSnapshot.Kind.VAST, plan.stateAt(revision)));
        return made;
    }

    /** Which gemeenten a plan touches; looked up in its log, once, where that was not kept. */
    public PlanScope scope(long id) {
        return scope(id, () -> get(id));
    }

    private PlanScope scope(long id, Supplier<Plan> plan) {
        PlanScope kept = log.find(id).orElseThrow(() -> absent(id)).scope();
        if (kept.known()) return kept;
        Plan now = plan.get();
        SortedSet<AreaCode> changed = PlanReach.changed(now, now.revision());
        log.keep(id, changed);
        return kept.with(changed);
    }

    /** Tells a listener of every change from now on. */
    public void listen(PlanListener listener) {
        listeners.add(listener);
    }

    /** The plan as it is now; replays its log at the first call. Throws NoSuchElementException for an unknown id. */
    public Plan get(long id) {
        return opened(id, desk(id));
    }

    /** The plan as its log has it now, whatever was held of it. Throws as {@link #get}. */
    public Plan logged(long id) {
        Desk desk = desk(id);
        while (true) {
            Plan plan = opened(id, desk);
            if (isLogged(id, plan)) return plan;
            desk.forget();
        }
    }

    /** Has every plan read anew when it is asked for next: its log may have grown without this desk. */
    public void forget() {
        desks.values().forEach(Desk::forget);
    }

    /**
     * Takes a step of review with the plan as its log has it, while nobody changes it; what takes long is to be done before. What is
     * decided on is what is kept, not what was held of it.
     */
    public <T> T alone(long id, Function<Plan, T> work) {
        Desk desk = desk(id);
        while (true) {
            Plan plan = opened(id, desk);
            synchronized (desk) {
                if (desk.held == null || desk.held.plan != plan) continue;
                if (!isLogged(id, plan)) {
                    desk.forget();
                    continue;
                }
                T done = work.apply(plan);
                PlanStatus status = PlanReview.of(reviews.steps(id)).status();
                for (PlanListener listener : listeners) listener.reviewed(id, status);
                return done;
            }
        }
    }

    /**
     * What a command of somebody would do to a plan as it was got here; nothing changes. When the command is given next, it leads to the
     * very state that was shown. Throws PlanRefused, CoverageRefused, OutOfScope or WorkRefused.
     */
    public PlanStep preview(long id, Plan plan, PlanCommand command, Visitor who) {
        PlanStep step = bounded(() -> PlanStep.of(plan.state(), command));
        PlanSize.check(plan, step, PlanSize.MORE);
        PlanReach.check(who, step.before(), step.after(), scope(id, () -> plan));
        desk(id).foresee(step);
        return step;
    }

    /**
     * The plan after the command. Throws PlanRefused, CoverageRefused or StalePlan; ReviewRefused where the plan is no draft;
     * OutOfScope where it changes what lies in a gemeente for which its author is no planner; WorkRefused where it is too dear
     * ({@link Limits#COMMAND}) or the budget of this thread is spent. What others do meanwhile to this plan or another one goes on: the
     * command is worked out on the plan as it is, and again where that has changed when it is to be kept.
     *
     * @param basis the revision that the author saw
     */
    public Plan apply(long id, int basis, PlanCommand command, Visitor who, String reason) {
        return keep(id, PlanEntry.Kind.COMMAND, command, who, reason, plan -> {
            if (basis != plan.revision()) return rebase(plan, basis, command);
            PlanStep known = desk(id).foreseen(plan, command);
            return known == null ? PlanStep.of(plan.state(), command) : known;
        });
    }

    /** The plan after undoing its last change; throws StalePlan where the author did not see the current revision. */
    public Plan undo(long id, int basis, Visitor who, String reason) {
        return turn(id, basis, PlanEntry.Kind.UNDO, who, reason);
    }

    /** The plan after doing again what was undone last; throws as {@link #undo}. */
    public Plan redo(long id, int basis, Visitor who, String reason) {
        return turn(id, basis, PlanEntry.Kind.REDO, who, reason);
    }

    private Plan turn(long id, int basis, PlanEntry.Kind kind, Visitor who, String reason) {
        return keep(id, kind, null, who, reason, plan -> {
            if (basis != plan.revision()) throw stale(plan, basis, List.of());
            return null;
        });
    }

    private Plan keep(
            long id,
            PlanEntry.Kind kind,
            PlanCommand command,
            Visitor who,
            String reason,
            Function<Plan, PlanStep> work) {
        Desk desk = desk(id);
        while (true) {
            Plan plan = opened(id, desk);
            PlanReview.of(reviews.steps(id)).requireEditable();
            PlanStep step = bounded(() -> work.apply(plan));
            if (step != null) PlanSize.check(plan, step, PlanSize.MORE);
            // databases keep microseconds
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            PlanEntry entry = new PlanEntry(plan.revision() + 1, kind, command, who.naam(), now, reason);
            Plan next = plan.with(entry, step);
            PlanScope scope = scope(id, () -> plan);
            PlanReach.check(who, plan.state(), next.state(), scope);
            SortedSet<AreaCode> touched = PlanReach.changed(plan.state(), next.state(), scope.changed());
            KeptState state = KeptState.of(plan.state(), entry, next.state());
            boolean kept = false;
            synchronized (desk) {
                if (desk.held == null || desk.held.plan != plan) continue;
                PlanReview.of(reviews.steps(id)).requireEditable();
                if (log.append(id, entry, state, touched)) {
                    desk.held = new Held(next, desk.held.registers, desk.held.problems);
                    for (PlanListener listener : listeners) {
                        if (!touched.isEmpty()) listener.reaches(id);
                        listener.changed(id, next);
                    }
                    kept = true;
                } else {
                    desk.held = null;
                }
            }
            if (kept) {
                snapshot(id, next);
                return next;
            }
            throw stale(opened(id, desk), plan.revision(), List.of());
        }
    }

    /** The entry is kept already: where a snapshot cannot be, the next who opens the plan keeps it. */
    private void snapshot(long id, Plan plan) {
        if (plan.revision() % PlanSnapshot.EVERY == 0)
            keepSnapshot(id, PlanSnapshot.of(plan.revision(), PlanSnapshot.Kind.VAST, plan.state()));
    }

    private void keepSnapshot(long id, PlanSnapshot snapshot) {
        try {
            log.keepSnapshot(id, snapshot);
        } catch (RuntimeException failure) {
            for (PlanListener listener : listeners) listener.notKept(id, failure);
        }
    }

    private boolean isLogged(long id, Plan plan) {
        return log.entries(id).equals(plan.log());
    }

    private static <T> T bounded(Supplier<T> work) {
        return Budget.current().with(Limits.COMMAND).of(work);
    }

    /** The step on the plan as it is; throws StalePlan where it touches what changed since the basis. */
    private static PlanStep rebase(Plan plan, int basis, PlanCommand command) {
        PlanState seen = plan.stateAt(basis);
        PlanState now = plan.state();
        PlanStep step = PlanStep.of(now, command);
        SortedSet<Integer> both = new TreeSet<>(PlanStep.touched(seen, now));
        both.retainAll(step.changed());
        boolean wijken = !seen.wijken().equals(now.wijken())
                && !now.wijken().equals(step.after().wijken());
        boolean besluit = !seen.besluit().equals(now.besluit())
                && !now.besluit().equals(step.after().besluit());
        if (both.isEmpty() && !wijken && !besluit) return step;
        throw stale(
                plan,
                basis,
                both.stream()
                        .map(now.buurten()::get)
                        .filter(Objects::nonNull)
                        .map(buurt -> buurt.code().text())
                        .toList());
    }

    private static NoSuchElementException absent(long id) {
        return new NoSuchElementException("no plan " + id);
    }

    private static StalePlan stale(Plan plan, int basis, List<String> buurten) {
        if (basis < 0 || basis > plan.revision())
            throw new IllegalArgumentException("revision " + basis + " of " + plan.revision());
        return new StalePlan(basis, plan.log().subList(basis, plan.revision()), buurten);
    }

    private Desk desk(long id) {
        Desk known = desks.get(id);
        if (known != null) return known;
        if (log.find(id).isEmpty()) throw absent(id);
        return desks.computeIfAbsent(id, k -> new Desk());
    }

    private Plan opened(long id, Desk desk) {
        Object now = registers.get();
        Held held = desk.held;
        if (held != null && now.equals(held.registers)) return held.plan;
        return openings.apart(id, () -> read(id, desk, now));
    }

    /** A log that is there is replayed whatever it costs; what was not kept of its states is kept now. */
    private Plan read(long id, Desk desk, Object now) {
        Held known = desk.held;
        if (known != null && now.equals(known.registers)) return known.plan;
        PlanLog.Head head = log.find(id).orElseThrow(() -> absent(id));
        PlanState first = starts.apply(head);
        while (true) {
            PlanReplay.Outcome read = Budget.NONE.of(() -> PlanReplay.of(id, first, log));
            read.snapshots().forEach(snapshot -> keepSnapshot(id, snapshot));
            if (!read.missing().isEmpty()) keepStates(id, read);
            if (!desk.hold(read, now)) continue;
            if (!read.problems().isEmpty())
                for (PlanListener listener : listeners) listener.troubled(id, read.problems());
            return read.plan();
        }
    }

    private void keepStates(long id, PlanReplay.Outcome read) {
        try {
            log.keepStates(id, read.missing());
        } catch (RuntimeException failure) {
            for (PlanListener listener : listeners) listener.notKept(id, failure);
        }
    }
}
