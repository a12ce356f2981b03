package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.shorts.ShortArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes vertices out of areas that lie almost on the line between their neighbours, the same ones for all areas that share
 * them, so that a tiling of the plane stays one.
 *
 * <p>Whether a vertex goes depends only on its place and on the two places it is joined to, which all its areas see alike; where
 * three borders meet it stays. Of two neighbours that could both go one waits for the next pass.
 */
final class Thinning {
    private static final int PASSES = 3;

    private final PackedLayer in;
    /** Place per vertex; vertices that are left come first in their ring. */
    private final int[] places;
    /** Vertices left per ring. */
    private final int[] left;

    private final FloatArrayList x = new FloatArrayList();
    private final FloatArrayList y = new FloatArrayList();
    private final int[] one;
    private final int[] other;
    private final boolean[] fixed;
    private final boolean[] loose;

    private Thinning(PackedLayer in) {
        this.in = in;
        int vertices = in.vertices();
        places = new int[vertices];
        Long2IntOpenHashMap known = new Long2IntOpenHashMap(vertices / 2 + 16);
        known.defaultReturnValue(-1);
        for (int v = 0; v < vertices; v++) {
            long key = (long) Float.floatToIntBits(in.xy[2 * v]) << 32
                    | Float.floatToIntBits(in.xy[2 * v + 1]) & 0xFFFFFFFFL;
            int place = known.putIfAbsent(key, x.size());
            if (place < 0) {
                place = x.size();
                x.add(in.xy[2 * v]);
                y.add(in.xy[2 * v + 1]);
            }
            places[v] = place;
        }
        left = new int[in.rings.length - 1];
        for (int r = 0; r < left.length; r++) left[r] = in.rings[r + 1] - in.rings[r];
        one = new int[x.size()];
        other = new int[x.size()];
        fixed = new boolean[x.size()];
        loose = new boolean[x.size()];
    }

    /** @param tolerance in units of the layer; no place that is taken out lies further from the line that is left, per pass */
    static PackedLayer thin(PackedLayer layer, double tolerance) {
        if (layer.shape != PackedLayer.Shape.AREA) return layer;
        Thinning thinning = new Thinning(layer);
        double allowed = tolerance;
        for (int pass = 0; pass < PASSES; pass++, allowed /= 2) thinning.pass(allowed);
        return thinning.out();
    }

    private void pass(double tolerance) {
        Arrays.fill(one, -1);
        Arrays.fill(other, -1);
        Arrays.fill(fixed, false);
        for (int r = 0; r < left.length; r++) {
            int from = in.rings[r];
            int before = places[from + Math.max(0, left[r] - 1)];
            for (int i = 0; i < left[r]; i++) {
                int place = places[from + i];
                join(before, place);
                join(place, before);
                before = place;
            }
        }
        for (int p = 0; p < loose.length; p++)
            loose[p] = !fixed[p] && other[p] >= 0 && distance(p, one[p], other[p]) < tolerance * tolerance;
        for (int r = 0; r < left.length; r++) {
            int from = in.rings[r];
            int kept = 0;
            for (int i = 0; i < left[r]; i++) {
                int place = places[from + i];
                if (!goes(place)) places[from + kept++] = place;
            }
            left[r] = kept;
        }
    }

    private void join(int place, int neighbour) {
        if (one[place] < 0 || one[place] == neighbour) one[place] = neighbour;
        else if (other[place] < 0 || other[place] == neighbour) other[place] = neighbour;
        else fixed[place] = true;
    }

    private boolean goes(int p) {
        return loose[p] && !(loose[one[p]] && before(one[p], p)) && !(loose[other[p]] && before(other[p], p));
    }

    /** An order without pattern, so that not the whole of a border waits for its first vertex. */
    private static boolean before(int a, int b) {
        int x = a * 0x9E3779B9;
        int y = b * 0x9E3779B9;
        return x < y;
    }

    /** Square of the distance of a place to the line between two others. */
    private double distance(int p, int a, int b) {
        double dx = x.getFloat(b) - x.getFloat(a);
        double dy = y.getFloat(b) - y.getFloat(a);
        double px = x.getFloat(p) - x.getFloat(a);
        double py = y.getFloat(p) - y.getFloat(a);
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
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
            for (int r = in.parts[f]; r < in.parts[f + 1]; r++) if (left[r] >= 3) ring(r, xy, rings);
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

    private void ring(int r, FloatArrayList xy, IntArrayList rings) {
        for (int i = in.rings[r]; i < in.rings[r] + left[r]; i++) {
            xy.add(x.getFloat(places[i]));
            xy.add(y.getFloat(places[i]));
        }
        rings.add(xy.size() / 2);
    }
}
