package nl.wijkatelier.domain.work;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How much may be worked on at once, for one and for all together; who comes when it is full is refused at once. Thread-safe. */
public final class Gate {
    private static final int AGAIN_SECONDS = 1;

    private final int perOne;
    private final int inAll;
    private final Map<String, Integer> inside = new HashMap<>();
    private int all;

    public Gate(int perOne, int inAll) {
        this.perOne = perOne;
        this.inAll = inAll;
    }

    /** Does the work; throws WorkRefused where so much is being worked on. */
    public <T> T through(String who, Supplier<T> work) {
        enter(who);
        try {
            return work.get();
        } finally {
            leave(who);
        }
    }

    /** Takes a place until {@link #leave}; throws WorkRefused where there is none. */
    public synchronized void enter(String who) {
        if (all >= inAll) throw refused("more than " + inAll + " are worked on");
        if (inside.getOrDefault(who, 0) >= perOne)
            throw refused("more than " + perOne + " of one account are worked on");
        inside.merge(who, 1, Integer::sum);
        all++;
    }

    /** Gives back a place that was taken. */
    public synchronized void leave(String who) {
        all--;
        inside.computeIfPresent(who, (k, n) -> n == 1 ? null : n - 1);
    }

    private static WorkRefused refused(String message) {
        return new WorkRefused(WorkRefused.Reason.BUSY, message, null, AGAIN_SECONDS);
    }
}
