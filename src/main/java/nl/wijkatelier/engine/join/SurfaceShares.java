package nl.wijkatelier.engine.join;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Divides a surface over the areas that it lies in, by area. Whole square millimetres times a million (1e-6 m²), and the shares
 * plus the outside are exactly the area of the surface.
 *
 * <p>Most surfaces lie in one area, which the locator's grid tells without any geometry. The others are held against the areas
 * that share grid cells with them, row by row (see {@link RowCut}). Where areas of a faulty source overlap, they take their
 * share in the order of the locator until the surface is used up, so that nothing is counted twice. What rounding leaves goes to
 * the largest share.
 *
 * <p>Holds the last answer: one per thread; the locator is shared.
 */
final class SurfaceShares {
    /** Square metres are kept in units of 1e-6. */
    static final double UNITS = 1e6;

    private static final double ROUNDING = 1e-9;

    private final PointLocator locator;
    private final RowCut cut;
    private final int[] stamp;
    private int stamped;
    private int[] areas = new int[8];
    private long[] amounts = new long[8];
    private int size;
    private long total;
    private long outside;

    /** Over a locator whose areas were made by {@link PointLocator#oriented}. */
    SurfaceShares(PointLocator locator) {
        this.locator = locator;
        this.cut = new RowCut(locator);
        this.stamp = new int[locator.areas()];
    }

    /** Divides a Polygon or MultiPolygon; other geometries have no area. */
    void divide(Geometry surface) {
        size = 0;
        total = Math.round(surface.getArea() * UNITS);
        outside = total;
        if (total == 0) return;
        Envelope box = surface.getEnvelopeInternal();
        int alone = locator.wholly(box);
        if (alone == PointLocator.OUTSIDE) return;
        if (alone >= 0) {
            add(alone, total);
            return;
        }
        candidates(box);
        cutOut(surface);
    }

    /** Number of areas that have a share. */
    int size() {
        return size;
    }

    int area(int share) {
        return areas[share];
    }

    /** In 1e-6 m², above 0. */
    long amount(int share) {
        return amounts[share];
    }

    long outside() {
        return outside;
    }

    /** The area of the whole surface. */
    long total() {
        return total;
    }

    /** The area with the largest share, the first of them on a tie, or {@link PointLocator#OUTSIDE} where that is more. */
    int largest() {
        int found = PointLocator.OUTSIDE;
        long most = outside;
        for (int i = 0; i < size; i++)
            if (amounts[i] > most || (amounts[i] == most && found == PointLocator.OUTSIDE)) {
                found = areas[i];
                most = amounts[i];
            }
        return found;
    }

    private void candidates(Envelope box) {
        stamped++;
        locator.visit(box, area -> {
            if (stamp[area] == stamped) return;
            stamp[area] = stamped;
            add(area, 0);
        });
        Arrays.sort(areas, 0, size);
    }

    private void cutOut(Geometry surface) {
        double[] found = cut.areas(surface, areas, size);
        int kept = 0;
        int largest = -1;
        for (int i = 0; i < size; i++) {
            long amount = Math.min(outside, Math.round(found[i] * UNITS));
            if (amount <= 0) continue;
            areas[kept] = areas[i];
            amounts[kept] = amount;
            outside -= amount;
            if (largest < 0 || amount > amounts[largest]) largest = kept;
            kept++;
        }
        size = kept;
        if (largest >= 0 && outside <= 2L + size + total * ROUNDING) {
            amounts[largest] += outside;
            outside = 0;
        }
    }

    private void add(int area, long amount) {
        if (size == areas.length) {
            areas = Arrays.copyOf(areas, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        areas[size] = area;
        amounts[size++] = amount;
        outside -= amount;
    }
}
