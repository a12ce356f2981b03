package nl.wijkatelier.engine.crs;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Numbers by which programs know web Mercator too. */
    private static final Set<Integer> MERCATORS = Set.of(900913, 3785, 3587, 102100, 102113);

    private static final Pattern NAMES = Pattern.compile(
            "(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:(?:[\\w.]{0,10}:)?|https?://www\\.opengis\\.net/def/crs/EPSG/[\\w.]{1,10}/"
                    + "|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)(?<number>\\d{1,6})"
                    + "|(?:CRS:|OGC:CRS|urn:(?:x-)?ogc:def:crs:(?:OGC|CRS):(?:[\\w.]{0,10}:)?(?:CRS:?)?"
                    + "|https?://www\\.opengis\\.net/def/crs/OGC/[\\w.]{1,10}/CRS)84",
            Pattern.CASE_INSENSITIVE);

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

    /**
     * The system with that code, URN or URI, case aside: EPSG:28992, urn:ogc:def:crs:EPSG::28992,
     * http://www.opengis.net/def/crs/EPSG/0/28992, http://www.opengis.net/gml/srs/epsg.xml#28992, OGC:CRS84, and the numbers that
     * web Mercator had before its own. Empty for one that is not served.
     */
    public static Optional<Crs> find(String text) {
        Matcher named = NAMES.matcher(text.strip());
        if (!named.matches()) return Optional.empty();
        if (named.group("number") == null) return Optional.of(CRS84);
        int number = Integer.parseInt(named.group("number"));
        int epsg = MERCATORS.contains(number) ? WEB_MERCATOR.epsg : number;
        return Arrays.stream(values())
                .filter(crs -> crs.epsg == epsg && crs != CRS84)
                .findFirst();
    }
}
