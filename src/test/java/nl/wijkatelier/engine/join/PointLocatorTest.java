package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkatelier.bench.RandomCoverage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PointLocatorTest {
    private static final String LEFT = "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)))";
    private static final String RIGHT = "MULTIPOLYGON (((10 0, 20 0, 20 10, 10 10, 10 0)))";

    @Property(tries = 60)
    void locate_anyPoint_isWhatJtsSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        List<MultiPolygon> areas = RandomCoverage.of(seed, count, 5_000, 5);
        PointLocator locator = PointLocator.over(areas);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++)
            assertSame(locator, areas, 99_500 + random.nextDouble() * 6_000, 449_500 + random.nextDouble() * 6_000);
        for (MultiPolygon area : areas) {
            Coordinate[] ring = area.getCoordinates();
            for (int i = 1; i < ring.length; i += 3) {
                assertSame(locator, areas, ring[i].x, ring[i].y);
                assertSame(locator, areas, (ring[i].x + ring[i - 1].x) / 2, (ring[i].y + ring[i - 1].y) / 2);
                assertSame(locator, areas, random.nextDouble() * 6_000 + 99_500, ring[i].y);
                assertSame(locator, areas, ring[i].x, random.nextDouble() * 6_000 + 449_500);
            }
        }
    }

    @Test
    void locate_onASharedBorder_theFirstAreaWins() {
        PointLocator locator = over(LEFT, RIGHT);
        assertThat(locator.locate(10, 5)).isZero();
        assertThat(locator.locate(10, 0)).isZero();
        assertThat(locator.locate(10.001, 5)).isEqualTo(1);
        assertThat(over(RIGHT, LEFT).locate(10, 5)).isZero();
    }

    @Test
    void locate_outside_isOutside() {
        PointLocator locator = over(LEFT, RIGHT);
        assertThat(locator.locate(20.001, 5)).isEqualTo(PointLocator.OUTSIDE);
        assertThat(locator.locate(Double.NaN, 5)).isEqualTo(PointLocator.OUTSIDE);
        assertThat(locator.locate(5, Double.POSITIVE_INFINITY)).isEqualTo(PointLocator.OUTSIDE);
    }

    @Test
    void locate_inAHole_isTheAreaThatFillsItOrNone() {
        String ring = "MULTIPOLYGON (((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10)))";
        assertThat(over(ring).locate(15, 15)).isEqualTo(PointLocator.OUTSIDE);
        PointLocator filled = over(ring, "MULTIPOLYGON (((10 10, 20 10, 20 20, 10 20, 10 10)))");
        assertThat(filled.locate(15, 15)).isEqualTo(1);
        assertThat(filled.locate(10, 15)).isZero();
        assertThat(filled.locate(5, 15)).isZero();
    }

    @Test
    void locate_whereTheSourceOverlaps_theFirstAreaWins() {
        String wide = "MULTIPOLYGON (((5 -5, 40 -5, 40 15, 5 15, 5 -5)))";
        assertThat(over(LEFT, wide).locate(7, 5)).isZero();
        assertThat(over(wide, LEFT).locate(7, 5)).isZero();
        assertThat(over(wide, LEFT).locate(3, 5)).isEqualTo(1);
    }

    @Test
    void locate_partsAndEmptyAreas_areHandled() {
        PointLocator locator =
                over("MULTIPOLYGON EMPTY", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((8 8, 9 8, 9 9, 8 9, 8 8)))");
        assertThat(locator.locate(0.5, 0.5)).isEqualTo(1);
        assertThat(locator.locate(8.5, 8.5)).isEqualTo(1);
        assertThat(locator.locate(5, 5)).isEqualTo(PointLocator.OUTSIDE);
        assertThat(over("MULTIPOLYGON EMPTY").locate(0, 0)).isEqualTo(PointLocator.OUTSIDE);
    }

    private static void assertSame(PointLocator locator, List<MultiPolygon> areas, double x, double y) {
        int expected = PointLocator.OUTSIDE;
        for (int i = areas.size() - 1; i >= 0; i--)
            if (SimplePointInAreaLocator.locate(new Coordinate(x, y), areas.get(i)) != Location.EXTERIOR) expected = i;
        assertThat(locator.locate(x, y)).as("POINT (%s %s)", x, y).isEqualTo(expected);
    }

    private static PointLocator over(String... wkts) {
        List<MultiPolygon> areas = new ArrayList<>();
        try {
            for (String wkt : wkts) areas.add((MultiPolygon) new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return PointLocator.over(areas);
    }
}
