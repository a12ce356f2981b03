package nl.wijkatelier.engine.join;

import java.util.Arrays;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.coverage.Coverage;

/**
 * Divides a surface over the areas of a coverage, by area, in whole square millimetres (1e-6 m²) that add up to the surface exactly.
 *
 * <p>A surface is what lies west of its edges that go up, less what lies west of those that go down. Each border segment within the
 * surface's box gives what lies of the surface west of it to the area at its west side and takes it from the one at its east side; what
 * reaches the east side of the box belongs to the areas there. Only segments within the box count, each piece is rounded by itself to a
 * fixed fraction, and whole numbers are added: so the answer depends on the surface and the borders in its box alone, not on other
 * borders, their order, or what was computed before.
 *
 * <p>Holds the last answer: one per thread.
 */
final class LandShares {
    private static final int FIELDS = 5;
    private static final int FIELDS_OF_BORDER = 6;
    /** Parts of a square millimetre in which pieces are added up. */
    private static final int PARTS = 1024;
    /** Edges from which it pays to sort them. */
    private static final int MANY = 96;

    private static final int EDGES_OF_BAND = 4;
    /** Edges that reach far stand in many bands: no more than pays. */
    private static final int BANDS_PER_BORDER = 4;

    private final PackedSurfaces surfaces;
    /** Edges of the surface: y1 &lt; y2, x at y1, x at y2, 1 up or -1 down. */
    private double[] edges = new double[FIELDS * 64];

    private int edgeCount;
    /** Edges by the bands of height that they reach into, so that a short border passes by most of a large surface; none for a small one. */
    private int bands;

    private double bandsPerUnit;
    private int[] bandStart = new int[0];
    private int[] bandEdges = new int[0];
    /** Border segments in the box: ax, ay, bx, by, area at the left, area at the right. */
    private long[] borders = new long[FIELDS_OF_BORDER * 16];

    private int borderCount;
    private int surface = -1;
    /** The area of the upper east corner of the box. */
    private int corner;

    private int[] areas = new int[8];
    private long[] amounts = new long[8];
    private int size;

    LandShares(PackedSurfaces surfaces) {
        this.surfaces = surfaces;
    }

    /** Divides a surface; the outside is an area as others are. */
    void divide(int surface, BorderLookup lookup) {
        look(surface, lookup);
        divide();
    }

    /** Looks which borders a surface has in its box, without dividing it yet. */
    void look(int surface, BorderLookup lookup) {
        long x = surfaces.minX(surface);
        long y = surfaces.minY(surface);
        this.surface = surface;
        size = 0;
        borderCount = 0;
        lookup.visit(x, y, surfaces.maxX(surface), surfaces.maxY(surface), (ax, ay, bx, by, left, right) -> {
            if (left != right) border(ax - x, ay - y, bx - x, by - y, left, right);
        });
        corner = lookup.areaOf(surfaces.maxX(surface), surfaces.maxY(surface));
    }

    /** Whether the same surface was looked at with the same borders in its box, so that it is divided alike. May miss that where they came in another order. */
    boolean seesTheSameAs(LandShares other) {
        int end = FIELDS_OF_BORDER * borderCount;
        return surface == other.surface
                && corner == other.corner
                && borderCount == other.borderCount
                && Arrays.equals(borders, 0, end, other.borders, 0, end);
    }

    /** Divides the surface that was looked at. */
    void divide() {
        if (borderCount == 0) {
            add(corner, surfaces.total(surface));
            return;
        }
        double width = surfaces.maxX(surface) - surfaces.minX(surface);
        double height = surfaces.maxY(surface) - surfaces.minY(surface);
        edgeCount = 0;
        if (edges.length < FIELDS * surfaces.points(surface)) edges = new double[FIELDS * 2 * surfaces.points(surface)];
        surfaces.edges(surface, this::edge);
        bands = 0;
        if (edgeCount > MANY && borderCount > 2) sort(height);
        add(corner, below(height));
        for (int i = 0; i < FIELDS_OF_BORDER * borderCount; i += FIELDS_OF_BORDER)
            share(i, (long) width, (long) height);
        round(surfaces.total(surface));
    }

