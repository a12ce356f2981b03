package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.shorts.ShortArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Coarsens a layer by moving every vertex to the nearest point of a grid and dropping what no longer shows.
 *
 * <p>A vertex that neighbours share moves the same way for both, so a tiling of the plane stays one: no gaps open however far
 * it is coarsened, and small surfaces grow or vanish so that on average the share of each colour stays. The grid is chosen at
 * a quarter of a pixel or less, so no vertex moves more than an eighth along an axis.
 */
final class GridSnap {
    private final PackedLayer in;
    private final float cell;
    private final FloatArrayList xy;
    private final IntArrayList rings = new IntArrayList();
    private final IntArrayList parts = new IntArrayList();
    private final ShortArrayList kinds = new ShortArrayList();
    private final List<String> texts = new ArrayList<>();
    private final FloatArrayList anchors = new FloatArrayList();
    private final FloatArrayList angles = new FloatArrayList();
    private int[] gridX = new int[256];
    private int[] gridY = new int[256];

    private GridSnap(PackedLayer in, double cell) {
        this.in = in;
        this.cell = (float) cell;
        this.xy = new FloatArrayList(in.xy.length / 3 + 16);
        rings.add(0);
        parts.add(0);
    }

    /** @param cell size of the grid in units of the layer, a power of two */
    static PackedLayer snap(PackedLayer layer, double cell) {
        return layer.shape == PackedLayer.Shape.POINT ? layer : new GridSnap(layer, cell).run();
    }

    private PackedLayer run() {
        for (int f = 0; f < in.size(); f++) {
            if (in.shape == PackedLayer.Shape.AREA) area(f);
            else for (int r = in.parts[f]; r < in.parts[f + 1]; r++) line(r);
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

    private void area(int f) {
        boolean outerKept = false;
        for (int r = in.parts[f]; r < in.parts[f + 1]; r++) {
            boolean outer = originalArea(r) > 0;
            if (!outer && !outerKept) continue;
            int n = snapRing(r);
            double area = n < 3 ? 0 : snappedArea(n);
            boolean kept = outer ? area > 0 : area < 0;
            if (outer) outerKept = kept;
            if (kept) emit(n);
        }
    }

    private void line(int r) {
        int n = 0;
        grow(in.rings[r + 1] - in.rings[r]);
        for (int v = in.rings[r]; v < in.rings[r + 1]; v++) n = push(n, v);
        if (n >= 2) emit(n);
    }

    /**
     * Snaps a ring, without repeated vertices, and gives the number of vertices left. Those straight on stay: a neighbour may
     * turn there, and {@link Thinning} takes out what both can miss.
     */
    private int snapRing(int r) {
        int n = 0;
        grow(in.rings[r + 1] - in.rings[r]);
        for (int v = in.rings[r]; v < in.rings[r + 1]; v++) n = push(n, v);
        while (n > 1 && gridX[n - 1] == gridX[0] && gridY[n - 1] == gridY[0]) n--;
        return n;
    }

    private int push(int count, int vertex) {
        int n = count;
        int x = Math.round(in.xy[2 * vertex] / cell);
        int y = Math.round(in.xy[2 * vertex + 1] / cell);
        if (n > 0 && gridX[n - 1] == x && gridY[n - 1] == y) return n;
        gridX[n] = x;
        gridY[n] = y;
        if (in.shape == PackedLayer.Shape.LINE && n > 1 && straight(n - 2, n - 1, n)) {
            gridX[n - 1] = x;
            gridY[n - 1] = y;
            return n;
        }
        return n + 1;
    }

    private boolean straight(int a, int b, int c) {
        long ux = gridX[b] - gridX[a];
        long uy = gridY[b] - gridY[a];
        long vx = gridX[c] - gridX[b];
        long vy = gridY[c] - gridY[b];
        return ux * vy == uy * vx && ux * vx + uy * vy > 0;
    }

    private double originalArea(int r) {
        int from = in.rings[r];
        int to = in.rings[r + 1];
        double sum = 0;
        float x0 = in.xy[2 * from];
        float y0 = in.xy[2 * from + 1];
        for (int v = from; v < to; v++) {
            int next = v + 1 == to ? from : v + 1;
            sum += (double) (in.xy[2 * v] - x0) * (in.xy[2 * next + 1] - y0)
                    - (double) (in.xy[2 * next] - x0) * (in.xy[2 * v + 1] - y0);
        }
        return sum;
    }

    private double snappedArea(int n) {
        double sum = 0;
        for (int i = 0, j = n - 1; i < n; j = i++) sum += (double) gridX[j] * gridY[i] - (double) gridX[i] * gridY[j];
        return sum;
    }

    private void emit(int n) {
        for (int i = 0; i < n; i++) {
            xy.add(gridX[i] * cell);
            xy.add(gridY[i] * cell);
        }
        rings.add(xy.size() / 2);
    }

    private void grow(int vertices) {
        if (gridX.length > vertices) return;
        gridX = new int[vertices * 2];
        gridY = new int[vertices * 2];
    }
}
