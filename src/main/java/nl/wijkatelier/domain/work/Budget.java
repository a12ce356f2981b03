package nl.wijkatelier.domain.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What work for one request may cost: time, and at most so much of what a command may make ({@link Limits}). Bound to a thread; work
 * that goes on in other threads binds it there too. Deep loops call {@link #check()}, which costs a few nanoseconds and looks at the
 * clock now and then.
 */
public final class Budget {
    /** Bounds nothing: what is bound where nothing else is. */
    public static final Budget NONE =
            new Budget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false, () -> 0, Limits.NONE, null);

    private static final ThreadLocal<Budget> CURRENT = ThreadLocal.withInitial(() -> NONE);
    /** Checks between two looks at the clock. */
    private static final int STRIDE = 64;
    /** Between two looks at whether somebody still waits: these ask the system. */
    private static final long PEEK_NANOS = Duration.ofMillis(200).toNanos();

    private final long deadline;
    private final long most;
    private final BooleanSupplier left;
    private final LongSupplier clock;
    private final Limits limits;
    /** Only this thread may ask whether somebody left; null for any. */
    private final Thread owner;

    /** Threads that share it may lose a count, which costs a look more or less. */
    private long steps;

    private long looked;
    private long peeked;

    private Budget(long deadline, long most, BooleanSupplier left, LongSupplier clock, Limits limits, Thread owner) {
        this.deadline = deadline;
        this.most = most;
        this.left = left;
        this.clock = clock;
        this.limits = limits;
        this.owner = owner;
        this.peeked = clock.getAsLong();
    }

    /**
     * Of so much time from now.
     *
     * @param left whether nobody waits for the answer any more; asked by this thread only, a few times a second
     */
    public static Budget of(Duration time, BooleanSupplier left) {
        return new Budget(
                System.nanoTime() + time.toNanos(),
                Long.MAX_VALUE,
                left,
                System::nanoTime,
                Limits.NONE,
                Thread.currentThread());
    }

    /** Of so many checks, whatever time they take: for tests. */
    public static Budget steps(long most) {
        return new Budget(Long.MAX_VALUE, most, () -> false, () -> 0, Limits.NONE, null);
    }

    /** Of a clock in nanoseconds that reaches a deadline: for tests. */
    public static Budget until(long deadline, LongSupplier clock, BooleanSupplier left) {
        return new Budget(deadline, Long.MAX_VALUE, left, clock, Limits.NONE, null);
    }

    /** The budget of this thread; {@link #NONE} where none was bound. */
    public static Budget current() {
        return CURRENT.get();
    }

    /** Goes on, or throws WorkRefused where the budget of this thread is spent. */
    public static void check() {
        CURRENT.get().spend(1);
    }

    /** The same for work that is worth so many checks. */
    public static void check(long work) {
        CURRENT.get().spend(work);
    }

    /** Does work in this thread that this budget bounds. */
    public <T> T of(Supplier<T> work) {
        Budget before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == NONE) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    /** The same time, with limits on what a command makes. */
    public Budget with(Limits other) {
        return new Budget(deadline, most, left, clock, other, owner);
    }

    /** The same, for work that goes on while others wait for it too. */
    Budget unless(BooleanSupplier others) {
        if (this == NONE) return this;
        return new Budget(deadline, most, () -> left.getAsBoolean() && !others.getAsBoolean(), clock, limits, owner);
    }

    public Limits limits() {
        return limits;
    }

    /** Counts work; throws WorkRefused where that is too much. */
    void spend(long work) {
        if (this == NONE) return;
        steps += work;
        if (steps > most) throw new WorkRefused(WorkRefused.Reason.TOO_LONG, "more than " + most + " steps");
        if (steps - looked < STRIDE) return;
        looked = steps;
        look();
    }

    /** Looks at the clock and, now and then, at whether somebody still waits; throws WorkRefused where the time is up, or nobody does. */
    public void look() {
        if (this == NONE) return;
        long now = clock.getAsLong();
        if (now > deadline) throw new WorkRefused(WorkRefused.Reason.TOO_LONG, "the time for this is up");
        if (now - peeked < PEEK_NANOS || owner != null && owner != Thread.currentThread()) return;
        peeked = now;
        if (left.getAsBoolean()) throw new WorkRefused(WorkRefused.Reason.LEFT, "nobody waits for it any more");
    }
}
