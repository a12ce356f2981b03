package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * The sides of a layer's areas in arcs: as long a piece of a ring as has the same area on its other side. So a border between
 * neighbours can be walked once for both. Immutable.
 */
final class AreaArcs {
    /** Nothing of the layer lies on the other side, or not with the same corners. */
    static final int NONE = -1;

    /** First arc per ring, and one past the last. */
    final int[] rings;
    /** Vertex at which an arc begins; it ends where the next arc of its ring begins, or at the ring's first vertex. */
    final int[] from;
    /** Feature on the other side per arc, or {@link #NONE}. */
    final int[] others;

    private AreaArcs(int[] rings, int[] from, int[] others) {
        this.rings = rings;
        this.from = from;
        this.others = others;
    }

    static AreaArcs of(PackedLayer layer) {
        int vertices = layer.vertices();
        int[] owners = new int[vertices];
        int[] next = new int[vertices];
        Long2IntOpenHashMap sides = new Long2IntOpenHashMap(vertices);
        sides.defaultReturnValue(NONE);
        for (int f = 0; f < layer.size(); f++)
            for (int r = layer.parts[f]; r < layer.parts[f + 1]; r++)
                for (int v = layer.rings[r]; v < layer.rings[r + 1]; v++) {
                    owners[v] = f;
                    next[v] = v + 1 < layer.rings[r + 1] ? v + 1 : layer.rings[r];
                    sides.putIfAbsent(key(layer.xy, v, next[v]), v);
                }
        int[] rings = new int[layer.rings.length];
        IntArrayList from = new IntArrayList();
        IntArrayList others = new IntArrayList();
        for (int r = 0; r + 1 < layer.rings.length; r++) {
            for (int v = layer.rings[r]; v < layer.rings[r + 1]; v++) {
                int other = other(layer.xy, sides, owners, next, v);
                if (v > layer.rings[r] && other == others.getInt(others.size() - 1)) continue;
                from.add(v);
                others.add(other);
            }
            rings[r + 1] = from.size();
        }
        return new AreaArcs(rings, from.toIntArray(), others.toIntArray());
    }

    /** The feature that has the same side in the other direction, if each of the two is the other's only one. */
    private static int other(float[] xy, Long2IntOpenHashMap sides, int[] owners, int[] next, int side) {
        if (sides.get(key(xy, side, next[side])) != side) return NONE;
        int back = sides.get(key(xy, next[side], side));
        if (back == NONE || owners[back] == owners[side]) return NONE;
        return same(xy, back, next[side]) && same(xy, next[back], side) ? owners[back] : NONE;
    }

    private static boolean same(float[] xy, int a, int b) {
        return xy[2 * a] == xy[2 * b] && xy[2 * a + 1] == xy[2 * b + 1];
    }

    private static long key(float[] xy, int a, int b) {
        long from = (long) Float.floatToIntBits(xy[2 * a]) << 32 | Float.floatToIntBits(xy[2 * a + 1]) & 0xFFFFFFFFL;
        long to = (long) Float.floatToIntBits(xy[2 * b]) << 32 | Float.floatToIntBits(xy[2 * b + 1]) & 0xFFFFFFFFL;
        return from * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(to * 0xC2B2AE3D27D4EB4FL, 31);
    }
}
