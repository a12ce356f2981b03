package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.domain.coverage.AreaLocator;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Looking up by place answers what looking at everything does, also after any commands. */
class BorderLookupTest {
    private static final double SIZE = 500;

    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(Attempts.commands());
    }

    @Tag("law")
    @Property(tries = 42, shrinking = ShrinkingMode.OFF)
    void areas_areThoseOfTheLocator(@ForAll long seed) {
        Random random = new Random(seed);
        Coverage coverage = played(seed, random);
        AreaLocator locator = AreaLocator.of(coverage, coverage.areas());
        BorderLookup lookup = random.nextBoolean() ? BorderLookup.of(coverage) : BorderLookup.remembering(coverage);
        for (Edge edge : coverage.edges())
            for (Coordinate c : edge.line(Plans.FACTORY).getCoordinates()) {
                check(lookup, locator, c.x, c.y);
                check(lookup, locator, c.x - random.nextInt(200) / 1000.0, c.y);
                check(lookup, locator, c.x, c.y + (random.nextInt(5) - 2) / 1000.0);
            }
        for (int i = 0; i < 500; i++) {
            Coordinate at = Plans.point(random, SIZE * 1.2);
            check(lookup, locator, at.x - SIZE / 10, at.y - SIZE / 10);
        }
    }

    @Tag("law")
    @Property(tries = 32, shrinking = ShrinkingMode.OFF)
    void segments_inABox_areAllThatMeetIt_once(@ForAll long seed) {
        Random random = new Random(seed);
        Coverage coverage = played(seed, random);
        BorderLookup lookup = BorderLookup.of(coverage);
        for (int i = 0; i < 60; i++) {
            Coordinate at = Plans.point(random, SIZE);
            long x = BorderLookup.millimetres(at.x);
            long y = BorderLookup.millimetres(at.y);
            long width = random.nextInt(i % 3 == 0 ? 200_000 : 9_000);
            long height = random.nextInt(9_000);
            Set<String> found = new TreeSet<>();
            lookup.visit(
                    x,
                    y,
                    x + width,
                    y + height,
                    (ax, ay, bx, by, left, right) -> assertThat(found.add(text(ax, ay, bx, by, left, right)))
                            .isTrue());
            assertThat(found).isEqualTo(all(coverage, x, y, x + width, y + height));
        }
    }

    private static Set<String> all(Coverage coverage, long minX, long minY, long maxX, long maxY) {
        Geometry box = Plans.FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
        Set<String> found = new TreeSet<>();
        for (Edge edge : coverage.edges()) {
            long[] xy = edge.millimetres();
            for (int i = 2; i < xy.length; i += 2) {
                LineString segment = Plans.FACTORY.createLineString(
                        new Coordinate[] {new Coordinate(xy[i - 2], xy[i - 1]), new Coordinate(xy[i], xy[i + 1])});
                if (segment.intersects(box))
                    found.add(text(
                            xy[i - 2],
                            xy[i - 1],
                            xy[i],
                            xy[i + 1],
                            coverage.areaOf(edge.left()),
                            coverage.areaOf(edge.right())));
            }
        }
        return found;
    }

    private static String text(long ax, long ay, long bx, long by, int left, int right) {
        return ax + " " + ay + " " + bx + " " + by + " " + left + " " + right;
    }

    private static void check(BorderLookup lookup, AreaLocator locator, double x, double y) {
        assertThat(lookup.areaOf(BorderLookup.millimetres(x), BorderLookup.millimetres(y)))
                .as("(%s, %s)", x, y)
                .isEqualTo(locator.areaOf(x, y));
    }

    /** After some commands, looked up in between so that the grid follows. */
    private Coverage played(long seed, Random random) {
        PlanState state = Plans.random(seed, 12, SIZE, 0);
        BorderLookup.of(state.coverage());
        for (int i = 0; i < 8; i++)
            state = attempts.step(state, Plans.command(state, random, SIZE), seed)
                    .orElse(state);
        return state.coverage();
    }
}
