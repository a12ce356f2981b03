package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PointGridTest {
    @Property(tries = 60)
    void countWithinAndNearest_anywhere_areWhatLookingAtEveryPointGives(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int count,
            @ForAll @DoubleRange(min = 5, max = 300) double cell) {
        Random random = new Random(seed);
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            // whole metres, so that some lie exactly at the radius or on a cell's edge
            x[i] = 100_000 + random.nextInt(2_000);
            y[i] = 450_000 + random.nextInt(random.nextBoolean() ? 2_000 : 50);
        }
        PointGrid grid = PointGrid.of(x, y, count, cell);
        for (int i = 0; i < 50; i++) {
            double px = 99_500 + random.nextInt(3_000);
            double py = 449_500 + random.nextInt(3_000);
            double radius = random.nextInt(1_200);
            int expected = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < count; j++) {
                double distance = Math.hypot(x[j] - px, y[j] - py);
                if ((x[j] - px) * (x[j] - px) + (y[j] - py) * (y[j] - py) <= radius * radius) expected++;
                nearest = Math.min(nearest, distance);
            }
            assertThat(grid.countWithin(px, py, radius)).isEqualTo(expected);
            assertThat(grid.nearest(px, py)).isEqualTo(nearest);
        }
    }

    @Test
    void noPoints_countNoneAndAreInfinitelyFar() {
        PointGrid grid = PointGrid.of(new double[0], new double[0], 0, 50);
        assertThat(grid.isEmpty()).isTrue();
        assertThat(grid.countWithin(100_000, 450_000, 1_000)).isZero();
        assertThat(grid.nearest(100_000, 450_000)).isInfinite();
    }
}
