package nl.wijkatelier.bench;

import java.util.Arrays;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.FigureRelease;
import nl.wijkatelier.domain.disclosure.RandomPeople;
import nl.wijkatelier.engine.join.IndicatorCatalogue;

/** Times disclosure control and the figures of every level, of seeded people; prints milliseconds. See docs/benchmarks.md. */
public final class FigureReleaseBench {
    private static final int ROUNDS = 5;

    private FigureReleaseBench() {}

    public static void main(String[] arguments) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        int[][] sizes = {{3, 8, 6}, {1, 99, 6}, {342, 10, 4}};
        for (int[] size : sizes) {
            RandomPeople people = new RandomPeople(1, size[0], size[1], size[2]);
            double[] times = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                FigureRelease.release(people, catalogue.indicators(), catalogue.rules());
                times[round] = (System.nanoTime() - start) / 1e6;
            }
            double first = times[0];
            Arrays.sort(times);
            System.out.printf(
                    "%d gemeenten, %d buurten, %d indicators: first %.0f ms, median %.0f ms%n",
                    size[0],
                    people.tree().areas(Level.BUURT).size(),
                    catalogue.indicators().size(),
                    first,
                    times[ROUNDS / 2]);
        }
    }
}
