package nl.wijkatelier.domain.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legends of a few columns, number by number: a bound that moves is a map that changes. */
class LegendTest {
    private record Column(double resolution, Limits limits, double... values) {}

    private static final Map<String, Column> COLUMNS = Map.of(
            "MANY", new Column(0.1, Limits.NONE, 3.2, 7.1, 7.9, 14.8, 15.1, 22.6, 31.4, 48.9, 50.2, 97.5),
            "PERCENT", new Column(1, new Limits(0, 100), 0, 0, 0, 12, 55, 80, 93, 98, 99, 100),
            "BOTH", new Column(1, Limits.NONE, -48, -31, -12, -7, -3, 0, 2, 5, 19, 63),
            "LARGE", new Column(1, Limits.NONE, 1200, 1834, 2411, 9870, 15500, 15501, 48211, 99999),
            "SMALL", new Column(0.01, Limits.NONE, 0.02, 0.03, 0.07, 0.11, 0.48, 0.95),
            "NEGATIVE", new Column(1, Limits.NONE, -90, -50, -20, -6, -5, -1));

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    MANY     | QUANTILE  | 3 | 2, 10, 40, 98
                    MANY     | QUANTILE  | 5 | 2, 7.5, 15, 30, 50, 98
                    MANY     | EQUAL     | 3 | 2, 34, 65, 98
                    MANY     | EQUAL     | 5 | 2, 22, 40, 59, 98
                    MANY     | JENKS     | 3 | 2, 30, 80, 98
                    MANY     | JENKS     | 5 | 2, 10, 20, 40, 80, 98
                    MANY     | STDDEV    | 3 | 2, 58, 98
                    MANY     | STDDEV    | 5 | 2, 58, 98
                    MANY     | GEOMETRIC | 3 | 2, 10, 31, 98
                    MANY     | GEOMETRIC | 5 | 2, 6.4, 12.5, 24.5, 49, 98
                    MANY     | PRETTY    | 3 | 0, 50, 100
                    MANY     | PRETTY    | 5 | 0, 20, 40, 60, 100
                    PERCENT  | QUANTILE  | 3 | 0, 10, 95, 100
                    PERCENT  | QUANTILE  | 5 | 0, 10, 50, 90, 99, 100
                    PERCENT  | EQUAL     | 3 | 0, 34, 66, 100
                    PERCENT  | EQUAL     | 5 | 0, 20, 60, 100
                    PERCENT  | JENKS     | 3 | 0, 50, 80, 100
                    PERCENT  | JENKS     | 5 | 0, 10, 50, 80, 90, 100
                    PERCENT  | STDDEV    | 3 | 0, 8, 100, 100
                    PERCENT  | STDDEV    | 5 | 0, 8, 100, 100
                    PERCENT  | GEOMETRIC | 3 | 0, 12, 35, 100
                    PERCENT  | GEOMETRIC | 5 | 0, 12, 20, 58, 100
                    PERCENT  | PRETTY    | 3 | 0, 50, 100
                    PERCENT  | PRETTY    | 5 | 0, 20, 60, 100
                    BOTH     | QUANTILE  | 3 | -50, -10, 5, 65
                    BOTH     | QUANTILE  | 5 | -50, -20, -5, 2, 10, 65
                    BOTH     | EQUAL     | 3 | -50, -11, 25, 65
                    BOTH     | EQUAL     | 5 | -50, -25, -4, 18, 40, 65
                    BOTH     | JENKS     | 3 | -50, -20, 50, 65
                    BOTH     | JENKS     | 5 | -50, -20, -5, 10, 50, 65
                    BOTH     | STDDEV    | 3 | -50, -30, 28, 65
                    BOTH     | STDDEV    | 5 | -50, -30, 28, 65
                    BOTH     | GEOMETRIC | 3 | -50, 2, 12, 65
                    BOTH     | GEOMETRIC | 5 | -50, 2, 5, 12, 26, 65
                    BOTH     | PRETTY    | 3 | -50, 0, 50, 100
                    BOTH     | PRETTY    | 5 | -50, 0, 50, 100
                    LARGE    | QUANTILE  | 3 | 0, 5000, 15501, 100000
                    LARGE    | QUANTILE  | 5 | 0, 2000, 5000, 15501, 40000, 100000
                    LARGE    | EQUAL     | 3 | 0, 34000, 66000, 100000
                    LARGE    | EQUAL     | 5 | 0, 20000, 60000, 100000
                    LARGE    | JENKS     | 3 | 0, 40000, 50000, 100000
                    LARGE    | JENKS     | 5 | 0, 5000, 10000, 40000, 50000, 100000
                    LARGE    | STDDEV    | 3 | 0, 58000, 100000
                    LARGE    | STDDEV    | 5 | 0, 58000, 100000
                    LARGE    | GEOMETRIC | 3 | 0, 5200, 22500, 100000
                    LARGE    | GEOMETRIC | 5 | 0, 2900, 17000, 100000
                    LARGE    | PRETTY    | 3 | 0, 50000, 100000
                    LARGE    | PRETTY    | 5 | 0, 20000, 60000, 100000
                    SMALL    | QUANTILE  | 3 | 0.02, 0.05, 0.4, 0.96
                    SMALL    | QUANTILE  | 5 | 0.02, 0.03, 0.05, 0.4, 0.5, 0.96
                    SMALL    | EQUAL     | 3 | 0.02, 0.32, 0.64, 0.96
                    SMALL    | EQUAL     | 5 | 0.02, 0.2, 0.58, 0.96
                    SMALL    | JENKS     | 3 | 0.02, 0.4, 0.5, 0.96
                    SMALL    | JENKS     | 5 | 0.02, 0.05, 0.1, 0.4, 0.5, 0.96
                    SMALL    | STDDEV    | 3 | 0.02, 0.65, 0.96
                    SMALL    | STDDEV    | 5 | 0.02, 0.65, 0.96
                    SMALL    | GEOMETRIC | 3 | 0.02, 0.08, 0.26, 0.96
                    SMALL    | GEOMETRIC | 5 | 0.02, 0.05, 0.1, 0.2, 0.96
                    SMALL    | PRETTY    | 3 | 0, 0.5, 1
                    SMALL    | PRETTY    | 5 | 0, 0.2, 0.6, 1
                    NEGATIVE | QUANTILE  | 3 | -90, -20, -5, 0
                    NEGATIVE | QUANTILE  | 5 | -90, -50, -20, -5, -2, 0
                    NEGATIVE | EQUAL     | 3 | -90, -60, -30, 0
                    NEGATIVE | EQUAL     | 5 | -90, -72, -36, -18, 0
                    NEGATIVE | JENKS     | 3 | -90, -50, -20, 0
                    NEGATIVE | JENKS     | 5 | -90, -50, -20, -10, -2, 0
                    NEGATIVE | STDDEV    | 3 | -90, -65, 0
                    NEGATIVE | STDDEV    | 5 | -90, -65, 0
                    NEGATIVE | GEOMETRIC | 3 | -90, -20, -4, 0
                    NEGATIVE | GEOMETRIC | 5 | -90, -36, -15, -2, 0
                    NEGATIVE | PRETTY    | 3 | -100, -50, 0
                    NEGATIVE | PRETTY    | 5 | -100, -80, -40, 0
                    """)
    void told(String column, Method method, int classes, String bounds) {
        Column data = COLUMNS.get(column);
        assertThat(Classifier.told(data.values(), method, classes, data.resolution(), data.limits()))
                .isEqualTo(breaks(bounds));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    QUANTILE  | 3 | -53, -9, 19, 63
                    QUANTILE  | 4 | -53, -9, 5, 19, 63
                    QUANTILE  | 5 | -53, -15, -3, 13, 25, 63
                    QUANTILE  | 6 | -53, -15, -3, 5, 13, 25, 63
                    EQUAL     | 3 | -53, -23, 33, 63
                    EQUAL     | 4 | -53, -23, 5, 33, 63
                    EQUAL     | 5 | -53, -33, -15, 25, 43, 63
                    EQUAL     | 6 | -53, -33, -15, 5, 25, 43, 63
                    JENKS     | 3 | -53, -15, 25, 63
                    JENKS     | 4 | -53, -15, 5, 25, 63
                    JENKS     | 5 | -53, -45, -15, 25, 55, 63
                    JENKS     | 6 | -53, -45, -15, 5, 25, 55, 63
                    STDDEV    | 3 | -53, -15, 25, 63
                    STDDEV    | 4 | -53, -15, 5, 25, 63
                    STDDEV    | 5 | -53, -37, 47, 63
                    STDDEV    | 6 | -53, -37, 5, 47, 63
                    GEOMETRIC | 3 | -53, 2, 8, 63
                    GEOMETRIC | 4 | -53, 2, 5, 8, 63
                    GEOMETRIC | 5 | -53, -9, 2, 8, 19, 63
                    GEOMETRIC | 6 | -53, -9, 2, 5, 8, 19, 63
                    PRETTY    | 3 | -95, -45, 55, 105
                    PRETTY    | 4 | -95, -45, 5, 55, 105
                    PRETTY    | 5 | -55, -35, -15, 25, 45, 65
                    PRETTY    | 6 | -55, -35, -15, 5, 25, 45, 65
                    """)
    void centred_roundFive(Method method, int classes, String bounds) {
        assertThat(CentredBreaks.of(COLUMNS.get("BOTH").values(), 5, method, classes, 1))
                .isEqualTo(breaks(bounds));
    }

    private static Breaks breaks(String bounds) {
        return Breaks.of(Arrays.stream(bounds.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    /** A legend that ends at zero says 0, not -0. */
    @Test
    void zero_hasNoSign() {
        for (Method method : Method.values())
            assertThat(Classifier.told(COLUMNS.get("NEGATIVE").values(), method, 5, 1, Limits.NONE)
                            .toString())
                    .doesNotContain("-0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1, 0",
        "1, 1",
        "1.9, 1",
        "2, 2",
        "4.99, 2",
        "5, 5",
        "9.99, 5",
        "10, 10",
        "0.3, 0.2",
        "0.02, 0.02",
        "0.05, 0.05",
        "0.99, 0.5",
        "1234, 1000",
        "5000000, 5000000"
    })
    void rounded_isOneTwoOrFive(double x, double rounded) {
        assertThat(Classifier.rounded(x)).isEqualTo(rounded);
    }

    @Test
    void breaks_atTheirBounds() {
        Breaks breaks = Breaks.of(-1, 2.5, 7);
        assertThat(new int[] {
                    breaks.classOf(-1.01),
                    breaks.classOf(-1),
                    breaks.classOf(2.49),
                    breaks.classOf(2.5),
                    breaks.classOf(7),
                    breaks.classOf(7.01),
                    breaks.classOf(Double.NaN)
                })
                .containsExactly(-1, 0, 0, 1, 1, -1, -1);
        assertThat(breaks.from(1)).isEqualTo(2.5);
        assertThat(breaks.to(1)).isEqualTo(7);
        assertThat(breaks).hasToString("[-1.0, 2.5, 7.0]").isEqualTo(Breaks.of(-1, 2.5, 7));
        assertThat(breaks).isNotEqualTo(Breaks.of(-1, 2.5, 8)).hasSameHashCodeAs(Breaks.of(-1, 2.5, 7));
        assertThat(breaks.hashCode()).isNotEqualTo(Breaks.of(-1, 2.5, 8).hashCode());
        assertThatThrownBy(() -> Breaks.of(1)).hasMessageContaining("two bounds");
        assertThatThrownBy(() -> Breaks.of(1, Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> Breaks.of(1, 1, 2)).hasMessageContaining("ascend");
        assertThatThrownBy(() -> Breaks.of(2, 1)).hasMessageContaining("ascend");
    }

    @Test
    void limits_keepBoundsWithin_unlessAValueIsBeyond() {
        Limits percent = new Limits(0, 100);
        assertThat(new double[] {percent.low(-5, 3), percent.low(2, 3), percent.low(-5, -2)})
                .containsExactly(0, 2, -2);
        assertThat(new double[] {percent.high(110, 97), percent.high(98, 97), percent.high(110, 104)})
                .containsExactly(100, 98, 104);
    }

    @Test
    void methods_byName() {
        assertThat(Method.names()).isEqualTo("quantile, equal, jenks, stddev, geometric, pretty");
        assertThat(Method.find("Jenks")).contains(Method.JENKS);
        assertThat(Method.find("x")).isEmpty();
    }

    @Test
    void applied_isTheMethodUnlessItFindsOneClass() {
        assertThat(Classifier.applied(new double[] {1, 2, 5, 8, 9}, Method.STDDEV, 5, 1))
                .isEqualTo(Method.STDDEV);
        assertThat(Classifier.applied(new double[] {4, 4, 4}, Method.STDDEV, 5, 1))
                .isEqualTo(Method.STDDEV);
        assertThat(Classifier.applied(new double[] {0, 0, 1, 1}, Method.STDDEV, 5, 1))
                .isEqualTo(Method.JENKS);
        assertThatThrownBy(() -> Classifier.told(new double[] {1, 2}, Method.EQUAL, 5, 0, Limits.NONE))
                .hasMessageContaining("resolution 0.0");
        assertThat(Classifier.classify(new double[] {1, 2, 3}, Method.QUANTILE, 7)
                        .classes())
                .isEqualTo(3);
        assertThat(Classifier.classify(new double[] {1, 2, 3}, Method.EQUAL, 3).classes())
                .isEqualTo(3);
        assertThat(Classifier.classify(new double[] {1, 2, 3}, Method.EQUAL, 7).classes())
                .isEqualTo(7);
    }

    @Test
    void centred_onTheOnlyValue_isAsWideAsTheResolution() {
        assertThat(CentredBreaks.of(new double[] {5, 5}, 5, Method.QUANTILE, 3, 0.5))
                .isEqualTo(Breaks.of(4.5, 5.5));
        assertThat(CentredBreaks.of(new double[] {5, 5}, 5, Method.QUANTILE, 4, 0.5))
                .isEqualTo(Breaks.of(4.5, 5, 5.5));
    }
}
