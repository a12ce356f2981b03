package nl.wijkatelier.engine.crs;

import java.util.Locale;
import java.util.Optional;

/**
 * The coordinate systems that clients may ask for, in the order in which capabilities list them, with what each standard wants
 * of their axes.
 */
public enum Crs {
    RD("EPSG:28992", 28992, false, false, new double[] {-7_000, 289_000, 300_000, 629_000}),
    ETRS89("EPSG:4258", 4258, true, true, new double[] {-16.1, 32.88, 40.18, 84.73}),
    WGS84("EPSG:4326", 4326, true, true, new double[] {-180, -90, 180, 90}),
    CRS84("CRS:84", 0, false, true, new double[] {-180, -90, 180, 90}),
    WEB_MERCATOR(
            "EPSG:3857", 3857, false, false, new double[] {-20037508.343, -20037508.343, 20037508.343, 20037508.343}),
    UTM31("EPSG:25831", 25831, false, false, new double[] {166_000, 3_600_000, 834_000, 9_400_000}),
    LAEA("EPSG:3035", 3035, true, false, new double[] {1_900_000, 1_100_000, 7_500_000, 6_900_000});

    private final String code;
    private final int epsg;
    private final boolean northFirst;
    private final boolean degrees;
    private final double[] domain;

    Crs(String code, int epsg, boolean northFirst, boolean degrees, double[] domain) {
        this.code = code;
        this.epsg = epsg;
        this.northFirst = northFirst;
        this.degrees = degrees;
        this.domain = domain;
    }

    /** The name in WMS requests and capabilities, such as "EPSG:28992". */
    public String code() {
        return code;
    }

    /** The URI that OGC API names it by. */
    public String uri() {
        return this == CRS84
                ? "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                : "http://www.opengis.net/def/crs/EPSG/0/" + epsg;
    }

    /** Whether WMS 1.3.0 writes boxes north (latitude) first. WMS 1.1.1 never does. */
    public boolean northFirst() {
        return northFirst;
    }

    /** Whether the unit is the degree; the metre else. */
    public boolean degrees() {
        return degrees;
    }

    /** Where coordinates make sense, east first: {min x, min y, max x, max y}. */
    public double[] domain() {
        return domain.clone();
    }

    /** The system with that code (case-blind) or URI; empty for one that is not served. */
    public static Optional<Crs> find(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (Crs crs : values())
            if (crs.code.equals(wanted) || crs.uri().toUpperCase(Locale.ROOT).equals(wanted)) return Optional.of(crs);
        return Optional.empty();
    }
}
