package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.shorts.ShortArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes vertices out of areas that lie almost on the line between those that stay, the same ones for all areas that share
 * them, so that a tiling of the plane stays one.
 *
 * <p>Places where borders meet or end stay. The borders between them are simplified once for all areas (Douglas and Peucker
 * 1973), and an island keeps two of its places whatever the tolerance.
 */
final class Thinning {
    private static final int NONE = -1;

    private final PackedLayer in;
    private final double square;
    /** Place per vertex. */
    private final int[] places;

    private final FloatArrayList x = new FloatArrayList();
    private final FloatArrayList y = new FloatArrayList();
    private final boolean[] kept;
    /** Places whose border has been simplified. */
    private final boolean[] done;

    private final IntArrayList chain = new IntArrayList();
    private final IntArrayList open = new IntArrayList();

    private Thinning(PackedLayer in, double tolerance) {
        this.in = in;
        this.square = tolerance * tolerance;
        int vertices = in.vertices();
        places = new int[vertices];
        Long2IntOpenHashMap known = new Long2IntOpenHashMap(vertices / 2 + 16);
        known.defaultReturnValue(NONE);
        for (int v = 0; v < vertices; v++) {
            long key = (long) Float.floatToIntBits(in.xy[2 * v]) << 32
                    | Float.floatToIntBits(in.xy[2 * v + 1]) & 0xFFFFFFFFL;
            int place = known.putIfAbsent(key, x.size());
            if (place == NONE) {
                place = x.size();
                x.add(in.xy[2 * v]);
                y.add(in.xy[2 * v + 1]);
            }
            places[v] = place;
        }
        kept = new boolean[x.size()];
        done = new boolean[x.size()];
    }

    /** @param tolerance in units of the layer; no place that is taken out lies further from the line that is left */
    static PackedLayer thin(PackedLayer layer, double tolerance) {
        if (layer.shape != PackedLayer.Shape.AREA) return layer;
        Thinning thinning = new Thinning(layer, tolerance);
        thinning.keepNodes();
        for (int r = 0; r + 1 < layer.rings.length; r++) thinning.ring(layer.rings[r], layer.rings[r + 1]);
        return thinning.out();
    }

    /** Keeps the places that are not joined to exactly two others. */
    private void keepNodes() {
        int[] one = new int[kept.length];
        int[] other = new int[kept.length];
        Arrays.fill(one, NONE);
        Arrays.fill(other, NONE);
        for (int r = 0; r + 1 < in.rings.length; r++) {
            int before = places[in.rings[r + 1] - 1];
            for (int v = in.rings[r]; v < in.rings[r + 1]; v++) {
                join(before, places[v], one, other);
                join(places[v], before, one, other);
                before = places[v];
            }
        }
        for (int p = 0; p < kept.length; p++) kept[p] |= other[p] == NONE;
    }

    private void join(int place, int neighbour, int[] one, int[] other) {
        if (one[place] == NONE || one[place] == neighbour) one[place] = neighbour;
        else if (other[place] == NONE || other[place] == neighbour) other[place] = neighbour;
        else kept[place] = true;
    }

    /** Simplifies what lies between the kept places of a ring. */
    private void ring(int from, int to) {
        int first = from;
        while (first < to && !kept[places[first]]) first++;
        if (first == to) {
            if (done[places[from]]) return;
            first = from;
            kept[places[from]] = true;
        }
        chain.clear();
        chain.add(places[first]);
        for (int i = 1; i <= to - from; i++) {
            int place = places[first + i < to ? first + i : first + i - (to - from)];
            chain.add(place);
            if (!kept[place] && i < to - from) continue;
            if (chain.size() > 2 && !done[chain.getInt(1)]) simplify();
            chain.clear();
            chain.add(place);
        }
    }

    private void simplify() {
        for (int i = 1; i < chain.size() - 1; i++) done[chain.getInt(i)] = true;
        open.clear();
        open.add(0);
        open.add(chain.size() - 1);
        while (!open.isEmpty()) {
            int b = open.popInt();
            int a = open.popInt();
            double far = square;
            int furthest = NONE;
            for (int i = a + 1; i < b; i++) {
                double distance = distance(chain.getInt(i), chain.getInt(a), chain.getInt(b));
                if (distance <= far) continue;
                far = distance;
                furthest = i;
            }
            if (furthest == NONE) continue;
            kept[chain.getInt(furthest)] = true;
            open.add(a);
            open.add(furthest);
            open.add(furthest);
            open.add(b);
        }
    }

    /** Square of the distance of a place to the line between two others. */
    private double distance(int p, int a, int b) {
        double dx = x.getFloat(b) - x.getFloat(a);
        double dy = y.getFloat(b) - y.getFloat(a);
        double px = x.getFloat(p) - x.getFloat(a);
        double py = y.getFloat(p) - y.getFloat(a);
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        double ex = px - t * dx;
        double ey = py - t * dy;
        return ex * ex + ey * ey;
    }

    private PackedLayer out() {
        FloatArrayList xy = new FloatArrayList(in.xy.length / 2);
        IntArrayList rings = IntArrayList.of(0);
        IntArrayList parts = IntArrayList.of(0);
        ShortArrayList kinds = new ShortArrayList();
        List<String> texts = new ArrayList<>();
        FloatArrayList anchors = new FloatArrayList();
        FloatArrayList angles = new FloatArrayList();
        for (int f = 0; f < in.size(); f++) {
            for (int r = in.parts[f]; r < in.parts[f + 1]; r++) left(r, xy, rings);
            if (rings.size() - 1 == parts.getInt(parts.size() - 1)) continue;
            parts.add(rings.size() - 1);
            kinds.add(in.kinds[f]);
            if (in.texts.length == 0) continue;
            texts.add(in.texts[f]);
            angles.add(in.angles[f]);
            anchors.add(in.anchors[2 * f]);
            anchors.add(in.anchors[2 * f + 1]);
        }
        return new PackedLayer(
                in.shape,
                in.originX,
                in.originY,
                xy.toFloatArray(),
                rings.toIntArray(),
                parts.toIntArray(),
                kinds.toShortArray(),
                anchors.toFloatArray(),
                texts.toArray(new String[0]),
                angles.toFloatArray());
    }

    /** What is left of a ring, without going to a place and straight back. */
    private void left(int r, FloatArrayList xy, IntArrayList rings) {
        chain.clear();
        for (int v = in.rings[r]; v < in.rings[r + 1]; v++) if (kept[places[v]]) step(places[v]);
        while (chain.size() > 1 && chain.getInt(0) == chain.getInt(chain.size() - 1)) chain.removeInt(chain.size() - 1);
        while (chain.size() > 2 && chain.getInt(1) == chain.getInt(chain.size() - 1)) {
            chain.removeInt(chain.size() - 1);
            chain.removeInt(0);
        }
        while (chain.size() > 2 && chain.getInt(0) == chain.getInt(chain.size() - 2)) chain.size(chain.size() - 2);
        if (chain.size() < 3) return;
        for (int i = 0; i < chain.size(); i++) {
            xy.add(x.getFloat(chain.getInt(i)));
            xy.add(y.getFloat(chain.getInt(i)));
        }
        rings.add(xy.size() / 2);
    }

    private void step(int place) {
        int n = chain.size();
        if (n > 1 && chain.getInt(n - 2) == place) chain.size(n - 1);
        else if (n == 0 || chain.getInt(n - 1) != place) chain.add(place);
    }
}
