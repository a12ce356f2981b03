package nl.wijkatelier.domain.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import nl.wijkatelier.domain.statistics.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws of classification, and data that has little to classify. */
class ClassifierTest {
    private static int[] counts(Breaks breaks, double... values) {
        int[] counts = new int[breaks.classes()];
        for (double value : values) {
            assertThat(breaks.classOf(value)).as(value + " in " + breaks).isNotNegative();
            counts[breaks.classOf(value)]++;
        }
        return counts;
    }

    @Provide
    Arbitrary<double[]> figures() {
        Arbitrary<Double> few = Arbitraries.of(-3.0, 0.0, 1.0, 2.5, 1e6);
        Arbitrary<Double> many = Arbitraries.doubles().between(-1e5, 1e6).ofScale(2);
        Arbitrary<Double> skewed =
                Arbitraries.doubles().between(0, 6).ofScale(4).map(x -> Math.pow(10, x));
        return Arbitraries.oneOf(few, many, skewed)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Tag("law")
    @Property(tries = 300)
    void everyValueHasAClass_whateverTheMethod(
            @ForAll("figures") double[] values,
            @ForAll Method method,
            @ForAll @IntRange(min = 3, max = 7) int classes) {
        Breaks exact = Classifier.classify(values, method, classes);
        assertThat(exact.classes()).isBetween(1, classes);
        int[] counts = counts(exact, values);
        if (method == Method.QUANTILE || method == Method.JENKS)
            assertThat(Arrays.stream(counts).min().orElseThrow()).isPositive();
    }

    @Tag("law")
    @Property(tries = 500)
    void told_noClassIsEmpty_boundsAreTold_andRoundingMovesNothing(
            @ForAll("figures") double[] figures,
            @ForAll Method method,
            @ForAll @IntRange(min = 3, max = 7) int classes,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        double[] values =
                Arrays.stream(figures).map(x -> Shown.told(x, decimals)).toArray();
        double resolution = Math.pow(10, -decimals);
        Breaks breaks = Classifier.told(values, method, classes, resolution, Limits.NONE);
        for (int count : counts(breaks, values))
            assertThat(count).as("%s", breaks).isPositive();
        for (double bound : breaks.bounds())
            assertThat(Shown.told(bound, decimals)).isEqualTo(bound);
        for (int i = 1; i < breaks.classes(); i++) assertThat(breaks.from(i)).isGreaterThan(breaks.from(i - 1));
        long distinct = Arrays.stream(values).distinct().count();
        assertThat(breaks.classes()).isBetween(distinct > 1 ? 2 : 1, classes);
        if (method == Method.QUANTILE || method == Method.JENKS)
            assertThat(breaks.classes()).isEqualTo((int) Math.min(classes, distinct));
        Breaks exact = Classifier.classify(values, Classifier.applied(values, method, classes, resolution), classes);
        for (double x : values)
            for (double y : values)
                assertThat(breaks.classOf(x) == breaks.classOf(y))
                        .as("%s and %s in %s and %s", x, y, exact, breaks)
                        .isEqualTo(exact.classOf(x) == exact.classOf(y));
    }

    /** Most areas have none of it: they are a class, and the others share the other classes. */
    @Test
    void quantile_aValueThatManyShare_leavesTheOtherClassesToTheOthers() {
        double[] values = new double[129];
        for (int i = 110; i < 129; i++) values[i] = i - 100;
        Breaks breaks = Classifier.told(values, Method.QUANTILE, 5, 1, Limits.NONE);
        assertThat(counts(breaks, values)).containsExactly(110, 4, 5, 5, 5);
    }

    @Test
    void aMethodThatFindsOneClass_givesWayToNaturalBreaks() {
        double[] values = {0, 0, 1, 1};
        assertThat(Classifier.applied(values, Method.STDDEV, 5, 1)).isEqualTo(Method.JENKS);
        assertThat(counts(Classifier.told(values, Method.STDDEV, 5, 1, Limits.NONE), values))
                .containsExactly(2, 2);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void percentages_haveNoBoundBeyondThem(Method method) {
        double[] values = {0, 0, 12, 55, 80, 93, 98, 99, 100, 100, 100};
        Breaks breaks = Classifier.told(values, method, 5, 1, new Limits(0, 100));
        assertThat(breaks.bounds()).allSatisfy(bound -> assertThat(bound).isBetween(0.0, 100.0));
        counts(breaks, values);
        assertThat(Classifier.told(new double[] {93, 140}, method, 5, 1, new Limits(0, 100))
                        .classOf(140))
                .isNotNegative();
    }

    @Tag("law")
    @Property(tries = 200)
    void centredClasses_lieAlikeOnBothSides(
            @ForAll("figures") double[] figures,
            @ForAll Method method,
            @ForAll @IntRange(min = 3, max = 7) int classes) {
        double[] values = Arrays.stream(figures).map(x -> Shown.told(x, 1)).toArray();
        Breaks breaks = CentredBreaks.of(values, 10, method, classes, 0.1);
        counts(breaks, values);
        int n = breaks.classes();
        assertThat(n).isLessThanOrEqualTo(classes);
        for (int i = 0; i <= n / 2; i++) {
            double low = i < n ? breaks.from(i) : breaks.to(n - 1);
            assertThat(10 - low)
                    .as(breaks + "")
                    .isCloseTo(
                            breaks.to(n - 1 - i) - 10,
                            org.assertj.core.api.Assertions.within(1e-6 * (1 + Math.abs(low))));
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void allEqual_isOneClass(Method method) {
        Breaks breaks = Classifier.told(new double[] {7, 7, 7, 7}, method, 5, 0.1, Limits.NONE);
        assertThat(breaks.classes()).isEqualTo(1);
        assertThat(breaks.classOf(7)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void oneValue_isOneClass(Method method) {
        assertThat(Classifier.told(new double[] {0}, method, 7, 1, Limits.NONE).classes())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void twoValues_areToldApart(Method method) {
        double[] values = {1, 1, 1, 9};
        Breaks breaks = Classifier.told(values, method, 5, 0.1, Limits.NONE);
        assertThat(breaks.classOf(1)).isNotEqualTo(breaks.classOf(9));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void outlier_staysAlone_orNoWorse(Method method) {
        double[] values = new double[51];
        for (int i = 0; i < 50; i++) values[i] = 10 + i % 10;
        values[50] = 100_000;
        Breaks breaks = Classifier.told(values, method, 5, 1, Limits.NONE);
        int[] counts = counts(breaks, values);
        if (method != Method.QUANTILE) assertThat(counts[counts.length - 1]).isEqualTo(1);
        else assertThat(counts[0]).isBetween(5, 15);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void negativeValues_haveClasses(Method method) {
        double[] values = {-40, -22, -7, -3, -1, -0.5};
        Breaks breaks = Classifier.told(values, method, 3, 0.1, Limits.NONE);
        counts(breaks, values);
        assertThat(breaks.classes()).isGreaterThan(1);
    }

    @Test
    void geometric_zeroAndBelow_shareTheLowestClass() {
        Breaks breaks = Classifier.classify(new double[] {-5, 0, 1, 10, 100}, Method.GEOMETRIC, 3);
        assertThat(breaks.bounds()).containsExactly(-5.0, 1.0, 10.0, 100.0);
    }

    @Test
    void centred_evenNumber_hasTheMiddleAsBound_odd_roundIt() {
        double[] values = {-12, -3, 1, 4, 25};
        assertThat(CentredBreaks.of(values, 0, Method.EQUAL, 4, 1).bounds()).contains(0.0);
        Breaks odd = CentredBreaks.of(values, 0, Method.EQUAL, 5, 1);
        assertThat(odd.classOf(0.5)).isEqualTo(2).isEqualTo(odd.classOf(-0.5));
    }

    @Test
    void manual_outerBoundsMoveToTheValues() {
        Breaks chosen = Breaks.of(0, 10, 20, 50);
        assertThat(Classifier.manual(chosen, new double[] {-4, 12, 88}).bounds())
                .containsExactly(-4.0, 10.0, 20.0, 88.0);
        assertThat(Classifier.manual(chosen, new double[0])).isEqualTo(chosen);
    }

    @Test
    void nothing_notFinite_wrongNumberOfClasses_areRefused() {
        assertThatThrownBy(() -> Classifier.classify(new double[0], Method.EQUAL, 5))
                .hasMessageContaining("no values");
        assertThatThrownBy(() -> Classifier.classify(new double[] {1, Double.NaN}, Method.EQUAL, 5))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> Classifier.classify(new double[] {1}, Method.EQUAL, 8))
                .hasMessageContaining("8 classes");
        assertThatThrownBy(() -> Classifier.classify(new double[] {1}, Method.EQUAL, 2))
                .hasMessageContaining("2 classes");
    }

    @Test
    void rounded_breaksAreShort() {
        double[] values = new double[200];
        for (int i = 0; i < values.length; i++) values[i] = Shown.told(3.17 + i * 0.4931, 1);
        Breaks breaks = Classifier.told(values, Method.QUANTILE, 5, 0.1, Limits.NONE);
        for (double bound : breaks.bounds())
            assertThat(bound * 2).as(breaks + "").isEqualTo(Math.rint(bound * 2));
        for (int count : counts(breaks, values)) assertThat(count).isBetween(38, 42);
    }

    /** One value far away: the classes between hold nothing, and fall together with the next that does. */
    @Test
    void told_equalIntervals_joinWhatIsEmpty() {
        double[] values = new double[41];
        for (int i = 0; i < 40; i++) values[i] = 17 + i * 83;
        values[40] = 16_950;
        Breaks breaks = Classifier.told(values, Method.EQUAL, 5, 1, Limits.NONE);
        assertThat(breaks.from(breaks.classes() - 1)).isBetween(3_300.0, 3_500.0);
        assertThat(counts(breaks, values)).containsExactly(40, 1);
    }

    @Test
    void breaks_aLastClassOfOneNumber_isNotTheOneBeforeIt() {
        Breaks breaks = Breaks.of(0, 50, 100, 100);
        assertThat(breaks.classes()).isEqualTo(3);
        assertThat(breaks.classOf(99.9)).isEqualTo(1);
        assertThat(breaks.classOf(100)).isEqualTo(2);
        assertThatThrownBy(() -> Breaks.of(0, 50, 50, 100)).hasMessageContaining("ascend");
    }
}
