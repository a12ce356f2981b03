package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.plan.Plans;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Surfaces of a few corners and of thousands, such as whole waters, over areas. */
class LandSharesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SIZE = 1_000;
    private static final double MILLIMETRES = 1000;

    @Property(tries = 60)
    void divide_surfacesOfAnySize_givesWhatJtsOverlayGives(@ForAll long seed) {
        Random random = new Random(seed);
        Coverage coverage = Plans.random(seed, 20, SIZE, 1).coverage();
        BorderLookup lookup = BorderLookup.of(coverage);
        PackedSurfaces surfaces = new PackedSurfaces();
        for (int points : new int[] {5, 90, 110, 700, 2_500}) {
            Polygon surface = random.nextBoolean() ? star(random, points) : comb(random, points);
            int at = surfaces.size();
            assertThat(surfaces.add(surface)).isTrue();
            LandShares shares = new LandShares(surfaces);
            shares.divide(at, lookup);
            long sum = 0;
            for (int i = 0; i < shares.size(); i++) {
                sum += shares.amount(i);
                if (shares.area(i) == Coverage.OUTSIDE) continue;
                assertThat(shares.amount(i) / SurfaceShares.UNITS)
                        .as("area %s, %s points", shares.area(i), points)
                        .isCloseTo(overlay(surface, coverage, shares.area(i)), within(1e-3));
            }
            assertThat(sum).isEqualTo(surfaces.total(at));
        }
    }

    private static double overlay(Geometry surface, Coverage coverage, int area) {
        double sum = 0;
        for (Face face : coverage.facesOf(area))
            sum += OverlayNGRobust.overlay(surface, coverage.polygon(face, FACTORY), OverlayNG.INTERSECTION)
                    .getArea();
        return sum;
    }

    private static Polygon star(Random random, int points) {
        Coordinate middle = new Coordinate(SIZE * random.nextDouble(), SIZE * random.nextDouble());
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = 400 * (0.5 + random.nextDouble() / 2);
            ring[i] = place(middle.x + radius * Math.cos(angle), middle.y + radius * Math.sin(angle));
        }
        ring[points] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    /** Teeth from low to high: every edge passes every height. */
    private static Polygon comb(Random random, int points) {
        double low = SIZE / 2 * random.nextDouble();
        double high = low + 300;
        Coordinate[] ring = new Coordinate[points + 2];
        for (int i = 0; i < points - 1; i++) ring[i] = place(100 + 800.0 * i / points, i % 2 == 0 ? low : high);
        ring[points - 1] = place(950, low - 20);
        ring[points] = place(50, low - 20);
        ring[points + 1] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    private static Coordinate place(double x, double y) {
        return new Coordinate(Math.rint(x * MILLIMETRES) / MILLIMETRES, Math.rint(y * MILLIMETRES) / MILLIMETRES);
    }
}
