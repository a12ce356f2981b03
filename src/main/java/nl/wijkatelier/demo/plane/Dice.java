package nl.wijkatelier.demo.plane;

/**
 * A seeded source of chance (SplitMix64) that gives the same numbers on every machine and Java version.
 *
 * <p>Each thing that is made draws from its own dice, named after its place, so that a change to one thing leaves the
 * others as they were. Not thread-safe.
 */
public final class Dice {
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice for the thing with that name within the seed. */
    public static Dice of(long seed, String name, long... place) {
        long hash = mix(seed);
        for (int i = 0; i < name.length(); i++) hash = mix(hash * 31 + name.charAt(i));
        for (long part : place) hash = mix(hash ^ mix(part + 0x632BE59BD9B4E019L));
        return new Dice(hash);
    }

    /** Independent dice, drawn from these. */
    public Dice split() {
        return new Dice(mix(next()));
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** Uniform in 0 .. bound - 1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Uniform in low .. high, both included. */
    public int range(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True with that probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** About normally distributed (sum of twelve), within 6 deviations of the mean. */
    public double normal(double mean, double deviation) {
        double sum = -6;
        for (int i = 0; i < 12; i++) sum += unit();
        return mean + sum * deviation;
    }

    /** The index of a weight, drawn in proportion to the weights. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) sum += weight;
        double left = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) return i;
        }
        return weights.length - 1;
    }

    /** One of the items. */
    @SafeVarargs
    public final <T> T pick(T... items) {
        return items[below(items.length)];
    }
}
