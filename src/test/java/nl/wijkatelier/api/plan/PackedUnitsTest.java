package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.unit.Units;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class PackedUnitsTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** m2 that a bouwsteen may gain or lose on the raster, for each metre of its border. */
    private static final double PER_METRE = 0.25;

    private final Units units = SampleUnits.of().of("2024");
    private final PackedUnits packed = PackedUnits.of(units, "1");

    @Test
    void rings_areTheBouwstenen_exceptForTheRaster() {
        List<Polygon> told = polygons();
        assertThat(told).hasSize(units.size());
        for (int i = 0; i < told.size(); i++) {
            Polygon exact = units.coverage().polygon(units.faces().get(i).get(0), FACTORY);
            assertThat(told.get(i).isValid()).isTrue();
            assertThat(told.get(i).symDifference(exact).getArea()).isLessThan(PER_METRE * exact.getLength());
            assertThat(packed.opp()[i]).isEqualTo(Math.rint(exact.getArea()));
        }
    }

    @Test
    void places_lieInsideTheirBouwsteen() {
        BorderLookup lookup = BorderLookup.of(units.coverage());
        List<Polygon> told = polygons();
        for (int i = 0; i < units.size(); i++) {
            Coordinate start = told.get(i).getExteriorRing().getCoordinateN(0);
            long x = BorderLookup.millimetres(start.x + packed.x()[i] * packed.unit());
            long y = BorderLookup.millimetres(start.y + packed.y()[i] * packed.unit());
            assertThat(lookup.areaOf(x, y)).isEqualTo(i + 1);
        }
    }

    /** The first ring of each, read as a page reads it. */
    private List<Polygon> polygons() {
        List<List<Coordinate>> lines = new ArrayList<>();
        double x = packed.origin().get(0);
        double y = packed.origin().get(1);
        for (long[] steps : packed.lines()) {
            List<Coordinate> line = new ArrayList<>();
            for (int i = 0; i < steps.length; i += 2) {
                x += steps[i] * packed.unit();
                y += steps[i + 1] * packed.unit();
                line.add(new Coordinate(x, y));
            }
            lines.add(line);
        }
        int next = 0;
        List<Polygon> polygons = new ArrayList<>();
        for (List<int[]> rings : packed.rings()) {
            List<Coordinate> shell = new ArrayList<>();
            for (int ring = 0; ring < rings.size(); ring++)
                for (int back : rings.get(ring)) {
                    List<Coordinate> line = new ArrayList<>(lines.get(back == 0 ? next : next - Math.abs(back)));
                    if (back == 0) next++;
                    if (back < 0) Collections.reverse(line);
                    if (ring == 0) shell.addAll(shell.isEmpty() ? line : line.subList(1, line.size()));
                }
            shell.set(shell.size() - 1, shell.get(0));
            polygons.add(FACTORY.createPolygon(shell.toArray(Coordinate[]::new)));
        }
        return polygons;
    }
}
