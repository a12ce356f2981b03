package nl.wijkatelier.domain.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** The grid answers what a look at every segment does. */
class SegmentGridTest {
    @Property(tries = 200)
    void nearest_isWhatALookAtEverySegmentFinds(@ForAll long seed) {
        Random random = new Random(seed);
        List<LineSegment> segments = new ArrayList<>();
        int size = 1 + random.nextInt(80);
        for (int i = 0; i < size; i++) segments.add(segment(random));
        SegmentGrid grid = new SegmentGrid(segments);
        for (int i = 0; i < 40; i++) {
            Coordinate at = new Coordinate(random.nextInt(3000) - 1000, random.nextInt(3000) - 1000);
            double nearest =
                    segments.stream().mapToDouble(one -> one.distance(at)).min().orElseThrow();
            assertThat(grid.distance(grid.nearest(at), at)).isCloseTo(nearest, within(1e-9));
        }
    }

    private static LineSegment segment(Random random) {
        double x = random.nextInt(1000);
        double y = random.nextInt(1000);
        double reach = random.nextBoolean() ? 20 : 800;
        boolean flat = random.nextInt(5) == 0;
        return new LineSegment(
                x, y, x + reach * (random.nextDouble() - 0.5), flat ? y : y + reach * (random.nextDouble() - 0.5));
    }
}
