package nl.wijkatelier.ingest.cbs;

import java.util.List;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.api.referencing.operation.TransformException;

/**
 * Shapes in degrees (WGS 84, taken as ETRS89) to RD metres, in millimetres. RD metres and degrees cannot be confused: RD's
 * y begins at 289,000 and latitude ends at 90; nor can longitude (3 to 8) and latitude (50 to 54) of the Netherlands, so that
 * the order of the axes is read off. With the official correction grid within a millimetre, without it within 0.25 m. Immutable
 * and thread-safe.
 */
final class Degrees {
    private final MathTransform2D toRd;
    private final boolean approximate;

    Degrees(CoordinateSystems systems) {
        toRd = systems.toRd(Crs.CRS84);
        approximate = systems.approximate();
    }

    /** How exact the metres are, for people. */
    String exactness() {
        return approximate
                ? "zonder correctierooster: tot 0,25 m nauwkeurig"
                : "met het correctierooster: op 1 mm nauwkeurig";
    }

    /** Whether every ordinate is one of degrees. */
    static boolean in(Shape shape) {
        boolean some = false;
        for (List<double[]> rings : shape.polygons())
            for (double[] ring : rings)
                for (double ordinate : ring) {
                    if (!Double.isFinite(ordinate)) continue;
                    if (Math.abs(ordinate) > 180) return false;
                    some = true;
                }
        return some;
    }

    /** Replaces degrees by metres; false, and nothing, where they do not lie around the Netherlands. */
    boolean toRd(Shape shape) {
        boolean northFirst = false;
        boolean eastFirst = false;
        for (List<double[]> rings : shape.polygons())
            for (double[] ring : rings)
                for (int i = 0; i + 1 < ring.length; i += 2) {
                    // What is no number costs its ring, later on.
                    if (!Double.isFinite(ring[i] + ring[i + 1])) continue;
                    eastFirst |= dutch(ring[i], ring[i + 1]);
                    northFirst |= dutch(ring[i + 1], ring[i]);
                    if (!dutch(ring[i], ring[i + 1]) && !dutch(ring[i + 1], ring[i])) return false;
                }
        if (eastFirst == northFirst) return false;
        for (List<double[]> rings : shape.polygons()) for (double[] ring : rings) toRd(ring, northFirst);
        return true;
    }

    private void toRd(double[] ring, boolean northFirst) {
        for (int i = 0; northFirst && i + 1 < ring.length; i += 2) {
            double north = ring[i];
            ring[i] = ring[i + 1];
            ring[i + 1] = north;
        }
        try {
            toRd.transform(ring, 0, ring, 0, ring.length / 2);
        } catch (TransformException never) {
            throw new IllegalStateException("degrees of the Netherlands have RD coordinates", never);
        }
        for (int i = 0; i < ring.length; i++) ring[i] = Math.rint(ring[i] * 1000) / 1000;
    }

    /** With the sea and a border zone. */
    private static boolean dutch(double east, double north) {
        return east >= 2 && east <= 8.5 && north >= 50 && north <= 56;
    }
}
