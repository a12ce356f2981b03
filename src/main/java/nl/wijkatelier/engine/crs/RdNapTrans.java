package nl.wijkatelier.engine.crs;

import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.referencing.operation.transform.AbstractMathTransform;

/**
 * RDNAPTRANS2018 (NSGI, 2018) as a GeoTools transform: ETRS89 longitude, latitude in degrees to RD New x, y in metres.
 * Its {@link #inverse} goes the other way. Heights (NAP) are left alone.
 *
 * <p>With the official grid (rdcorr2018 or rdtrans2018) both ways keep to the official validation points within 1 mm and
 * 1e-8 degree; without it ({@link #approximate}) the result is up to 0.25 m off. A pair that is not finite gives NaN.
 * Immutable and thread-safe.
 */
public final class RdNapTrans extends AbstractMathTransform implements MathTransform2D {
    private static final int DIMENSIONS = 2;
    private static final double CLOSE_ENOUGH = 1e-13;

    private final RdGrid grid;

    private RdNapTrans(RdGrid grid) {
        this.grid = grid;
    }

    /** The transform without correction grid. */
    public static RdNapTrans withoutGrid() {
        return new RdNapTrans(null);
    }

    /** The transform with the official text grid, plain or zipped. Throws IOException that names what is wrong with it. */
    public static RdNapTrans withGrid(Path file) throws IOException {
        return new RdNapTrans(RdGrid.read(file));
    }

    /** Whether the correction grid is missing. */
    public boolean approximate() {
        return grid == null;
    }

    @Override
    public int getSourceDimensions() {
        return DIMENSIONS;
    }

    @Override
    public int getTargetDimensions() {
        return DIMENSIONS;
    }

    @Override
    public void transform(double[] source, int from, double[] target, int to, int points) {
        double[] pair = new double[DIMENSIONS];
        double[] step = new double[DIMENSIONS];
        each(source, from, target, to, points, (a, b, out) -> {
            pair[0] = Math.toRadians(b);
            pair[1] = Math.toRadians(a);
            if (!onlyByGrid(pair)) RdDatum.fromEtrs89(pair);
            uncorrect(pair, step);
            RdProjection.project(pair[0], pair[1], out);
        });
    }

    @Override
    public MathTransform2D inverse() {
        return new FromRd();
    }

    /** Whether the grid alone ties the pair (ETRS89 radians) to RD; beyond rdtrans2018 the similarity has to do. */
    private boolean onlyByGrid(double[] etrs89) {
        if (grid == null || !grid.replacesDatum()) return false;
        double[] rd = etrs89.clone();
        RdDatum.fromEtrs89(rd);
        return grid.covers(Math.toDegrees(rd[0]), Math.toDegrees(rd[1]));
    }

    /** Finds the RD latitude, longitude whose corrected value is the given one; the correction varies so slowly that a few steps do. */
    private void uncorrect(double[] pair, double[] step) {
        if (grid == null) return;
        double lat = Math.toDegrees(pair[0]);
        double lon = Math.toDegrees(pair[1]);
        double rdLat = lat;
        double rdLon = lon;
        for (int i = 0; i < 20; i++) {
            grid.correction(rdLat, rdLon, step);
            double nextLat = lat - step[0];
            double nextLon = lon - step[1];
            boolean done = Math.abs(nextLat - rdLat) < CLOSE_ENOUGH && Math.abs(nextLon - rdLon) < CLOSE_ENOUGH;
            rdLat = nextLat;
            rdLon = nextLon;
            if (done) break;
        }
        pair[0] = Math.toRadians(rdLat);
        pair[1] = Math.toRadians(rdLon);
    }

    private interface Pair {
        void apply(double a, double b, double[] out);
    }

    /** Walks backwards where source and target are one array and overlap in the harmful direction. */
    private static void each(double[] source, int from, double[] target, int to, int points, Pair pair) {
        boolean backwards = source == target && to > from;
        double[] out = new double[DIMENSIONS];
        for (int i = 0; i < points; i++) {
            int k = DIMENSIONS * (backwards ? points - 1 - i : i);
            pair.apply(source[from + k], source[from + k + 1], out);
            target[to + k] = out[0];
            target[to + k + 1] = out[1];
        }
    }

    private final class FromRd extends AbstractMathTransform implements MathTransform2D {
        @Override
        public int getSourceDimensions() {
            return DIMENSIONS;
        }

        @Override
        public int getTargetDimensions() {
            return DIMENSIONS;
        }

        @Override
        public void transform(double[] source, int from, double[] target, int to, int points) {
            double[] pair = new double[DIMENSIONS];
            double[] step = new double[DIMENSIONS];
            each(source, from, target, to, points, (x, y, out) -> {
                RdProjection.unproject(x, y, pair);
                double lat = Math.toDegrees(pair[0]);
                double lon = Math.toDegrees(pair[1]);
                if (grid != null) {
                    grid.correction(lat, lon, step);
                    pair[0] += Math.toRadians(step[0]);
                    pair[1] += Math.toRadians(step[1]);
                }
                if (grid == null || !grid.replacesDatum() || !grid.covers(lat, lon)) RdDatum.toEtrs89(pair);
                out[0] = Math.toDegrees(pair[1]);
                out[1] = Math.toDegrees(pair[0]);
            });
        }

        @Override
        public MathTransform2D inverse() {
            return RdNapTrans.this;
        }
    }
}
