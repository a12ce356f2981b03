package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.bench.RandomCoverage;
import nl.wijkatelier.domain.plan.Attempts;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** After any sequence of edits the division is whole; JTS's own validator is the independent judge. */
class CoverageLawsTest {
    private static final int STEPS = 8;

    private enum Kind {
        SPLIT,
        ASSIGN,
        MERGE,
        MOVE,
        MOVE_OVER_NODE
    }

    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(Arrays.stream(Kind.values()).map(Kind::name).toList());
    }

    @Tag("law")
    @Property(tries = 220, shrinking = ShrinkingMode.OFF)
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

    @Tag("law")
    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
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
    private List<Coverage> play(Coverage first, long seed) {
        Random random = new Random(seed);
        List<Coverage> states = new ArrayList<>(List.of(first));
        for (int i = 0; i < STEPS; i++) {
            Coverage now = states.get(states.size() - 1);
            int fresh = 1000 + i;
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            attempts.of(kind.name(), seed, () -> edit(kind, now, random, fresh)).ifPresent(states::add);
        }
        return states;
    }

    private static Coverage edit(Kind kind, Coverage now, Random random, int fresh) {
        int area = any(List.copyOf(now.areas()), random);
        return switch (kind) {
            case SPLIT -> AreaSplit.of(now, across(now, area, random), area, fresh);
            case ASSIGN ->
                RegionAssignment.of(
                        now, Wkt.FACTORY.createPoint(point(random)).buffer(5 + random.nextInt(200), 3), area);
            case MERGE -> AreaMerge.of(now, area, any(List.copyOf(now.areas()), random));
            case MOVE -> {
                Coordinate[] xy = any(inner(now), random).line(Wkt.FACTORY).getCoordinates();
                yield BorderMove.of(now, line(any(List.of(xy), random), any(List.of(xy), random), random), 2);
            }
            case MOVE_OVER_NODE -> {
                int[] ring = now.facesOf(area).get(0).rings()[0];
                int at = random.nextInt(ring.length);
                Coordinate from = step(now, ring[at])[0];
                Coordinate[] next = step(now, ring[(at + 1) % ring.length]);
                yield BorderMove.of(now, line(from, next[1 + random.nextInt(next.length - 1)], random), 2);
            }
        };
    }

    /** From border to border of an area by a point within it, or anywhere. */
    private static LineString across(Coverage now, int area, Random random) {
        if (random.nextInt(4) == 0) return line(point(random), point(random), random);
        Polygon land = now.polygon(any(now.facesOf(area), random), Wkt.FACTORY);
        Coordinate[] ring = land.getExteriorRing().getCoordinates();
        int from = random.nextInt(ring.length);
        Coordinate to = ring[(from + ring.length / 2) % ring.length];
        return Wkt.FACTORY.createLineString(
                new Coordinate[] {ring[from], land.getInteriorPoint().getCoordinate(), to});
    }

    private static List<Edge> inner(Coverage now) {
        List<Edge> inner = now.edges().stream()
                .filter(edge -> edge.left() != Coverage.OUTSIDE && edge.right() != Coverage.OUTSIDE)
                .toList();
        return inner.isEmpty() ? now.edges() : inner;
    }

    private static Coordinate[] step(Coverage now, int step) {
        long[] xy = now.edge(Math.abs(step)).xy();
        return Grid.coordinates(step > 0 ? xy : Grid.reversed(xy));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
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
