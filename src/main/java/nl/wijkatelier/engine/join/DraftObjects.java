package nl.wijkatelier.engine.join;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.statistics.Measure;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything that counts in an area, packed, by place: points (addresses with who lives there, and the points that stand for panden)
 * with what they count for, and surfaces. Read of the registers once and shared by all drafts. Confidential. Filled by one thread, then
 * only read.
 */
final class DraftObjects {
    static final int MEASURES = Measure.values().length;
    private static final Measure[] ALL = Measure.values();

    /** What a surface counts for: its area for some measures, and once for others in the area that has most of it. */
    record Kind(List<Measure> shares, List<Measure> counts) {}

    private final IntArrayList x = new IntArrayList();
    private final IntArrayList y = new IntArrayList();
    private final LongArrayList key = new LongArrayList();
    private final IntArrayList entryPoint = new IntArrayList();
    private final IntArrayList entryMeasure = new IntArrayList();
    private final LongArrayList entryAmount = new LongArrayList();
    private final List<Kind> kinds = new ArrayList<>();
    private final IntArrayList kindOf = new IntArrayList();
    private final PackedSurfaces surfaces = new PackedSurfaces();
    private int[] start;
    private short[] measure;
    private long[] amount;
    private BoxIndex points;
    private BoxIndex boxes;

    /** Adds a point (RD metres) and returns its number. */
    int point(double px, double py) {
        x.add((int) BorderLookup.millimetres(px));
        y.add((int) BorderLookup.millimetres(py));
        key.add(0);
        return x.size() - 1;
    }

    /** Lets a point count for what the tally has in its first area, which is emptied. */
    void take(int point, Tally row) {
        for (Measure one : ALL) {
            long value = row.get(one, 0);
            if (value == 0) continue;
            entryPoint.add(point);
            entryMeasure.add(one.ordinal());
            entryAmount.add(value);
            row.add(one, 0, -value);
        }
        key.set(point, key.getLong(point) + row.key(0));
        row.key(0, -row.key(0));
    }

    /** Adds a surface; what has no area counts for nothing. */
    void surface(Geometry geometry, Kind kind) {
        if (kind.shares.isEmpty() || !surfaces.add(geometry)) return;
        int known = kinds.indexOf(kind);
        if (known < 0) {
            known = kinds.size();
            kinds.add(kind);
        }
        kindOf.add(known);
    }

    /** All has been added. */
    DraftObjects build() {
        start = new int[x.size() + 1];
        for (int i = 0; i < entryPoint.size(); i++) start[entryPoint.getInt(i) + 1]++;
        for (int i = 1; i < start.length; i++) start[i] += start[i - 1];
        measure = new short[entryPoint.size()];
        amount = new long[entryPoint.size()];
        int[] next = start.clone();
        for (int i = 0; i < measure.length; i++) {
            int at = next[entryPoint.getInt(i)]++;
            measure[at] = (short) entryMeasure.getInt(i);
            amount[at] = entryAmount.getLong(i);
        }
        entryPoint.clear();
        entryPoint.trim();
        entryMeasure.clear();
        entryMeasure.trim();
        entryAmount.clear();
        entryAmount.trim();
        points = BoxIndex.of(x.toIntArray(), y.toIntArray(), x.toIntArray(), y.toIntArray());
        boxes = surfaces.index();
        return this;
    }

    int points() {
        return x.size();
    }

    int x(int point) {
        return x.getInt(point);
    }

    int y(int point) {
        return y.getInt(point);
    }

    /** Adds what a point counts for, so many times, to sums by measure with the key behind them. */
    void add(int point, long[] sums, int times) {
        for (int i = start[point]; i < start[point + 1]; i++) sums[measure[i]] += times * amount[i];
        sums[MEASURES] += times * key.getLong(point);
    }

    PackedSurfaces surfaces() {
        return surfaces;
    }

    Kind kind(int surface) {
        return kinds.get(kindOf.getInt(surface));
    }

    BoxIndex pointIndex() {
        return points;
    }

    BoxIndex surfaceIndex() {
        return boxes;
    }
}
