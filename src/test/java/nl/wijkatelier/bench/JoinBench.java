package nl.wijkatelier.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.wijkatelier.engine.join.PointLocator;
import org.locationtech.jts.geom.MultiPolygon;

/** Times the join of 1,000,000 seeded points to 400 areas on one thread; prints milliseconds. See docs/benchmarks.md. */
public final class JoinBench {
    private static final int AREAS = 400;
    private static final int POINTS = 1_000_000;
    private static final double SIZE = 20_000;
    private static final int ROUNDS = 21;

    private JoinBench() {}

    public static void main(String[] arguments) {
        List<MultiPolygon> areas = RandomCoverage.of(1, AREAS, SIZE, 17);
        int vertices = areas.stream().mapToInt(MultiPolygon::getNumPoints).sum();
        Random random = new Random(2);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = 100_000 + random.nextDouble() * SIZE;
            y[i] = 450_000 + random.nextDouble() * SIZE;
        }
        int[] found = new int[POINTS];
        double[] build = new double[ROUNDS];
        double[] join = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            PointLocator locator = PointLocator.over(areas);
            long built = System.nanoTime();
            locator.locate(x, y, found);
            build[round] = (built - start) / 1e6;
            join[round] = (System.nanoTime() - built) / 1e6;
        }
        Arrays.sort(build);
        Arrays.sort(join);
        long inside = Arrays.stream(found).filter(area -> area >= 0).count();
        System.out.printf(
                "%d points, %d areas, %.0f vertices per area, %d found: index %.0f ms, join %.0f ms (medians of %d)%n",
                POINTS, AREAS, (double) vertices / AREAS, inside, build[ROUNDS / 2], join[ROUNDS / 2], ROUNDS);
    }
}
