package nl.wijkatelier.domain.disclosure;

import nl.wijkatelier.domain.statistics.Measure;

/**
 * Turns the sum of an area's record keys into chance that is the same for the same records, and another for each count.
 * Two counts of the same records that are equal get the same chance, whatever they are counts of: all of them are rounded once.
 */
final class Seeds {
    private static final double UNIT = 0x1p-53;

    private Seeds() {}

    static long of(long key, long count) {
        return mix(key ^ mix(count));
    }

    /** For a sum of amounts, of which there are many values and one rounding each. */
    static long of(long key, Measure measure) {
        return mix(key ^ mix(measure.text().hashCode()));
    }

    /** From 0 to 1, 1 excluded. */
    static double uniform(long seed) {
        return (mix(seed) >>> 11) * UNIT;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit of the output. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
