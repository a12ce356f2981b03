package nl.wijkatelier.engine.join;

import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.statistics.Measure;
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

    static List<Tally> bgt(Registers registers, List<Division> divisions, Watch watch) {
        SurfacePass pass = new SurfacePass(divisions);
        registers.bgt(SurfaceMeasures.TYPES, object -> {
            watch.tick();
            Set<Measure> measures = SurfaceMeasures.of(object);
            if (!measures.isEmpty()) pass.divide(object.geometrie(), measures);
        });
        watch.done();
        return pass.tallies;
    }

    static List<Tally> panden(Registers registers, List<Division> divisions, Watch watch) {
        SurfacePass pass = new SurfacePass(divisions);
        registers.panden(pand -> {
            watch.tick();
            pass.divide(pand.geometrie(), Set.of(Measure.PANDOPPERVLAKTE));
            pass.count(pand);
        });
        watch.done();
        return pass.tallies;
    }

    static List<Tally> percelen(Registers registers, List<Division> divisions, Watch watch) {
        SurfacePass pass = new SurfacePass(divisions);
        registers.percelen(perceel -> {
            watch.tick();
            pass.divide(perceel.geometrie(), Set.of(Measure.PERCEELOPPERVLAKTE));
            pass.count(perceel);
        });
        watch.done();
        return pass.tallies;
    }

    private void divide(Geometry surface, Set<Measure> measures) {
        for (int i = 0; i < tallies.size(); i++) {
            SurfaceShares found = shares.get(i);
            found.divide(surface);
            for (Measure measure : measures) {
                for (int share = 0; share < found.size(); share++)
                    tallies.get(i).add(measure, found.area(share), found.amount(share));
                tallies.get(i).add(measure, PointLocator.OUTSIDE, found.outside());
            }
        }
    }

    private void count(Pand pand) {
        Coordinate point = pand.geometrie().getInteriorPoint().getCoordinate();
        for (int i = 0; i < tallies.size(); i++) {
            int area = point == null
                    ? PointLocator.OUTSIDE
                    : divisions.get(i).locator().locate(point.x, point.y);
            SurfaceMeasures.add(pand, tallies.get(i), area);
        }
    }

    private void count(Perceel perceel) {
        for (int i = 0; i < tallies.size(); i++)
            for (Measure measure : SurfaceMeasures.of(perceel))
                tallies.get(i).count(measure, shares.get(i).largest());
    }
}