    int size() {
        return size;
    }

    int area(int share) {
        return areas[share];
    }

    /** Square millimetres, above 0. */
    long amount(int share) {
        return amounts[share];
    }

    /** The area with the largest share, the one with the lowest id on a tie, the outside only where its share is larger. */
    int largest() {
        int best = -1;
        for (int i = 0; i < size; i++)
            if (best < 0 || amounts[i] > amounts[best] || amounts[i] == amounts[best] && before(areas[i], areas[best]))
                best = i;
        return best < 0 ? Coverage.OUTSIDE : areas[best];
    }

    private static boolean before(int area, int other) {
        return area != Coverage.OUTSIDE && (other == Coverage.OUTSIDE || area < other);
    }

    private void border(long ax, long ay, long bx, long by, int left, int right) {
        int at = FIELDS_OF_BORDER * borderCount++;
        if (borders.length < at + FIELDS_OF_BORDER) borders = Arrays.copyOf(borders, 2 * borders.length);
        borders[at] = ax;
        borders[at + 1] = ay;
        borders[at + 2] = bx;
        borders[at + 3] = by;
        borders[at + 4] = left;
        borders[at + 5] = right;
    }

    private void edge(int ax, int ay, int bx, int by) {
        if (ay == by) return;
        boolean up = ay < by;
        int at = FIELDS * edgeCount++;
        edges[at] = up ? ay : by;
        edges[at + 1] = up ? by : ay;
        edges[at + 2] = up ? ax : bx;
        edges[at + 3] = up ? bx : ax;
        edges[at + 4] = up ? 1 : -1;
    }

    private void share(int i, long width, long height) {
        long ax = borders[i];
        long ay = borders[i + 1];
        long bx = borders[i + 2];
        long by = borders[i + 3];
        int left = (int) borders[i + 4];
        int right = (int) borders[i + 5];
        boolean fromIn = ax <= width;
        boolean toIn = bx <= width;
        if (!fromIn && !toIn) return;
        boolean cutOff = fromIn != toIn;
        double cut = 0;
        if (cutOff) {
            cut = ay + (double) (width - ax) / (bx - ax) * (by - ay);
            boolean east = bx > ax;
            if (cornerAbove(ax, ay, bx, by, width, height)) {
                long part = below(Math.max(0, Math.min(height, cut)));
                add(east ? right : left, part);
                add(east ? left : right, -part);
            }
        }
        if (ay == by) return;
        boolean up = ay < by;
        double low = Math.max(0, up ? ay : by);
        double high = Math.min(height, up ? by : ay);
        if (cutOff) {
            // the end beyond the box is cut off
            if (up == fromIn) high = Math.min(high, cut);
            else low = Math.max(low, cut);
        }
        if (low >= high) return;
        double slope = (double) (bx - ax) / (by - ay);
        long part = west(low, high, ax + slope * (low - ay), ax + slope * (high - ay));
        add(up ? left : right, part);
        add(up ? right : left, -part);
    }

    /**
     * Whether the upper east corner of the box lies above the segment that crosses the east side; of a corner on the segment the
     * place just east of it decides, as it does for {@link BorderLookup#areaOf}.
     */
    private static boolean cornerAbove(long ax, long ay, long bx, long by, long width, long height) {
        long side = (bx - ax) * (height - ay) - (by - ay) * (width - ax);
        if (bx < ax) side = -side;
        return side > 0 || side == 0 && (by - ay) * Long.signum(bx - ax) <= 0;
    }

