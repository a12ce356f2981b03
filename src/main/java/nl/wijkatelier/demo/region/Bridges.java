package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Road;
import nl.wijkatelier.demo.land.RoadKind;
import nl.wijkatelier.demo.land.Strip;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Rd;
import nl.wijkatelier.domain.register.BgtType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** What lies on the ground without being ground: bridges one level up, rails, fences along the railway. */
final class Bridges {
    /** A deck, or the road on it. */
    record Bridge(BgtType type, String functie, String voorkomen, Polygon shape) {}

    private Bridges() {}

    /** The bridges over canals and over the ditch along the municipality's border. */
    static List<Bridge> of(Ground ground) {
        List<Polygon> waters = new ArrayList<>();
        for (Road road : ground.roads())
            if (road.kind() == RoadKind.VAART) waters.add(road.axis().strip(-13.6, 13.6));
        Geometry ditch = OverlayNG.overlay(
                ground.whole(), ground.whole().buffer(-Ground.BORDER_DITCH - 0.8), OverlayNG.DIFFERENCE, Rd.GRID);
        List<Bridge> bridges = new ArrayList<>();
        for (Road road : ground.roads()) {
            if (road.kind() == RoadKind.VAART || road.kind().strips().isEmpty()) continue;
            for (Polygon water : waters) over(road, water, bridges);
            over(road, ditch, bridges);
        }
        return bridges;
    }

    private static void over(Road road, Geometry water, List<Bridge> bridges) {
        boolean rail = road.kind() == RoadKind.SPOOR;
        double half = rail ? 5 : road.kind().carriage();
        if (half < 1.5 || !road.axis().strip(-half, half).getEnvelopeInternal().intersects(water.getEnvelopeInternal()))
            return;
        Surface surface = rail ? Surface.SPOORBAAN : Surface.RIJBAAN_LOKAAL;
        for (Strip strip : road.kind().strips())
            if (strip.surface() == Surface.RIJBAAN_REGIONAAL) surface = strip.surface();
        for (Polygon deck : cut(road.axis().strip(-half - 1, half + 1), water))
            bridges.add(new Bridge(BgtType.OVERBRUGGINGSDEEL, "dek", null, deck));
        for (Polygon deck : cut(road.axis().strip(-half, half), water))
            bridges.add(new Bridge(surface.type(), surface.functie(), surface.voorkomen(), deck));
    }

    private static List<Polygon> cut(Polygon strip, Geometry water) {
        List<Polygon> parts = new ArrayList<>();
        for (Polygon part : Rd.polygons(OverlayNG.overlay(strip, water, OverlayNG.INTERSECTION, Rd.GRID)))
            if (part.getArea() > 5) parts.add(part);
        return parts;
    }

    /** The two rails' centre lines of each railway. */
    static List<Axis> tracks(Ground ground) {
        return beside(ground, 2.2);
    }

    /** The fences along each railway. */
    static List<Axis> fences(Ground ground) {
        return beside(ground, 9.2);
    }

    private static List<Axis> beside(Ground ground, double away) {
        List<Axis> lines = new ArrayList<>();
        for (Road road : ground.roads()) {
            if (road.kind() != RoadKind.SPOOR) continue;
            lines.add(Axis.of(road.axis().offset(-away)));
            lines.add(Axis.of(road.axis().offset(away)));
        }
        return lines;
    }
}
