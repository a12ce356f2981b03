package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.Plans;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** What a page makes of packed borders. */
class PlanBordersTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SIZE = 1000;

    private final PlanBorders borders = new PlanBorders();

    @Property(tries = 15)
    void reader_whoAppliesChanges_hasWhatTheWholeAnswerSays(@ForAll Random random) {
        Plan plan = Plan.from(Plans.random(random.nextLong(), 25, SIZE, 0));
        Reader reader = new Reader();
        reader.read(borders.whole(plan, 0));
        for (int i = 0; i < 20; i++) {
            int since = plan.revision();
            plan = next(plan, random);
            plan = next(plan, random);
            reader.read(borders.since(plan, since, plan.revision()));
            Reader fresh = new Reader();
            fresh.read(borders.whole(plan, plan.revision()));
            assertThat(reader.edges.keySet()).isEqualTo(fresh.edges.keySet());
            assertThat(reader.sides).isEqualTo(fresh.sides);
            assertThat(reader.areas).isEqualTo(fresh.areas);
            var land = AreaPolygons.of(plan.state().coverage(), FACTORY);
            assertThat(reader.areas.keySet()).isEqualTo(plan.state().buurten().keySet());
            for (int area : reader.areas.keySet()) {
                Geometry expected = land.getOrDefault(area, FACTORY.createMultiPolygon());
                assertThat(reader.land(area).equalsExact(expected, 1e-9)).isTrue();
            }
        }
        for (int at = 0; at <= plan.revision(); at++) {
            reader.read(borders.since(plan, plan.revision(), at));
            Reader fresh = new Reader();
            fresh.read(borders.whole(plan, at));
            assertThat(reader.areas).isEqualTo(fresh.areas);
            reader.read(borders.since(plan, at, plan.revision()));
        }
    }

    @Property(tries = 10)
    void colours_afterUndo_areThoseBefore(@ForAll Random random) {
        Plan plan = Plan.from(Plans.random(random.nextLong(), 25, SIZE, 0));
        plan = next(plan, random);
        PackedBorders before = borders.whole(plan, plan.revision());
        Plan after = edited(plan, random).undo("jan", Instant.EPOCH, "");
        assertThat(borders.whole(after, after.revision()).areas()).isEqualTo(before.areas());
        assertThat(new PlanBorders().whole(after, after.revision()).areas()).isEqualTo(before.areas());
    }

    private static Plan next(Plan plan, Random random) {
        if (plan.canUndo() && random.nextInt(5) == 0) return plan.undo("jan", Instant.EPOCH, "");
        return edited(plan, random);
    }

    private static Plan edited(Plan plan, Random random) {
        for (int i = 0; i < 50; i++)
            try {
                var command =
                        random.nextBoolean() ? Plans.move(plan.state(), random) : Plans.assign(plan.state(), random);
                return plan.apply(command, "jan", Instant.EPOCH, "");
            } catch (PlanRefused | CoverageRefused e) {
                continue;
            }
        throw new AssertionError("none of 50 commands was accepted");
    }

    /** Keeps what it is told. */
    private static final class Reader {
        private final Map<Integer, Coordinate[]> edges = new TreeMap<>();
        private final Map<Integer, List<Object>> sides = new TreeMap<>();
        private final Map<Integer, PackedBorders.Area> areas = new TreeMap<>();

        void read(PackedBorders told) {
            told.gone().forEach(edges::remove);
            told.gone().forEach(sides::remove);
            told.areasGone().forEach(areas::remove);
            for (List<Object> edge : told.edges()) {
                edges.put((Integer) edge.get(0), line((long[]) edge.get(3), told));
                sides.put((Integer) edge.get(0), edge.subList(1, 3));
            }
            for (PackedBorders.Area area : told.areas()) areas.put(area.area(), area);
        }

        private static Coordinate[] line(long[] packed, PackedBorders told) {
            Coordinate[] line = new Coordinate[packed.length / 2];
            long x = told.origin().get(0) * 1000;
            long y = told.origin().get(1) * 1000;
            for (int i = 0; i < line.length; i++) {
                x += packed[2 * i];
                y += packed[2 * i + 1];
                line[i] = new Coordinate(x / 1000.0, y / 1000.0);
            }
            return line;
        }

        Geometry land(int area) {
            List<Polygon> parts = new ArrayList<>();
            for (List<List<Integer>> face : areas.get(area).faces()) {
                LinearRing[] rings = face.stream().map(this::ring).toArray(LinearRing[]::new);
                LinearRing[] holes = java.util.Arrays.copyOfRange(rings, 1, rings.length);
                parts.add(FACTORY.createPolygon(rings[0], holes));
            }
            return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        }

        private LinearRing ring(List<Integer> steps) {
            CoordinateList all = new CoordinateList();
            for (int step : steps) all.add(edges.get(Math.abs(step)), false, step > 0);
            return FACTORY.createLinearRing(all.toCoordinateArray());
        }
    }
}
