package nl.wijkatelier.domain.work;

import java.time.Clock;
import java.time.Duration;
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
    public record Rate(double most, double perSecond) {
        /** Holds whatever is asked. */
        static final Rate UNBOUNDED = new Rate(Double.POSITIVE_INFINITY, 0);

        /** So many at once, and as many again in such a time. */
        public static Rate per(double most, Duration time) {
            return new Rate(most, most / time.toSeconds());
        }
    }

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

    /** An allowance for each by itself. */
    public Allowance(Rate one, Clock clock) {
        this(one, Rate.UNBOUNDED, clock);
    }

    /** @param one of each who asks */
    public Allowance(Rate one, Rate all, Clock clock) {
        this.one = one;
        this.all = all;
        this.clock = clock;
        this.together = new Store(all, clock.millis());
    }

    /** Takes what a question costs, at most what a store holds; throws WorkRefused with the time to wait, and takes nothing, where that is not there. */
    public synchronized void take(String who, double cost) {
        long wait = tryTake(who, cost);
        if (wait == 0) return;
        Rate rate = stores.get(who).left < Math.min(cost, one.most) ? one : all;
        throw new WorkRefused(
                WorkRefused.Reason.TOO_OFTEN,
                "more than " + rate.most + " at once and " + rate.perSecond + " a second",
                null,
                (int) wait);
    }

    /** The same; returns 0, or the seconds to wait, at least 1, where that is not there. */
    public synchronized long tryTake(String who, double cost) {
        long now = clock.millis();
        Store own = stores.computeIfAbsent(who, k -> new Store(one, now));
        own.fill(one, now);
        together.fill(all, now);
        double taken = Math.min(cost, one.most);
        if (own.left < taken) return wait(own.until(taken, one));
        if (together.left < taken) return wait(together.until(taken, all));
        own.left -= taken;
        together.left -= taken;
        return 0;
    }

    /** Puts back what was taken. */
    public synchronized void giveBack(String who, double cost) {
        Store own = stores.get(who);
        if (own != null) own.left = Math.min(one.most, own.left + cost);
        together.left = Math.min(all.most, together.left + cost);
    }

    private static long wait(double seconds) {
        return Math.max(1, (long) Math.ceil(seconds));
    }

    /** Number of those who are remembered. */
    synchronized int remembered() {
        return stores.size();
    }
}
