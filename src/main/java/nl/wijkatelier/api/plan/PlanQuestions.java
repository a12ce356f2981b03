package nl.wijkatelier.api.plan;

import java.security.Principal;
import java.time.Clock;
import java.util.function.Supplier;
import nl.wijkatelier.domain.work.Allowance;
import nl.wijkatelier.domain.work.Gate;
import nl.wijkatelier.domain.work.WorkRefused;

/**
 * How much one account, and all together, may ask of drafts, whatever the door: previews, commands, undo, branches, comparisons, figures
 * and findings draw from one store. A question costs {@link #QUESTION}; 600 may come at once, and as many as a preview and its
 * acceptance each second go on for ever. What was shown before costs less. All who
 * come by shared links are one account together. Thread-safe.
 */
public final class PlanQuestions {
    /** Something new: a preview, a command, a comparison. */
    static final int QUESTION = 10;
    /** Undo and redo, which lead to what was told before, but are kept for ever. */
    static final int STEP = 5;
    /** What was told of a state that is there. */
    static final int READING = 1;

    /** Questions that may come at once. */
    static final int BURST = 600;

    private static final Allowance.Rate ONE = new Allowance.Rate(BURST * QUESTION, 2 * QUESTION);
    private static final Allowance.Rate ALL = new Allowance.Rate(10 * BURST * QUESTION, 20 * QUESTION);
    private static final int AT_ONCE = 24;
    private static final int AT_ONCE_IN_ALL = 48;
    /** Entries that are copied for what one question costs. */
    private static final int ENTRIES = 20;

    private final Allowance allowance;
    private final Gate gate = new Gate(AT_ONCE, AT_ONCE_IN_ALL);

    public PlanQuestions(Clock clock) {
        this.allowance = new Allowance(ONE, ALL, clock);
    }

    /** Lets somebody ask something; throws {@link WorkRefused} where that is too much. */
    void ask(Principal who, int cost) {
        allowance.take(name(who), cost);
    }

    /** The same for work that takes a processor: so much of one account at once. */
    <T> T work(Principal who, int cost, Supplier<T> work) {
        ask(who, cost);
        return gate.through(name(who), work);
    }

    /** What it costs to keep so many entries once more. */
    static int entries(int count) {
        return QUESTION * (1 + count / ENTRIES);
    }

    private static String name(Principal who) {
        return who == null ? "" : who.getName();
    }
}
