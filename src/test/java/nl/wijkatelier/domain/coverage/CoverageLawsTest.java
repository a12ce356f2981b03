package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.bench.RandomCoverage;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;

/** After any sequence of edits the division is whole; JTS's own validator is the independent judge. */
class CoverageLawsTest {
    private static final int STEPS = 8;

    @Property(tries = 400)
    void anyEdits_keepTheDivisionWhole(@ForAll long seed) {
        Coverage first = random(seed);
        byte[] start = CoverageBytes.of(first);
        double surface = first.surface();
        List<Coverage> states = play(first, seed);
        for (Coverage state : states) {
            assertThat(CoverageCheck.violations(state)).isEmpty();
            assertThat(state.surface() / surface).isCloseTo(1, within(1e-6));
        }
        Coverage last = states.get(states.size() - 1);
        Geometry[] areas = AreaPolygons.of(last, Wkt.FACTORY).values().toArray(Geometry[]::new);
        assertThat(areas).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
        assertThat(CoverageBytes.of(first)).isEqualTo(start);
        List<Coverage> again = play(random(seed), seed);
        assertThat(CoverageBytes.of(again.get(again.size() - 1))).isEqualTo(CoverageBytes.of(last));
    }

    @Property(tries = 100)
    void everyPoint_liesInOneFace(@ForAll long seed) {
        List<Coverage> states = play(random(seed), seed);
        Coverage last = states.get(states.size() - 1);
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            // half a millimetre beside the grid, so that no point lies on a node
            double x = 100_000.0005 + random.nextInt(1_000_000) / 1000.0;
            double y = 450_000.0005 + random.nextInt(1_000_000) / 1000.0;
            Geometry point = Wkt.FACTORY.createPoint(new Coordinate(x, y));
            long found = last.faces().stream()
                    .filter(face -> last.polygon(face, Wkt.FACTORY).contains(point))
                    .count();
            Geometry hull =
                    AreaPolygons.of(last.withAreas(one(last)), Wkt.FACTORY).get(1);
            assertThat(found).isEqualTo(hull.contains(point) ? 1 : 0);
        }
    }

    private static Map<Integer, Integer> one(Coverage coverage) {
        Map<Integer, Integer> map = new HashMap<>();
        coverage.faces().forEach(face -> map.put(face.id(), 1));
        return map;
    }

    private static Coverage random(long seed) {
        List<SourceArea> areas = new ArrayList<>();
        for (MultiPolygon cell : RandomCoverage.of(seed, 6 + (int) Math.floorMod(seed, 9L), 1000, 4))
            areas.add(new SourceArea(areas.size() + 1, cell));
        return CoverageBuild.of(areas, new Tolerances(0.01, 0.01)).coverage();
    }

    /** The states after each of some random edits; refused ones change nothing. */
    private static List<Coverage> play(Coverage first, long seed) {
        Random random = new Random(seed);
        List<Coverage> states = new ArrayList<>(List.of(first));
        for (int i = 0; i < STEPS; i++) {
            Coverage now = states.get(states.size() - 1);
            try {
                states.add(edit(now, random, 1000 + i));
            } catch (CoverageRefused refused) {
                assertThat(refused.reason()).isNotEqualTo(CoverageRefused.Reason.NODING_FAILED);
            }
        }
        return states;
    }

    private static Coverage edit(Coverage now, Random random, int fresh) {
        List<Integer> areas = List.copyOf(now.areas());
        int area = areas.get(random.nextInt(areas.size()));
        return switch (random.nextInt(5)) {
            case 0 -> AreaSplit.of(now, line(point(random), point(random), random), area, fresh);
            case 1 ->
                RegionAssignment.of(
                        now, Wkt.FACTORY.createPoint(point(random)).buffer(5 + random.nextInt(200), 3), area);
            case 2 -> AreaMerge.of(now, area, areas.get(random.nextInt(areas.size())));
            case 3 -> {
                Edge edge = now.edges().get(random.nextInt(now.edgeCount()));
                Coordinate[] xy = edge.line(Wkt.FACTORY).getCoordinates();
                yield BorderMove.of(now, line(xy[random.nextInt(xy.length)], xy[random.nextInt(xy.length)], random), 2);
            }
            default -> {
                Edge a = now.edges().get(random.nextInt(now.edgeCount()));
                Edge b = now.edges().get(random.nextInt(now.edgeCount()));
                yield BorderMove.of(
                        now,
                        line(
                                a.line(Wkt.FACTORY).getCoordinateN(0),
                                b.line(Wkt.FACTORY).getCoordinateN(0),
                                random),
                        2);
            }
        };
    }

    private static Coordinate point(Random random) {
        return new Coordinate(100_000 + random.nextDouble() * 1000, 450_000 + random.nextDouble() * 1000);
    }

    private static LineString line(Coordinate a, Coordinate b, Random random) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double aside = random.nextDouble() - 0.5;
        Coordinate middle = new Coordinate((a.x + b.x) / 2 - aside * dy, (a.y + b.y) / 2 + aside * dx);
        return Wkt.FACTORY.createLineString(new Coordinate[] {a, middle, b});
    }
}
