package nl.wijkatelier.engine.join;

import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.engine.pass.RegisterPass;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Surfaces, divided over the buurten by area. A pand is counted in the buurt of the point that stands for it (JTS's interior
 * point), a perceel in the buurt that holds most of it: each once.
 */
final class SurfacePass {
    private final List<Division> divisions;
    private final List<Tally> tallies;
    private final List<SurfaceShares> shares;

    private SurfacePass(List<Division> divisions) {
        this.divisions = divisions;
        this.tallies = divisions.stream().map(Division::tally).toList();
        this.shares = divisions.stream()
                .map(division -> new SurfaceShares(division.locator()))
                .toList();
    }

    /** Takes all surfaces of a reading; what comes of it counts once the reading is done. */
    static SurfacePass on(RegisterPass reading, List<Division> divisions) {
        SurfacePass pass = new SurfacePass(divisions);
        reading.panden(pass::add);
        for (int i = 0; i < divisions.size(); i++) {
            int division = i;
            reading.bgt(SurfaceMeasures.TYPES, object -> {
                Set<Measure> measures = SurfaceMeasures.of(object);
                if (!measures.isEmpty()) pass.divide(object.geometrie(), measures, division);
            });
            reading.percelen(perceel -> pass.add(perceel, division));
        }
        return pass;
    }

    /** By division. */
    List<Tally> tallies() {
        return tallies;
    }

    private void divide(Geometry surface, Set<Measure> measures, int i) {
        SurfaceShares found = shares.get(i);
        found.divide(surface);
        for (Measure measure : measures) {
            for (int share = 0; share < found.size(); share++)
                tallies.get(i).add(measure, found.area(share), found.amount(share));
            tallies.get(i).add(measure, PointLocator.OUTSIDE, found.outside());
        }
    }

    private void add(Pand pand) {
        Coordinate point = pand.geometrie().getInteriorPoint().getCoordinate();
        for (int i = 0; i < tallies.size(); i++) {
            divide(pand.geometrie(), Set.of(Measure.PANDOPPERVLAKTE), i);
            int area = point == null
                    ? PointLocator.OUTSIDE
                    : divisions.get(i).locator().locate(point.x, point.y);
            SurfaceMeasures.add(pand, tallies.get(i), area);
        }
    }

    private void add(Perceel perceel, int i) {
        divide(perceel.geometrie(), Set.of(Measure.PERCEELOPPERVLAKTE), i);
        for (Measure measure : SurfaceMeasures.of(perceel))
            tallies.get(i).count(measure, shares.get(i).largest());
    }
}
