package nl.wijkatelier.engine.join;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageChange;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Envelope;

/**
 * The sums of every measure per area of a coverage, outside included. Those of another coverage follow by looking at what lies where
 * borders changed only; the answer is that of counting everything, to the bit, since where an object counts depends on the object and
 * the borders in its box alone. Immutable; the sums of areas that did not change are shared.
 */
final class DraftTally {
    private static final int CHUNK = 4096;

    private final DraftObjects objects;
    private final Coverage coverage;
    /** By area: sums by measure, and behind them the sum of the keys of the personal records. */
    private final Map<Integer, long[]> sums;

    private DraftTally(DraftObjects objects, Coverage coverage, Map<Integer, long[]> sums) {
        this.objects = objects;
        this.coverage = coverage;
        this.sums = sums;
    }

    /** Everything counted. */
    static DraftTally of(DraftObjects objects, Coverage coverage) {
        BorderLookup lookup = BorderLookup.remembering(coverage);
        int chunks = (Math.max(objects.points(), objects.surfaces().size()) + CHUNK - 1) / CHUNK;
        Map<Integer, long[]> sums = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> counted(objects, lookup.another(), chunk))
                .collect(HashMap::new, DraftTally::addAll, DraftTally::addAll);
        for (int area : coverage.areas()) sums.computeIfAbsent(area, k -> row());
        for (int area : coverage.areas()) sums.get(area)[Measure.OPPERVLAKTE.ordinal()] = 0;
        for (Face face : coverage.faces()) sums.get(face.area())[Measure.OPPERVLAKTE.ordinal()] += land(face);
        return new DraftTally(objects, coverage, sums);
    }

    /** Of another coverage that descends from the same one. */
    DraftTally on(Coverage other) {
        if (other == coverage) return this;
        CoverageChange change = CoverageChange.between(coverage, other);
        Envelope place = change.place(coverage);
        if (place.isNull()) return new DraftTally(objects, other, sums);
        long minX = BorderLookup.millimetres(place.getMinX());
        long minY = BorderLookup.millimetres(place.getMinY());
        long maxX = BorderLookup.millimetres(place.getMaxX());
        long maxY = BorderLookup.millimetres(place.getMaxY());
        Map<Integer, long[]> deltas = new HashMap<>();
        BorderLookup was = BorderLookup.of(coverage);
        BorderLookup is = BorderLookup.of(other);
        objects.pointIndex().visit(minX, minY, maxX, maxY, point -> {
            Budget.check();
            int from = was.areaOf(objects.x(point), objects.y(point));
            int to = is.areaOf(objects.x(point), objects.y(point));
            if (from == to) return;
            objects.add(point, deltas.computeIfAbsent(from, k -> row()), -1);
            objects.add(point, deltas.computeIfAbsent(to, k -> row()), 1);
        });
        LandShares before = new LandShares(objects.surfaces());
        LandShares after = new LandShares(objects.surfaces());
        objects.surfaceIndex().visit(minX, minY, maxX, maxY, surface -> {
            Budget.check();
            before.look(surface, was);
            after.look(surface, is);
            if (after.seesTheSameAs(before)) return;
            before.divide();
            after.divide();
            if (before.size() == 1 && after.size() == 1 && before.area(0) == after.area(0)) return;
            add(objects, surface, before, deltas, -1);
            add(objects, surface, after, deltas, 1);
        });
        for (int area : change.areas()) deltas.computeIfAbsent(area, k -> row());
        return new DraftTally(objects, other, changed(deltas, other));
    }

    /** The sums of an area, by measure, with the key behind them; not to be changed. */
    long[] of(int area) {
        return sums.getOrDefault(area, row());
    }

    Map<Integer, long[]> sums() {
        return sums;
    }

    private Map<Integer, long[]> changed(Map<Integer, long[]> deltas, Coverage other) {
        Map<Integer, long[]> result = new HashMap<>(sums);
        deltas.forEach((area, delta) -> {
            long[] made = of(area).clone();
            for (int i = 0; i < made.length; i++) made[i] += delta[i];
            made[Measure.OPPERVLAKTE.ordinal()] = 0;
            result.put(area, made);
        });
        for (Face face : other.faces())
            if (deltas.containsKey(face.area())) result.get(face.area())[Measure.OPPERVLAKTE.ordinal()] += land(face);
        return result;
    }

    private static Map<Integer, long[]> counted(DraftObjects objects, BorderLookup lookup, int chunk) {
        Map<Integer, long[]> sums = new HashMap<>();
        int end = Math.min(objects.points(), (chunk + 1) * CHUNK);
        for (int point = chunk * CHUNK; point < end; point++) {
            int area = lookup.areaOf(objects.x(point), objects.y(point));
            objects.add(point, sums.computeIfAbsent(area, k -> row()), 1);
        }
        LandShares shares = new LandShares(objects.surfaces());
        end = Math.min(objects.surfaces().size(), (chunk + 1) * CHUNK);
        for (int surface = chunk * CHUNK; surface < end; surface++) {
            shares.divide(surface, lookup);
            add(objects, surface, shares, sums, 1);
        }
        return sums;
    }

    private static void add(
            DraftObjects objects, int surface, LandShares shares, Map<Integer, long[]> sums, int times) {
        DraftObjects.Kind kind = objects.kind(surface);
        for (int i = 0; i < shares.size(); i++) {
            long[] row = sums.computeIfAbsent(shares.area(i), k -> row());
            for (Measure measure : kind.shares()) row[measure.ordinal()] += times * shares.amount(i);
        }
        if (kind.counts().isEmpty()) return;
        long[] row = sums.computeIfAbsent(shares.largest(), k -> row());
        for (Measure measure : kind.counts()) row[measure.ordinal()] += times;
    }

    private static void addAll(Map<Integer, long[]> sums, Map<Integer, long[]> more) {
        more.forEach((area, row) -> sums.merge(area, row, (a, b) -> {
            for (int i = 0; i < a.length; i++) a[i] += b[i];
            return a;
        }));
    }

    /** Square millimetres. */
    private static long land(Face face) {
        return Math.round(face.surface() * SurfaceShares.UNITS);
    }

    private static long[] row() {
        return new long[DraftObjects.MEASURES + 1];
    }
}
