package nl.wijkatelier.engine.crs;

/**
 * The 7-parameter similarity transformation between ETRS89 (GRS 80) and the Bessel datum of RD, as RDNAPTRANS2018 states it.
 * Latitude and longitude in radians; heights fixed at 43 m (ETRS89) and 0 m (Bessel), so that the height of a point does not
 * change its horizontal position.
 */
final class RdDatum {
    private static final double GRS80_A = 6378137.0;
    private static final double GRS80_F = 1 / 298.257222101;
    private static final double ETRS89_HEIGHT = 43;
    private static final double BESSEL_HEIGHT = 0;
    private static final RdDatum FROM_ETRS89 = new RdDatum(
            GRS80_A,
            GRS80_F,
            ETRS89_HEIGHT,
            RdProjection.A,
            RdProjection.F,
            new double[] {-565.7346, -50.4058, -465.2895},
            new double[] {-1.91513e-6, 1.60365e-6, -9.09546e-6},
            -4.07242e-6);
    private static final RdDatum TO_ETRS89 = new RdDatum(
            RdProjection.A,
            RdProjection.F,
            BESSEL_HEIGHT,
            GRS80_A,
            GRS80_F,
            new double[] {565.7381, 50.4018, 465.2904},
            new double[] {1.91514e-6, -1.60363e-6, 9.09546e-6},
            4.07244e-6);

    private final double fromA;
    private final double fromE2;
    private final double fromHeight;
    private final double toA;
    private final double toE2;
    private final double[] shift;
    private final double[] matrix;

    private RdDatum(
            double fromA,
            double fromF,
            double fromHeight,
            double toA,
            double toF,
            double[] shift,
            double[] r,
            double scale) {
        this.fromA = fromA;
        this.fromE2 = fromF * (2 - fromF);
        this.fromHeight = fromHeight;
        this.toA = toA;
        this.toE2 = toF * (2 - toF);
        this.shift = shift;
        double sa = Math.sin(r[0]), ca = Math.cos(r[0]);
        double sb = Math.sin(r[1]), cb = Math.cos(r[1]);
        double sg = Math.sin(r[2]), cg = Math.cos(r[2]);
        this.matrix = new double[] {
            cg * cb,
            cg * sb * sa + sg * ca,
            -cg * sb * ca + sg * sa,
            -sg * cb,
            -sg * sb * sa + cg * ca,
            sg * sb * ca + cg * sa,
            sb,
            -cb * sa,
            cb * ca
        };
        for (int i = 0; i < 9; i++) matrix[i] *= 1 + scale;
    }

    /** Turns ETRS89 latitude, longitude into those of the Bessel datum, in place. */
    static void fromEtrs89(double[] latLon) {
        FROM_ETRS89.apply(latLon);
    }

    /**
     * The other way: the published inverse, then one step towards the exact inverse of {@link #fromEtrs89}. Hundreds of
     * kilometres from the Netherlands the two differ by millimetres, since each fixes a height.
     */
    static void toEtrs89(double[] latLon) {
        double lat = latLon[0];
        double lon = latLon[1];
        TO_ETRS89.apply(latLon);
        double[] again = latLon.clone();
        FROM_ETRS89.apply(again);
        latLon[0] += lat - again[0];
        latLon[1] += lon - again[1];
    }

    private void apply(double[] latLon) {
        double sinLat = Math.sin(latLon[0]);
        double cosLat = Math.cos(latLon[0]);
        double n = fromA / Math.sqrt(1 - fromE2 * sinLat * sinLat);
        double x = (n + fromHeight) * cosLat * Math.cos(latLon[1]);
        double y = (n + fromHeight) * cosLat * Math.sin(latLon[1]);
        double z = (n * (1 - fromE2) + fromHeight) * sinLat;
        double tx = matrix[0] * x + matrix[1] * y + matrix[2] * z + shift[0];
        double ty = matrix[3] * x + matrix[4] * y + matrix[5] * z + shift[1];
        double tz = matrix[6] * x + matrix[7] * y + matrix[8] * z + shift[2];
        double p = Math.hypot(tx, ty);
        double lat = Math.atan2(tz, p * (1 - toE2));
        for (int step = 0; step < 20; step++) {
            double sin = Math.sin(lat);
            double next = Math.atan2(tz + toE2 * toA / Math.sqrt(1 - toE2 * sin * sin) * sin, p);
            double change = Math.abs(next - lat);
            lat = next;
            if (change < 1e-15) break;
        }
        latLon[0] = lat;
        latLon[1] = Math.atan2(ty, tx);
    }
}