    /** What lies of the surface below a height. */
    private long below(double height) {
        long sum = 0;
        for (int i = 0, end = FIELDS * edgeCount; i < end; i += FIELDS) {
            double top = Math.min(edges[i + 1], height);
            double rise = top - edges[i];
            if (rise <= 0) continue;
            double slope = (edges[i + 3] - edges[i + 2]) / (edges[i + 1] - edges[i]);
            sum += (long) edges[i + 4] * Math.round(PARTS * rise * (edges[i + 2] + slope * rise / 2));
        }
        return sum;
    }

    /** Puts the edges into bands of height. */
    private void sort(double height) {
        bands = Math.min(edgeCount / EDGES_OF_BAND, BANDS_PER_BORDER * borderCount);
        bandsPerUnit = bands / height;
        if (bandStart.length < bands + 2) bandStart = new int[2 * bands + 2];
        Arrays.fill(bandStart, 0, bands + 2, 0);
        for (int i = 0, end = FIELDS * edgeCount; i < end; i += FIELDS)
            for (int band = band(edges[i]), last = band(edges[i + 1]); band <= last; band++) bandStart[band + 2]++;
        for (int band = 2; band < bands + 2; band++) bandStart[band] += bandStart[band - 1];
        if (bandEdges.length < bandStart[bands + 1]) bandEdges = new int[2 * bandStart[bands + 1]];
        for (int i = 0, end = FIELDS * edgeCount; i < end; i += FIELDS)
            for (int band = band(edges[i]), last = band(edges[i + 1]); band <= last; band++)
                bandEdges[bandStart[band + 1]++] = i;
    }

    private int band(double y) {
        return Math.min(bands - 1, (int) (y * bandsPerUnit));
    }

    /** What lies of the surface west of a segment that goes from (from, low) to (to, high). */
    private long west(double low, double high, double from, double to) {
        double slope = (to - from) / (high - low);
        long sum = 0;
        if (bands == 0) {
            for (int i = 0, end = FIELDS * edgeCount; i < end; i += FIELDS) sum += west(i, low, high, from, slope);
            return sum;
        }
        int first = band(low);
        for (int band = first, last = band(high); band <= last; band++)
            for (int k = bandStart[band]; k < bandStart[band + 1]; k++) {
                int i = bandEdges[k];
                // an edge that reaches into several of these bands counts in the first of them
                if (band == first || band(edges[i]) == band) sum += west(i, low, high, from, slope);
            }
        return sum;
    }

    /** What one edge adds to it. */
    private long west(int i, double low, double high, double from, double slope) {
        double y1 = Math.max(low, edges[i]);
        double y2 = Math.min(high, edges[i + 1]);
        if (y1 >= y2) return 0;
        double own = (edges[i + 3] - edges[i + 2]) / (edges[i + 1] - edges[i]);
        double u1 = edges[i + 2] + own * (y1 - edges[i]);
        double u2 = edges[i + 2] + own * (y2 - edges[i]);
        double mean = RowCut.leftOfBoth(u1, u2, from + slope * (y1 - low), from + slope * (y2 - low));
        return (long) edges[i + 4] * Math.round(PARTS * mean * (y2 - y1));
    }

    private void add(int area, long amount) {
        for (int i = 0; i < size; i++)
            if (areas[i] == area) {
                amounts[i] += amount;
                return;
            }
        if (size == areas.length) {
            areas = Arrays.copyOf(areas, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        areas[size] = area;
        amounts[size++] = amount;
    }

    /** To whole square millimetres; what rounding leaves goes to the largest share. */
    private void round(long total) {
        int kept = 0;
        long left = total;
        for (int i = 0; i < size; i++) {
            long amount = Math.floorDiv(amounts[i] + PARTS / 2, (long) PARTS);
            if (amount <= 0) continue;
            areas[kept] = areas[i];
            amounts[kept++] = amount;
            left -= amount;
        }
        size = kept;
        if (size == 0) return;
        int largest = largest();
        for (int i = 0; i < size; i++) if (areas[i] == largest) amounts[i] += left;
    }
}
