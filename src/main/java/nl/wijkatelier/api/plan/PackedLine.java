package nl.wijkatelier.api.plan;

import java.util.List;

/** Lines in whole millimetres of RD: the first position counts from an origin, each next one from the one before. */
final class PackedLine {
    static final String CRS = "EPSG:28992";
    /** Metres. */
    static final double UNIT = 0.001;

    private static final long SCALE = 1000;

    private PackedLine() {}

    /**
     * @param millimetres x, y, x, y, ...; changed into what is answered
     * @param origin x and y in metres
     */
    static long[] of(long[] millimetres, List<Long> origin) {
        for (int i = millimetres.length - 1; i >= 2; i--) millimetres[i] -= millimetres[i - 2];
        millimetres[0] -= origin.get(0) * SCALE;
        millimetres[1] -= origin.get(1) * SCALE;
        return millimetres;
    }
}
