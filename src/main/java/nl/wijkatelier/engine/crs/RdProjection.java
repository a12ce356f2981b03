package nl.wijkatelier.engine.crs;

/**
 * The map projection of RD: oblique (double) stereographic of the Bessel 1841 ellipsoid about Amersfoort. Formulas: EPSG
 * Guidance Note 7-2, method 9809; constants: NSGI, RDNAPTRANS2018. Angles in radians, lengths in metres.
 */
final class RdProjection {
    static final double A = 6377397.155;
    static final double F = 1 / 299.1528128;
    static final double E2 = F * (2 - F);

    private static final double E = Math.sqrt(E2);
    private static final double LAT0 = Math.toRadians(52 + 9 / 60.0 + 22.178 / 3600);
    private static final double LON0 = Math.toRadians(5 + 23 / 60.0 + 15.5 / 3600);
    private static final double K0 = 0.9999079;
    private static final double X0 = 155_000;
    private static final double Y0 = 463_000;

    private static final double N;
    private static final double C;
    private static final double CHI0;
    private static final double TWO_R_K;

    static {
        double sin0 = Math.sin(LAT0);
        double cos0 = Math.cos(LAT0);
        double w = 1 - E2 * sin0 * sin0;
        double radius = Math.sqrt(A * (1 - E2) / Math.pow(w, 1.5) * A / Math.sqrt(w));
        N = Math.sqrt(1 + E2 * Math.pow(cos0, 4) / (1 - E2));
        double w1 = conformal(sin0);
        double sinChi00 = (w1 - 1) / (w1 + 1);
        C = (N + sin0) * (1 - sinChi00) / ((N - sin0) * (1 + sinChi00));
        double w2 = C * w1;
        CHI0 = Math.asin((w2 - 1) / (w2 + 1));
        TWO_R_K = 2 * radius * K0;
    }

    private RdProjection() {}

    /** Writes x, y for a latitude and longitude on the Bessel ellipsoid. */
    static void project(double lat, double lon, double[] xy) {
        double w = C * conformal(Math.sin(lat));
        double chi = Math.asin((w - 1) / (w + 1));
        double dLambda = N * (lon - LON0);
        double sinChi = Math.sin(chi);
        double cosChi = Math.cos(chi);
        double sin0 = Math.sin(CHI0);
        double cos0 = Math.cos(CHI0);
        double b = 1 + sinChi * sin0 + cosChi * cos0 * Math.cos(dLambda);
        xy[0] = X0 + TWO_R_K * cosChi * Math.sin(dLambda) / b;
        xy[1] = Y0 + TWO_R_K * (sinChi * cos0 - cosChi * sin0 * Math.cos(dLambda)) / b;
    }

    /** Writes latitude, longitude on the Bessel ellipsoid for x, y. */
    static void unproject(double x, double y, double[] latLon) {
        double dx = x - X0;
        double dy = y - Y0;
        double g = TWO_R_K * Math.tan(Math.PI / 4 - CHI0 / 2);
        double h = 2 * TWO_R_K * Math.tan(CHI0) + g;
        double i = Math.atan(dx / (h + dy));
        double j = Math.atan(dx / (g - dy)) - i;
        double chi = CHI0 + 2 * Math.atan((dy - dx * Math.tan(j / 2)) / TWO_R_K);
        double sinChi = Math.sin(chi);
        double psi = 0.5 * Math.log((1 + sinChi) / (C * (1 - sinChi))) / N;
        double lat = 2 * Math.atan(Math.exp(psi)) - Math.PI / 2;
        for (int step = 0; step < 10; step++) {
            double sin = Math.sin(lat);
            double isometric =
                    Math.log(Math.tan(lat / 2 + Math.PI / 4) * Math.pow((1 - E * sin) / (1 + E * sin), E / 2));
            double change = (isometric - psi) * Math.cos(lat) * (1 - E2 * sin * sin) / (1 - E2);
            lat -= change;
            if (Math.abs(change) < 1e-14) break;
        }
        latLon[0] = lat;
        latLon[1] = (j + 2 * i) / N + LON0;
    }

    private static double conformal(double sin) {
        return Math.pow((1 + sin) / (1 - sin) * Math.pow((1 - E * sin) / (1 + E * sin), E), N);
    }
}
