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
        int year = pand.oorspronkelijkBouwjaar();
        for (int i = 0; i < tallies.size(); i++) {
            int area = point == null
                    ? PointLocator.OUTSIDE
                    : divisions.get(i).locator().locate(point.x, point.y);
            tallies.get(i).count(Measure.PANDEN, area);
            if (year == Pand.BOUWJAAR_ONBEKEND) continue;
            tallies.get(i).count(Measure.PANDEN_MET_BOUWJAAR, area);
            tallies.get(i).count(yearClass(year), area);
        }
    }

    private static Measure yearClass(int year) {
        if (year < 1900) return Measure.PANDEN_VOOR_1900;
        if (year < 1945) return Measure.PANDEN_1900_TOT_1945;
        if (year < 1965) return Measure.PANDEN_1945_TOT_1965;
        if (year < 1980) return Measure.PANDEN_1965_TOT_1980;
        return year < 2000 ? Measure.PANDEN_1980_TOT_2000 : Measure.PANDEN_VANAF_2000;
    }

    /** The size classes go by the register's own statement of the size. */
    private void count(Perceel perceel) {
        double size = perceel.grootte();
        for (int i = 0; i < tallies.size(); i++) {
            int area = shares.get(i).largest();
            tallies.get(i).count(Measure.PERCELEN, area);
            tallies.get(i)
                    .count(
                            size < 100
                                    ? Measure.PERCELEN_TOT_100_M2
                                    : size < 250
                                            ? Measure.PERCELEN_100_TOT_250_M2
                                            : size < 1000
                                                    ? Measure.PERCELEN_250_TOT_1000_M2
                                                    : Measure.PERCELEN_VANAF_1000_M2,
                            area);
        }
    }
}
