package nl.wijkatelier.engine.join;

import nl.wijkatelier.domain.statistics.Measure;

/**
 * The sums of every measure per buurt of one division, and of what lies outside all buurten. Whole numbers of
 * {@link Measure#unit}s: however the work is divided, the same sums come out. Not thread-safe; each thread fills its own.
 */
final class Tally {
    private static final int MEASURES = Measure.values().length;

    private final int areas;
    private final long[] sums;
    private final long[] keys;

    Tally(int areas) {
        this.areas = areas;
        this.sums = new long[MEASURES * (areas + 1)];
        this.keys = new long[areas + 1];
    }

    /** Adds to a buurt, or to the outside for {@link PointLocator#OUTSIDE}. */
    void add(Measure measure, int area, long amount) {
        sums[at(measure, area)] += amount;
    }

    void count(Measure measure, int area) {
        sums[at(measure, area)]++;
    }

    /** Adds the key of a personal record. */
    void key(int area, long key) {
        keys[area < 0 ? areas : area] += key;
    }

    /** The sum of the keys of the personal records, wrapping around. */
    long key(int area) {
        return keys[area < 0 ? areas : area];
    }

    void addAll(Tally other) {
        if (other.areas != areas) throw new IllegalArgumentException(other.areas + " areas added to " + areas);
        for (int i = 0; i < sums.length; i++) sums[i] += other.sums[i];
        for (int i = 0; i < keys.length; i++) keys[i] += other.keys[i];
    }

    /** The sum for a buurt, or of the outside. */
    long get(Measure measure, int area) {
        return sums[at(measure, area)];
    }

    /** The sum over all buurten and the outside. */
    long total(Measure measure) {
        long total = 0;
        for (int area = PointLocator.OUTSIDE; area < areas; area++) total += get(measure, area);
        return total;
    }

    /** The sums of larger areas: buurt i is part of area {@code parent[i]}, or of none where that is {@link PointLocator#OUTSIDE}. */
    Tally rolledUp(int[] parent, int parents) {
        Tally rolled = new Tally(parents);
        for (Measure measure : Measure.values()) {
            rolled.add(measure, PointLocator.OUTSIDE, get(measure, PointLocator.OUTSIDE));
            for (int area = 0; area < areas; area++) rolled.add(measure, parent[area], get(measure, area));
        }
        rolled.key(PointLocator.OUTSIDE, key(PointLocator.OUTSIDE));
        for (int area = 0; area < areas; area++) rolled.key(parent[area], key(area));
        return rolled;
    }

    private int at(Measure measure, int area) {
        return measure.ordinal() * (areas + 1) + (area < 0 ? areas : area);
    }
}
