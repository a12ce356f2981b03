package nl.wijkatelier.wms;

import java.util.EnumMap;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.render.CrsProjection;
import nl.wijkatelier.engine.render.Topography;
import org.locationtech.jts.geom.Envelope;

/** Where the served data lies, in any coordinate system. For one thread. */
final class Extent {
    /** Points per side at which the rectangle is followed into other systems, where its sides are curves. */
    private static final int STEPS = 16;
    /** The European Netherlands, while nothing is served. */
    private static final Envelope NETHERLANDS = new Envelope(10_000, 280_000, 305_000, 620_000);

    private final Envelope rd;
    private final CoordinateSystems systems;
    private final Map<Crs, double[]> boxes = new EnumMap<>(Crs.class);

    Extent(JoinedRegion region, Topography topography, CoordinateSystems systems) {
        Envelope box = new Envelope();
        for (Indeling indeling : region.indelingen())
            for (Area area : indeling.gemeenten())
                box.expandToInclude(area.geometrie().getEnvelopeInternal());
        double[] t = topography.bounds();
        if (t != null) box.expandToInclude(new Envelope(t[0], t[2], t[1], t[3]));
        this.rd = box.isNull() ? NETHERLANDS : box;
        this.systems = systems;
    }

    /** minx, miny, maxx, maxy, easting or longitude first. */
    double[] in(Crs crs) {
        return boxes.computeIfAbsent(crs, this::followed).clone();
    }

    private double[] followed(Crs crs) {
        double[] xy = new double[(STEPS + 1) * 8];
        int at = 0;
        for (int i = 0; i <= STEPS; i++) {
            double x = rd.getMinX() + rd.getWidth() * i / STEPS;
            double y = rd.getMinY() + rd.getHeight() * i / STEPS;
            for (double v : new double[] {x, rd.getMinY(), x, rd.getMaxY(), rd.getMinX(), y, rd.getMaxX(), y})
                xy[at++] = v;
        }
        CrsProjection.of(crs, systems).fromRd(xy, xy.length / 2);
        Envelope box = new Envelope();
        for (int i = 0; i < xy.length; i += 2) box.expandToInclude(xy[i], xy[i + 1]);
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
