package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** Which sides of a layer's areas to draw, so that a border between neighbours is drawn once. */
final class SharedSides {
    private SharedSides() {}

    /** A bit per vertex: whether the side that begins there is to be drawn. */
    static long[] drawn(PackedLayer layer) {
        int vertices = layer.vertices();
        LongOpenHashSet upward = new LongOpenHashSet(vertices);
        visit(layer, (a, b) -> {
            if (upward(layer.xy, a, b)) upward.add(key(layer.xy, a, b));
        });
        long[] drawn = new long[(vertices >> 6) + 1];
        visit(layer, (a, b) -> {
            if (upward(layer.xy, a, b) || !upward.contains(key(layer.xy, b, a))) drawn[a >> 6] |= 1L << a;
        });
        return drawn;
    }

    private interface Side {
        void from(int a, int b);
    }

    private static void visit(PackedLayer layer, Side side) {
        for (int r = 0; r + 1 < layer.rings.length; r++)
            for (int v = layer.rings[r], before = layer.rings[r + 1] - 1; v < layer.rings[r + 1]; before = v++)
                side.from(before, v);
    }

    private static boolean upward(float[] xy, int a, int b) {
        float dy = xy[2 * b + 1] - xy[2 * a + 1];
        return dy > 0 || dy == 0 && xy[2 * b] > xy[2 * a];
    }

    /** Equal for equal sides; for others almost never, and then a border is drawn twice or thinner by nothing that shows. */
    private static long key(float[] xy, int a, int b) {
        long from = (long) Float.floatToIntBits(xy[2 * a]) << 32 | Float.floatToIntBits(xy[2 * a + 1]) & 0xFFFFFFFFL;
        long to = (long) Float.floatToIntBits(xy[2 * b]) << 32 | Float.floatToIntBits(xy[2 * b + 1]) & 0xFFFFFFFFL;
        return from * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(to * 0xC2B2AE3D27D4EB4FL, 31);
    }
}
