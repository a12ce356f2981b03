package nl.wijkatelier.domain.work;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much may be asked, by one and by all together: a store that fills at a steady rate up to a bound, from which each question
 * takes what it costs. Remembers who asked last, so that memory is bounded whoever asks. Thread-safe.
 */
public final class Allowance {
    private static final int REMEMBERED = 20_000;
    private static final double MILLIS = 1000;

    /**
     * @param most what the store holds when it is full
     * @param perSecond how fast it fills
     */
    public record Rate(double most, double perSecond) {}

    private static final class Store {
        private double left;
        private long at;

        Store(Rate rate, long now) {
            this.left = rate.most;
            this.at = now;
        }

        void fill(Rate rate, long now) {
            left = Math.min(rate.most, left + Math.max(0, now - at) / MILLIS * rate.perSecond);
            at = now;
        }

        /** Seconds until it holds so much. */
        double until(double cost, Rate rate) {
            return (cost - left) / rate.perSecond;
        }
    }

    private final Rate one;
    private final Rate all;
    private final Clock clock;
    private final Store together;
    private final Map<String, Store> stores = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Store> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param one of each who asks */
    public Allowance(Rate one, Rate all, Clock clock) {
        this.one = one;
        this.all = all;
        this.clock = clock;
        this.together = new Store(all, clock.millis());
    }

    /** Takes what a question costs, at most what a store holds; throws WorkRefused with the time to wait, and takes nothing, where that is not there. */
    public synchronized void take(String who, double cost) {
        long now = clock.millis();
        Store own = stores.computeIfAbsent(who, k -> new Store(one, now));
        own.fill(one, now);
        together.fill(all, now);
        double taken = Math.min(cost, one.most);
        if (own.left < taken) throw refused(one, own.until(taken, one));
        if (together.left < taken) throw refused(all, together.until(taken, all));
        own.left -= taken;
        together.left -= taken;
    }

    private static WorkRefused refused(Rate rate, double seconds) {
        return new WorkRefused(
                WorkRefused.Reason.TOO_OFTEN,
                "more than " + rate.most + " at once and " + rate.perSecond + " a second",
                null,
                Math.max(1, (int) Math.ceil(seconds)));
    }
}
