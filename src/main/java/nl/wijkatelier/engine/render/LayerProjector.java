package nl.wijkatelier.engine.render;

import java.util.HashMap;
import java.util.Map;

/**
 * Carries packed layers from RD into another coordinate system. Positions are transformed exactly on a lattice of 512 m and
 * interpolated bilinearly between: the error is below 1 cm for every system that is served, less than a pixel shows.
 * For one thread.
 */
final class LayerProjector {
    private static final double STEP = 512;

    private final Projection projection;
    /** Per lattice cell: x and y of its four corners. */
    private final Map<Long, double[]> cells = new HashMap<>();

    LayerProjector(Projection projection) {
        this.projection = projection;
    }

    PackedLayer project(PackedLayer in) {
        if (projection == Projection.RD || in.size() == 0) return in;
        double step = projection.metresPerUnit() == 1 ? 4096 : 1;
        double[] first = point(in.originX + in.xy[0], in.originY + in.xy[1]);
        double originX = Math.floor(first[0] / step) * step;
        double originY = Math.floor(first[1] / step) * step;
        return new PackedLayer(
                in.shape,
                originX,
                originY,
                moved(in.xy, in, originX, originY),
                in.rings,
                in.parts,
                in.kinds,
                moved(in.anchors, in, originX, originY),
                in.texts,
                in.angles);
    }

    private float[] moved(float[] from, PackedLayer in, double originX, double originY) {
        float[] to = new float[from.length];
        for (int i = 0; i < from.length; i += 2) {
            double x = in.originX + from[i];
            double y = in.originY + from[i + 1];
            double column = Math.floor(x / STEP);
            double row = Math.floor(y / STEP);
            double[] c = cell((int) column, (int) row);
            double u = x / STEP - column;
            double v = y / STEP - row;
            to[i] = (float) (mix(c[0], c[2], c[4], c[6], u, v) - originX);
            to[i + 1] = (float) (mix(c[1], c[3], c[5], c[7], u, v) - originY);
        }
        return to;
    }

    private static double mix(double sw, double se, double nw, double ne, double u, double v) {
        return (sw * (1 - u) + se * u) * (1 - v) + (nw * (1 - u) + ne * u) * v;
    }

    private double[] last;
    private long lastKey = Long.MIN_VALUE;

    private double[] cell(int column, int row) {
        long key = (long) column << 32 | row & 0xFFFFFFFFL;
        if (key == lastKey) return last;
        lastKey = key;
        last = cells.computeIfAbsent(key, k -> {
            double x = column * STEP;
            double y = row * STEP;
            double[] corners = {x, y, x + STEP, y, x, y + STEP, x + STEP, y + STEP};
            projection.fromRd(corners, 4);
            return corners;
        });
        return last;
    }

    private double[] point(double x, double y) {
        double[] xy = {x, y};
        projection.fromRd(xy, 1);
        return xy;
    }
}
