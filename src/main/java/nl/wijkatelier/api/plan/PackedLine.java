package nl.wijkatelier.api.plan;

import java.util.Arrays;
import java.util.List;

/** Lines as whole units of RD, millimetres or coarser: the first position counts from an origin, each next one from the one before. */
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

    /**
     * What is only looked at, shorter: each position on the raster by itself, so that lines which meet still do; repeated ones left
     * out but for the ends.
     *
     * @param millimetres x, y, x, y, ...
     * @param origin x and y in metres
     * @param size of the raster, mm
     */
    static long[] coarse(long[] millimetres, List<Long> origin, int size) {
        long[] kept = new long[millimetres.length];
        int n = 0;
        for (int i = 0; i < millimetres.length; i += 2) {
            long x = Math.round((millimetres[i] - origin.get(0) * SCALE) / (double) size);
            long y = Math.round((millimetres[i + 1] - origin.get(1) * SCALE) / (double) size);
            boolean last = i + 2 == millimetres.length;
            if (n > 0 && kept[n - 2] == x && kept[n - 1] == y && !(last && n == 2)) continue;
            kept[n++] = x;
            kept[n++] = y;
        }
        for (int i = n - 1; i >= 2; i--) kept[i] -= kept[i - 2];
        return Arrays.copyOf(kept, n);
    }
}
