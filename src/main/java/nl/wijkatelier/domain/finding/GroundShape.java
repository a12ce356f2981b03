package nl.wijkatelier.domain.finding;

import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** A line, or a surface with its rim. One with many positions is indexed when it is first asked. Thread-safe. */
final class GroundShape {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Shapes with more positions are indexed: whole nets of roads come as one surface. */
    private static final int MANY = 64;

    private record Index(IndexedPointInAreaLocator inside, IndexedFacetDistance rim) {}

    private final Geometry geometry;
    private final boolean surface;
    private final List<Coordinate[]> lines;
    private volatile Index index;

    /** @param surface whether what lies inside belongs to it; of a polygon that is no surface only the rim counts */
    GroundShape(Geometry geometry, boolean surface) {
        this.geometry = geometry;
        this.surface = surface;
        List<?> parts = LinearComponentExtracter.getLines(geometry);
        this.lines =
                parts.stream().map(line -> ((LineString) line).getCoordinates()).toList();
    }

    /** Whether a place lies inside, or within reach (metres) of the line or rim. */
    boolean near(Coordinate place, double reach) {
        if (geometry.getNumPoints() <= MANY) return surface && covers(geometry, place) || within(place, reach);
        Index all = index();
        return surface && all.inside.locate(place) != Location.EXTERIOR
                || all.rim.isWithinDistance(FACTORY.createPoint(place), reach);
    }

    /** Whether a place lies in a surface or on its rim. */
    static boolean covers(Geometry surface, Coordinate place) {
        return SimplePointInAreaLocator.locate(place, surface) != Location.EXTERIOR;
    }

    private boolean within(Coordinate place, double reach) {
        for (Coordinate[] line : lines) if (Distance.pointToSegmentString(place, line) <= reach) return true;
        return false;
    }

    private Index index() {
        Index made = index;
        if (made == null) {
            made = new Index(
                    surface ? new IndexedPointInAreaLocator(geometry) : null, new IndexedFacetDistance(geometry));
            index = made;
        }
        return made;
    }
}
