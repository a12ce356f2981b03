package nl.wijkatelier.wms;

import java.util.List;

/**
 * A GetFeatureInfo that has been read and is sound in itself; layer names are not yet looked up.
 *
 * @param map the map that was looked at
 * @param layers asked about, the first one first
 * @param i column of the pixel, 0 at the left
 * @param j row of the pixel, 0 at the top
 * @param count features told per layer, at most
 */
record InfoRequest(MapRequest map, List<String> layers, InfoFormat format, int i, int j, int count) {
    /** The middle of the pixel in the map's coordinate system, easting or longitude first. */
    double[] position() {
        double[] b = map.box();
        return new double[] {
            b[0] + (i + 0.5) * (b[2] - b[0]) / map.width(), b[3] - (j + 0.5) * (b[3] - b[1]) / map.height()
        };
    }
}
