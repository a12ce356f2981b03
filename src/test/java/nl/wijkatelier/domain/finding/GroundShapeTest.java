package nl.wijkatelier.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class GroundShapeTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Property(tries = 100)
    void shapesOfAnySize_areNear_asFarAsTheirGeometrySays(@ForAll long seed) {
        Random random = new Random(seed);
        Polygon star = star(random, 4 + random.nextInt(200));
        GroundShape surface = new GroundShape(star, true);
        GroundShape rim = new GroundShape(star, false);
        for (int i = 0; i < 40; i++) {
            Coordinate place = new Coordinate(240 * random.nextDouble() - 120, 240 * random.nextDouble() - 120);
            Geometry point = FACTORY.createPoint(place);
            double reach = 10 * random.nextDouble();
            assertThat(surface.near(place, reach)).isEqualTo(star.distance(point) <= reach);
            assertThat(rim.near(place, reach)).isEqualTo(star.getBoundary().distance(point) <= reach);
            assertThat(GroundShape.covers(star, place)).isEqualTo(star.covers(point));
        }
    }

    private static Polygon star(Random random, int points) {
        Coordinate[] c = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = 20 + 80 * random.nextDouble();
            c[i] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
        }
        c[points] = c[0];
        return FACTORY.createPolygon(c);
    }
}
