package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.wijkatelier.domain.rules.UnitRules;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Where roads, rails and water cut the land of a buurt: along the middle of what is narrow, round what is wide. */
final class BuurtCut {
    private static final PrecisionModel MILLIMETRE = new PrecisionModel(1000);
    private static final GeometryFactory FACTORY = new GeometryFactory(MILLIMETRE);
    /** Metres; what rounding may put between two lines that are one. */
    private static final double SAME = 0.005;
    /** Metres that a line goes on beyond the rim of the buurt: rounded to millimetres it would end just short of it and cut nothing. */
    private static final double BEYOND = 0.02;
    /** m2; smaller bits of road or water are left out. */
    private static final double BIT = 20;

    private final Polygon land;
    private final UnitGround ground;
    private final UnitRules rules;
    private final STRtree addresses;
    private final GroundUnions unions;

    /** @param addresses coordinates of addresses */
    BuurtCut(Polygon land, UnitGround ground, UnitRules rules, STRtree addresses, GroundUnions unions) {
        this.land = land;
        this.ground = ground;
        this.rules = rules;
        this.addresses = addresses;
        this.unions = unions;
    }

    List<Coordinate[]> lines() {
        Envelope box = land.getEnvelopeInternal();
        Geometry roads = inLand(GroundUnions.ways(ground, box));
        Geometry wide = without(inLand(ground.wideWater(box)), roads);
        Geometry narrow = without(without(inLand(ground.narrowWater(box)), roads), wide);
        List<Coordinate[]> lines = new ArrayList<>();
        Function<LineSegment, StripRim.Side> besideWater = sides(wide);
        for (Polygon strip : polygons(roads)) lines.addAll(beyond(StripAxis.of(filled(strip), besideWater)));
        Function<LineSegment, StripRim.Side> besideBoth =
                sides(FACTORY.createGeometryCollection(new Geometry[] {wide, roads}));
        for (Polygon strip : polygons(narrow)) lines.addAll(beyond(StripAxis.of(filled(strip), besideBoth)));
        for (Polygon water : polygons(wide))
            for (Object ring : LinearComponentExtracter.getLines(filled(water)))
                lines.add(((LineString) ring).getCoordinates());
        return lines;
    }

    private List<Coordinate[]> beyond(List<Coordinate[]> lines) {
        IndexedFacetDistance rim = new IndexedFacetDistance(land.getBoundary());
        for (Coordinate[] line : lines) {
            int last = line.length - 1;
            Coordinate first = end(line[1], line[0], rim);
            line[last] = end(line[last - 1], line[last], rim);
            line[0] = first;
        }
        return lines;
    }

    private static Coordinate end(Coordinate before, Coordinate end, IndexedFacetDistance rim) {
        double length = before.distance(end);
        if (length == 0 || !rim.isWithinDistance(FACTORY.createPoint(end), SAME)) return end;
        return new LineSegment(before, end).pointAlong(1 + BEYOND / length);
    }

    private Geometry inLand(List<Polygon> surfaces) {
        if (surfaces.isEmpty()) return FACTORY.createPolygon();
        return surface(OverlayNG.overlay(unions.of(surfaces), land, OverlayNG.INTERSECTION, MILLIMETRE));
    }

    private static Geometry without(Geometry surface, Geometry other) {
        if (surface.isEmpty() || other.isEmpty()) return surface;
        return surface(OverlayNG.overlay(surface, other, OverlayNG.DIFFERENCE, MILLIMETRE));
    }

    /** Without the lines and points of an overlay. */
    private static Geometry surface(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) parts.add((Polygon) polygon);
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> found = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry))
            if (((Polygon) polygon).getArea() >= BIT) found.add((Polygon) polygon);
        return found;
    }

    /** Without small holes in which nobody has an address. */
    private Polygon filled(Polygon strip) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < strip.getNumInteriorRing(); i++) {
            LinearRing hole = strip.getInteriorRingN(i);
            if (FACTORY.createPolygon(hole).getArea() >= rules.island()
                    || !addresses.query(hole.getEnvelopeInternal()).isEmpty()) holes.add(hole);
        }
        return FACTORY.createPolygon(strip.getExteriorRing(), holes.toArray(LinearRing[]::new));
    }

    private Function<LineSegment, StripRim.Side> sides(Geometry barrier) {
        IndexedFacetDistance rim = new IndexedFacetDistance(land.getBoundary());
        IndexedFacetDistance shore = barrier.isEmpty() ? null : new IndexedFacetDistance(barrier);
        IndexedPointInAreaLocator inside = shore == null ? null : new IndexedPointInAreaLocator(barrier);
        return edge -> {
            Coordinate middle = edge.midPoint();
            Geometry point = FACTORY.createPoint(middle);
            if (rim.isWithinDistance(point, SAME)) return StripRim.Side.OPEN;
            boolean barred = shore != null
                    && (shore.isWithinDistance(point, SAME) || inside.locate(middle) != Location.EXTERIOR);
            return barred ? StripRim.Side.WATER : StripRim.Side.LAND;
        };
    }
}
