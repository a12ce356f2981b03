package nl.wijkatelier.wms;

import java.util.List;
import nl.wijkatelier.engine.crs.Crs;

/**
 * A GetMap that has been read and is sound in itself; layer and style names are not yet looked up.
 *
 * @param styles as many as layers; "" for the default
 * @param box minx, miny, maxx, maxy, easting or longitude first
 * @param background RGB, or null for transparent pixels where nothing is painted
 * @param pixelRatio pixels per standard pixel of 0.28 mm
 */
record MapRequest(
        List<String> layers,
        List<String> styles,
        Crs crs,
        double[] box,
        int width,
        int height,
        ImageFormat format,
        Integer background,
        double pixelRatio) {}
