package nl.wijkatelier.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes who guesses wait: the first tries under a key are free, and each one more doubles the time until the next, whoever makes it. A try
 * counts when it begins, so that many at once are many. Remembers the keys used last, so that memory is bounded; nothing of it is ever
 * written down. Thread-safe.
 */
public final class Backoff {
    private static final int REMEMBERED = 20_000;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final class Tries {
        private int count;
        private long last;
        private long until;
    }

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param free how many tries need not wait
     * @param first how long the next one waits; doubles with every further one
     * @param longest how long any of them waits at most
     */
    public Backoff(int free, Duration first, Duration longest, Clock clock) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.clock = clock;
    }

    /** Counts a try that begins. Returns 0, or the seconds to wait where it comes too early: then nothing is counted. */
    public synchronized long begin(String key) {
        long now = clock.millis();
        Tries own = tries.computeIfAbsent(key, k -> new Tries());
        if (own.until > now) return (own.until - now + 999) / 1000;
        if (now - own.last > FORGOTTEN.toMillis()) own.count = 0;
        own.count++;
        own.last = now;
        if (own.count >= free) own.until = now + pause(own.count - free);
        return 0;
    }

    /** The try that began last was right: the next ones are free again. */
    public synchronized void forget(String key) {
        tries.remove(key);
    }

    private long pause(int further) {
        // beyond 30 doublings a long would overflow
        return Math.min(longest.toMillis(), first.toMillis() << Math.min(further, 30));
    }

    /** Number of keys that are remembered. */
    synchronized int remembered() {
        return tries.size();
    }
}
