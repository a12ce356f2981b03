package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Finds the surfaces of a packed layer that a position lies in. */
final class PointPick {
    private PointPick() {}

    /** Features that hold a position, given in the layer's coordinate system, in the order of the layer. */
    static int[] features(PackedLayer layer, double x, double y) {
        IntArrayList found = new IntArrayList(2);
        layer.visible(x, y, x, y, feature -> {
            if (inside(layer, feature, x - layer.originX, y - layer.originY)) found.add(feature);
        });
        found.sort(null);
        return found.toIntArray();
    }

    /** By the even-odd rule, which for rings that do not cross gives the same as their winding. */
    private static boolean inside(PackedLayer layer, int feature, double x, double y) {
        boolean inside = false;
        for (int r = layer.parts[feature]; r < layer.parts[feature + 1]; r++) {
            int to = layer.rings[r + 1];
            for (int v = layer.rings[r], before = to - 1; v < to; before = v++)
                if (crosses(layer.xy, before, v, x, y)) inside = !inside;
        }
        return inside;
    }

    /** Whether a ray to the east crosses a side. */
    private static boolean crosses(float[] xy, int a, int b, double x, double y) {
        double ay = xy[2 * a + 1];
        double by = xy[2 * b + 1];
        if (ay > y == by > y) return false;
        return x < xy[2 * a] + (y - ay) * ((double) xy[2 * b] - xy[2 * a]) / (by - ay);
    }
}
