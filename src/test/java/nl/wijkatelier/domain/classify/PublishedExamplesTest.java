package nl.wijkatelier.domain.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Breaks as others published them.
 *
 * <p>{@link #CALIFORNIA} is the example of PySAL's mapclassify: jobs per km² in the 58 counties of California. Its documentation
 * gives upper bounds that are included and the number of values per class; ours are lower bounds that are included, so the
 * numbers per class are what must agree.
 */
class PublishedExamplesTest {
    static final double[] CALIFORNIA = {
        329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7, 6.56, 3.27, 0.33,
        370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14, 0.92, 12.63, 28.7, 12.02, 722.85, 36.68, 0.74, 29.82, 192.05, 3.38,
        11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93, 66.26, 5.39, 0.13, 0.61, 50.65, 40.48, 36.67,
        13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97
    };

    private static List<Integer> counts(Breaks breaks, double... values) {
        int[] counts = new int[breaks.classes()];
        for (double value : values) counts[breaks.classOf(value)]++;
        return Arrays.stream(counts).boxed().toList();
    }

    private static void bounds(Breaks breaks, double... expected) {
        assertThat(breaks.bounds()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++)
            assertThat(breaks.bounds().get(i)).isCloseTo(expected[i], within(1e-6 * (1 + Math.abs(expected[i]))));
    }

    /** mapclassify, EqualInterval: 822.394, 1644.658, 2466.922, 3289.186, 4111.45; 57, 0, 0, 0, 1. */
    @Test
    void equal_california() {
        Breaks breaks = Classifier.classify(CALIFORNIA, Method.EQUAL, 5);
        bounds(breaks, 0.13, 822.394, 1644.658, 2466.922, 3289.186, 4111.45);
        assertThat(counts(breaks, CALIFORNIA)).containsExactly(57, 0, 0, 0, 1);
    }

    /** mapclassify, Quantiles: 12, 11, 12, 11, 12. */
    @Test
    void quantile_california() {
        assertThat(counts(Classifier.classify(CALIFORNIA, Method.QUANTILE, 5), CALIFORNIA))
                .containsExactly(12, 11, 12, 11, 12);
    }

    /** mapclassify, FisherJenks: 75.29, 192.05, 370.5, 722.85, 4111.45 are the highest of their classes; 49, 3, 4, 1, 1. */
    @Test
    void jenks_california() {
        Breaks breaks = Classifier.classify(CALIFORNIA, Method.JENKS, 5);
        assertThat(counts(breaks, CALIFORNIA)).containsExactly(49, 3, 4, 1, 1);
        double[] highest = {75.29, 192.05, 370.5, 722.85, 4111.45};
        for (int i = 0; i < highest.length; i++)
            assertThat(breaks.classOf(highest[i])).isEqualTo(i);
    }

    /**
     * mapclassify, StdMean: -967.36, -420.72, 672.57333208, 1219.21856072; 0, 0, 56, 1, 1. The bounds below the least value hold
     * nothing and are left out.
     */
    @Test
    void stddev_california() {
        Breaks breaks = Classifier.classify(CALIFORNIA, Method.STDDEV, 5);
        bounds(breaks, 0.13, 672.57333208, 1219.21856072, 4111.45);
        assertThat(counts(breaks, CALIFORNIA)).containsExactly(56, 1, 1);
    }

    /** ArcGIS 9.2 help, Geometrical Interval Classification: 0.1, 0.3, 0.9, 2.7, 8.1 is a geometric series. */
    @Test
    void geometric_arcGis() {
        bounds(
                Classifier.classify(new double[] {8.1, 5, 0.1, 0.2, 1, 3}, Method.GEOMETRIC, 4),
                0.1,
                0.3,
                0.9,
                2.7,
                8.1);
    }

    /** Heckbert 1990: data from 105 to 543 is labelled at 100, 200, 300, 400, 500, 600. */
    @Test
    void pretty_heckbert() {
        bounds(Classifier.classify(new double[] {105, 300, 543}, Method.PRETTY, 5), 100, 200, 300, 400, 500, 600);
    }

    /** R documentation of pretty: pretty(1:10) is 0, 2, 4, 6, 8, 10. */
    @Test
    void pretty_r() {
        double[] oneToTen = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        bounds(Classifier.classify(oneToTen, Method.PRETTY, 5), 0, 2, 4, 6, 8, 10);
    }

    /** Wang and Song 2011 (Ckmeans.1d.dp): -1, 2, -1, 2, 4, 5, 6, -1, 2, -1 in three clusters. */
    @Test
    void jenks_ckmeans() {
        double[] values = {-1, 2, -1, 2, 4, 5, 6, -1, 2, -1};
        assertThat(counts(Classifier.classify(values, Method.JENKS, 3), values)).containsExactly(4, 3, 3);
    }

    /** mapclassify, UserDefined with bounds 20 and 4111.45: 37 and 21 values. */
    @Test
    void manual_california() {
        Breaks breaks = Classifier.manual(Breaks.of(1, 20, 100), CALIFORNIA);
        bounds(breaks, 0.13, 20, 4111.45);
        assertThat(counts(breaks, CALIFORNIA)).containsExactly(37, 21);
    }
}
