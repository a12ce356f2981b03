package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rim of a strip, such as the land of a road, with close positions; each position knows beside which stretch of neighbour it
 * lies. Since a strip is connected, two stretches with no common position lie beside different pieces of land.
 *
 * @param strip with close positions
 * @param stretches per position the number of its stretch; none for a position on an open end
 * @param count how many stretches there are
 */
record StripRim(Polygon strip, Map<Coordinate, Integer> stretches, int count) {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Metres between positions at most. */
    private static final double CLOSE = 10;

    private static final double CLOSE_OPEN = 4;

    /** What lies at the other side of the rim. */
    enum Side {
        LAND,
        WATER,
        OPEN
    }

    private record Stretch(Side side, List<Coordinate> positions) {}

    static StripRim of(Polygon strip, Function<LineSegment, Side> side) {
        List<Stretch> all = new ArrayList<>();
        LinearRing[] rings = new LinearRing[strip.getNumInteriorRing() + 1];
        for (int r = 0; r < rings.length; r++)
            rings[r] = ring(r == 0 ? strip.getExteriorRing() : strip.getInteriorRingN(r - 1), side, all);
        Map<Coordinate, Integer> stretches = new HashMap<>();
        int count = 0;
        for (Side kind : new Side[] {Side.LAND, Side.WATER})
            for (Stretch stretch : all) {
                if (stretch.side != kind) continue;
                for (Coordinate position : stretch.positions) stretches.putIfAbsent(position, count);
                count++;
            }
        Polygon close = FACTORY.createPolygon(rings[0], java.util.Arrays.copyOfRange(rings, 1, rings.length));
        return new StripRim(close, stretches, count);
    }

    private static LinearRing ring(LinearRing given, Function<LineSegment, Side> side, List<Stretch> all) {
        CoordinateList close = new CoordinateList();
        List<Stretch> here = new ArrayList<>();
        Coordinate[] ring = given.getCoordinates();
        for (int i = 1; i < ring.length; i++) {
            LineSegment edge = new LineSegment(ring[i - 1], ring[i]);
            Side kind = side.apply(edge);
            int pieces = (int) Math.ceil(edge.getLength() / (kind == Side.OPEN ? CLOSE_OPEN : CLOSE));
            List<Coordinate> positions = new ArrayList<>();
            for (int k = 0; k < pieces; k++) positions.add(k == 0 ? edge.p0 : edge.pointAlong((double) k / pieces));
            close.addAll(positions, false);
            positions.add(edge.p1);
            if (!here.isEmpty() && here.get(here.size() - 1).side == kind)
                here.get(here.size() - 1).positions.addAll(positions);
            else here.add(new Stretch(kind, positions));
        }
        close.closeRing();
        if (here.size() > 1 && here.get(0).side == here.get(here.size() - 1).side)
            here.get(0).positions.addAll(here.remove(here.size() - 1).positions);
        all.addAll(here);
        return FACTORY.createLinearRing(close.toCoordinateArray());
    }
}
