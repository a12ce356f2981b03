package nl.wijkatelier.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A plan: its first state, its log, and the state that follows from it. Immutable and thread-safe. */
public final class Plan {
    private final PlanState first;
    private final List<PlanEntry> log;
    /** States behind, oldest first; the last one is the current state. */
    private final List<PlanState> done;
    /** States ahead, the next redo last. */
    private final List<PlanState> undone;
    /** The state after each entry. */
    private final List<PlanState> states;

    private Plan(
            PlanState first,
            List<PlanEntry> log,
            List<PlanState> done,
            List<PlanState> undone,
            List<PlanState> states) {
        this.first = first;
        this.log = log;
        this.done = done;
        this.undone = undone;
        this.states = states;
    }

    public static Plan from(PlanState first) {
        return new Plan(first, List.of(), List.of(), List.of(), List.of());
    }

    /** The plan that a log makes of a first state; throws IllegalArgumentException for a log with a gap. */
    public static Plan replay(PlanState first, List<PlanEntry> log) {
        Plan plan = from(first);
        for (PlanEntry entry : log) plan = plan.with(entry);
        return plan;
    }

    /**
     * The plan after one more entry. Throws PlanRefused or CoverageRefused where the command cannot be done or there is nothing to
     * undo or redo; a new command ends what could be redone.
     */
    public Plan with(PlanEntry entry) {
        return with(entry, (PlanState) null);
    }

    /**
     * The same.
     *
     * @param foreseen the step that the entry makes, where it is known already; null where not
     */
    Plan with(PlanEntry entry, PlanStep foreseen) {
        return with(entry, foreseen == null ? null : foreseen.after());
    }

    /**
     * The same.
     *
     * @param after the state that a command leads to, where it is known already; null where not
     */
    Plan with(PlanEntry entry, PlanState after) {
        requireNext(entry);
        List<PlanState> behind = new ArrayList<>(done);
        List<PlanState> ahead = new ArrayList<>(undone);
        switch (entry.kind()) {
            case COMMAND -> {
                behind.add(after == null ? PlanStep.of(state(), entry.command()).after() : after);
                ahead.clear();
            }
            case UNDO -> {
                if (behind.isEmpty()) throw new PlanRefused(PlanRefused.Reason.NOTHING_TO_UNDO, "nothing to undo");
                ahead.add(behind.remove(behind.size() - 1));
            }
            case REDO -> {
                if (ahead.isEmpty()) throw new PlanRefused(PlanRefused.Reason.NOTHING_TO_REDO, "nothing to redo");
                behind.add(ahead.remove(ahead.size() - 1));
            }
        }
        return with(entry, behind, ahead);
    }

    /**
     * The plan after an entry that is in the log and is not carried out.
     *
     * @param state what the plan is from then on, which can be undone; null where it stays what it is
     */
    Plan leap(PlanEntry entry, PlanState state) {
        requireNext(entry);
        List<PlanState> behind = new ArrayList<>(done);
        if (state != null) behind.add(state);
        return with(entry, behind, List.of());
    }

    private void requireNext(PlanEntry entry) {
        if (entry.number() != revision() + 1)
            throw new IllegalArgumentException("entry " + entry.number() + " after " + revision());
    }

    private Plan with(PlanEntry entry, List<PlanState> behind, List<PlanState> ahead) {
        List<PlanEntry> longer = new ArrayList<>(log);
        longer.add(entry);
        List<PlanState> every = new ArrayList<>(states);
        every.add(behind.isEmpty() ? first : behind.get(behind.size() - 1));
        return new Plan(first, longer, behind, ahead, every);
    }

    /** The plan after a command. */
    public Plan apply(PlanCommand command, String author, Instant time, String reason) {
        return with(new PlanEntry(revision() + 1, PlanEntry.Kind.COMMAND, command, author, time, reason));
    }

    public Plan undo(String author, Instant time, String reason) {
        return with(new PlanEntry(revision() + 1, PlanEntry.Kind.UNDO, null, author, time, reason));
    }

    public Plan redo(String author, Instant time, String reason) {
        return with(new PlanEntry(revision() + 1, PlanEntry.Kind.REDO, null, author, time, reason));
    }

    /** The plan as it was after that many entries; going on from it makes a branch. */
    public Plan at(int revision) {
        check(revision);
        return replay(first, log.subList(0, revision));
    }

    /** The state after that many entries. */
    public PlanState stateAt(int revision) {
        check(revision);
        return revision == 0 ? first : states.get(revision - 1);
    }

    private void check(int revision) {
        if (revision < 0 || revision > revision())
            throw new IllegalArgumentException("revision " + revision + " of " + revision());
    }

    /** Number of entries. */
    public int revision() {
        return log.size();
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    public PlanState first() {
        return first;
    }

    public PlanState state() {
        return done.isEmpty() ? first : done.get(done.size() - 1);
    }

    public List<PlanEntry> log() {
        return List.copyOf(log);
    }
}
