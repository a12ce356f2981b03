package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkatelier.bench.RandomCoverage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class SurfaceSharesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String LEFT = "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)))";
    private static final String RIGHT = "MULTIPOLYGON (((10 0, 20 0, 20 10, 10 10, 10 0)))";

    @Property(tries = 40)
    void divide_anySurface_givesWhatJtsOverlayGivesAndLosesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<MultiPolygon> areas = RandomCoverage.of(seed, count, 3_000, 5);
        SurfaceShares shares = new SurfaceShares(PointLocator.oriented(areas));
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Geometry surface = surface(random);
            shares.divide(surface);
            long sum = shares.outside();
            double[] found = new double[count];
            for (int share = 0; share < shares.size(); share++) {
                assertThat(shares.amount(share)).isPositive();
                found[shares.area(share)] = shares.amount(share) / SurfaceShares.UNITS;
                sum += shares.amount(share);
            }
            assertThat(sum).isEqualTo(shares.total()).isEqualTo(Math.round(surface.getArea() * SurfaceShares.UNITS));
            for (int area = 0; area < count; area++) {
                double expected =
                        OverlayNGRobust.overlay(surface, areas.get(area), 1).getArea();
                assertThat(found[area]).as("area %s of %s", area, surface).isCloseTo(expected, within(1e-3));
            }
        }
    }

    @Test
    void divide_acrossABorder_givesEachItsPart() {
        assertThat(divide("POLYGON ((8 2, 13 2, 13 4, 8 4, 8 2))", LEFT, RIGHT)).containsExactly("0:4", "1:6", "out:0");
    }

    @Test
    void divide_alongABorder_givesTheNeighbourNothing() {
        assertThat(divide("POLYGON ((10 2, 13 2, 13 4, 10 4, 10 2))", LEFT, RIGHT))
                .containsExactly("1:6", "out:0");
    }

    @Test
    void divide_partlyOutside_saysHowMuch() {
        assertThat(divide("POLYGON ((18 2, 23 2, 23 4, 18 4, 18 2))", LEFT, RIGHT))
                .containsExactly("1:4", "out:6");
        assertThat(divide("POLYGON ((28 2, 33 2, 33 4, 28 4, 28 2))", LEFT, RIGHT))
                .containsExactly("out:10");
    }

    @Test
    void divide_surfaceAroundAHole_leavesTheHoleOut() {
        String ring = "POLYGON ((5 1, 15 1, 15 9, 5 9, 5 1), (8 4, 8 6, 12 6, 12 4, 8 4))";
        assertThat(divide(ring, LEFT, RIGHT)).containsExactly("0:36", "1:36", "out:0");
    }

    @Test
    void divide_ringsTurnedEitherWay_givesTheSame() {
        String clockwise = "POLYGON ((8 2, 8 4, 13 4, 13 2, 8 2))";
        String turned = "MULTIPOLYGON (((0 0, 0 10, 10 10, 10 0, 0 0)))";
        assertThat(divide(clockwise, turned, RIGHT)).containsExactly("0:4", "1:6", "out:0");
    }

    @Test
    void divide_whereAreasOfAFaultySourceOverlap_countsNothingTwice() {
        String wide = "MULTIPOLYGON (((5 0, 20 0, 20 10, 5 10, 5 0)))";
        assertThat(divide("POLYGON ((4 2, 9 2, 9 4, 4 4, 4 2))", LEFT, wide)).containsExactly("0:10", "out:0");
    }

    @Test
    void divide_manyParts_addsThem() {
        String parts = "MULTIPOLYGON (((1 1, 2 1, 2 2, 1 2, 1 1)), ((12 1, 14 1, 14 2, 12 2, 12 1)))";
        assertThat(divide(parts, LEFT, RIGHT)).containsExactly("0:1", "1:2", "out:0");
    }

    @Test
    void largest_onATie_isTheFirstArea() {
        SurfaceShares shares = shares(RIGHT, LEFT);
        shares.divide(wkt("POLYGON ((8 2, 12 2, 12 4, 8 4, 8 2))"));
        assertThat(shares.largest()).isZero();
        shares.divide(wkt("POLYGON ((19 2, 29 2, 29 4, 19 4, 19 2))"));
        assertThat(shares.largest()).isEqualTo(PointLocator.OUTSIDE);
    }

    private static List<String> divide(String surface, String... areas) {
        SurfaceShares shares = shares(areas);
        shares.divide(wkt(surface));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) found.add(shares.area(i) + ":" + text(shares.amount(i)));
        found.add("out:" + text(shares.outside()));
        return found;
    }

    private static String text(long amount) {
        return amount % 1_000_000 == 0 ? Long.toString(amount / 1_000_000) : amount + "e-6";
    }

    private static SurfaceShares shares(String... areas) {
        List<MultiPolygon> polygons = new ArrayList<>();
        for (String area : areas) polygons.add((MultiPolygon) wkt(area));
        return new SurfaceShares(PointLocator.oriented(polygons));
    }

    /** A star of 3 to 30 points in the coverage's box or at its edge, some with a hole, on the millimetre. */
    private static Geometry surface(Random random) {
        double size = random.nextInt(4) == 0 ? 900 : 30;
        Coordinate middle = new Coordinate(99_900 + random.nextDouble() * 3_200, 449_900 + random.nextDouble() * 3_200);
        int points = 3 + random.nextInt(28);
        LinearRing shell = star(random, middle, size, points);
        boolean hole = random.nextBoolean();
        return FACTORY.createPolygon(
                shell, hole ? new LinearRing[] {star(random, middle, size * 0.1, points)} : new LinearRing[0]);
    }

    private static LinearRing star(Random random, Coordinate middle, double size, int points) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = size * (0.5 + random.nextDouble() / 2);
            ring[i] = new Coordinate(
                    Math.rint((middle.x + radius * Math.cos(angle)) * 1000) / 1000,
                    Math.rint((middle.y + radius * Math.sin(angle)) * 1000) / 1000);
        }
        ring[points] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
