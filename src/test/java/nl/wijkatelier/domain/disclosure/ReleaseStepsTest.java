package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps from an exact count to what is told of it, each on its own. */
class ReleaseStepsTest {
    private static final Rounding FIVE = new Rounding(5, true);

    private static Rule rule(Rounding rounding, Noise noise, int mean) {
        return new Rule("proef", "own", null, 0, Set.of(), rounding, noise, mean, 0, 0);
    }

    @Test
    void intervals_areAddedSubtractedAndDivided_withTheWidestBounds() {
        Interval one = new Interval(10, 8, 12);
        Interval other = new Interval(4, 2, 5);
        assertThat(one.plus(other)).isEqualTo(new Interval(14, 10, 17));
        assertThat(one.minus(other)).isEqualTo(new Interval(6, 3, 10));
        assertThat(one.times(3)).isEqualTo(new Interval(30, 24, 36));
        assertThat(one.over(other)).isEqualTo(new Interval(2.5, 8 / 5.0, 6));
        assertThat(new Interval(-1, -8, 10).over(other)).isEqualTo(new Interval(-0.25, -4, 5));
        assertThat(new Interval(-4, -8, -2).over(other)).isEqualTo(new Interval(-1, -4, -2 / 5.0));
        assertThat(new Interval(0, 0, 0).over(other)).isEqualTo(new Interval(0, 0, 0));
        assertThat(new Interval(50, -3, 140).within(100)).isEqualTo(new Interval(50, 0, 100));
        assertThat(new Interval(101, 99, 140).within(100)).isEqualTo(new Interval(100, 99, 100));
        assertThat(Interval.ONE).isEqualTo(Interval.exact(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 4", "5, 1, 9", "10, 6, 14"})
    void rounded_atRandom_mayHaveBeen(long rounded, long low, long high) {
        assertThat(FIVE.low(rounded)).isEqualTo(low);
        assertThat(FIVE.high(rounded)).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 2", "5, 3, 7", "10, 8, 12"})
    void rounded_toTheNearest_mayHaveBeen(long rounded, long low, long high) {
        Rounding nearest = new Rounding(5, false);
        assertThat(nearest.low(rounded)).isEqualTo(low);
        assertThat(nearest.high(rounded)).isEqualTo(high);
        for (long count = low; count <= high; count++)
            assertThat(nearest.round(count, 7)).isEqualTo(rounded);
    }

    @Test
    void count_isExact_orRounded_orNoisy_orBoth() {
        OneBuurt people = new OneBuurt().with(Measure.INWONERS, 12);
        assertThat(CountRelease.of(rule(null, null, 0), Measure.INWONERS, people, 0))
                .isEqualTo(Interval.exact(12));
        Interval rounded = CountRelease.of(rule(FIVE, null, 0), Measure.INWONERS, people, 0);
        assertThat(rounded.value()).isIn(10.0, 15.0);
        assertThat(rounded.high() - rounded.low()).isEqualTo(8);
        Interval noisy = CountRelease.of(rule(null, Noise.of(3, 2), 0), Measure.INWONERS, people, 0);
        assertThat(noisy.low()).isEqualTo(noisy.value() - 3);
        assertThat(noisy.high()).isEqualTo(noisy.value() + 3);
        Interval both = CountRelease.of(rule(FIVE, Noise.of(3, 2), 0), Measure.INWONERS, people, 0);
        assertThat(both.value() % 5).isZero();
        assertThat(both.high() - both.low()).isEqualTo(14);
        OneBuurt few = new OneBuurt().with(Measure.INWONERS, 1);
        assertThat(CountRelease.of(rule(null, Noise.of(3, 2), 0), Measure.INWONERS, few, 0)
                        .low())
                .isZero();
    }

    /** What a draft adds: its noise where the rule has none, and means that are moved. */
    private static Sums draft(Sums exact, double blur, long key) {
        return new Sums() {
            @Override
            public long get(Measure measure, int node) {
                return exact.get(measure, node);
            }

            @Override
            public long key(int node) {
                return key;
            }

            @Override
            public Noise noise(int node) {
                return Noise.of(3, 2);
            }

            @Override
            public double blur(int node) {
                return blur;
            }
        };
    }

    @Test
    void count_ofADraft_getsItsNoise() {
        OneBuurt people = new OneBuurt().with(Measure.INWONERS, 100);
        int moved = 0;
        for (long key = 0; key < 50; key++) {
            Interval told = CountRelease.of(rule(null, null, 0), Measure.INWONERS, draft(people, 0, key), 0);
            assertThat(told.high() - told.low()).isEqualTo(6);
            if (told.value() != 100) moved++;
        }
        assertThat(moved).isBetween(20, 49);
    }

    @Test
    void amount_isAMeanInThousands_withItsBounds() {
        Rule woz = new Rule("woz", "own", Measure.WOZ_WONINGEN, 50, Set.of(), null, null, 1000, 20, 0);
        OneBuurt homes = new OneBuurt().with(Measure.WOZ_WONINGEN, 60).with(Measure.WOZ_WAARDE, 60 * 250_400L);
        assertThat(CountRelease.amount(woz, Measure.WOZ_WAARDE, homes, 0))
                .isEqualTo(new Interval(60 * 250_000.0, 60 * 249_500.0, 60 * 250_500.0));
        OneBuurt cheap = new OneBuurt().with(Measure.WOZ_WONINGEN, 60).with(Measure.WOZ_WAARDE, 60 * 100L);
        assertThat(CountRelease.amount(woz, Measure.WOZ_WAARDE, cheap, 0)).isEqualTo(new Interval(0, 0, 60 * 500.0));
        double least = Double.MAX_VALUE;
        double most = 0;
        for (long key = 0; key < 400; key++) {
            Interval told = CountRelease.amount(woz, Measure.WOZ_WAARDE, draft(homes, 0.02, key), 0);
            double mean = told.value() / 60;
            assertThat(told.low()).isCloseTo((mean - 500) / 1.02 * 60, within(1.0));
            assertThat(told.high()).isCloseTo((mean + 500) / 0.98 * 60, within(1.0));
            assertThat(60 * 250_400.0).isBetween(told.low(), told.high());
            least = Math.min(least, mean);
            most = Math.max(most, mean);
        }
        assertThat(least).isBetween(245_000.0, 246_500.0);
        assertThat(most).isBetween(254_500.0, 255_900.0);
    }

    @Test
    void flows_withholdFew_andRoundTheRest() {
        FlowRelease release = new FlowRelease(rule(FIVE, null, 0), Noise.of(3, 2), 10);
        assertThat(release.count(0, 1)).isEqualTo(new Value.Number(0, 0, 0));
        assertThat(release.count(1, 1)).isEqualTo(Value.missing(Value.Reason.SECRET));
        assertThat(release.count(9, 1)).isEqualTo(Value.missing(Value.Reason.SECRET));
        Value.Number ten = (Value.Number) release.count(10, 1);
        assertThat(ten.value() % 5).isZero();
        assertThat(ten.high() - ten.low()).isBetween(10.0, 14.0);
        assertThat(new FlowRelease(rule(null, null, 0), null, 10).count(10, 1)).isEqualTo(new Value.Number(10, 10, 10));
        Value.Number noisy = (Value.Number) new FlowRelease(rule(null, null, 0), Noise.of(3, 2), 10).count(100, 1);
        assertThat(noisy.low()).isEqualTo(noisy.value() - 3);
        assertThat(noisy.high()).isEqualTo(noisy.value() + 3);
    }

    @Test
    void tree_numbersParentsBeforeTheirChildren() {
        AreaTree tree = new RandomPeople(1, 2, 2, 3).tree();
        assertThat(tree.size()).isEqualTo(2 + 4 + 12);
        assertThat(tree.node(Level.WIJK, 1)).isEqualTo(3);
        assertThat(tree.node(Level.BUURT, 0)).isEqualTo(6);
        assertThat(tree.areas(Level.WIJK)).hasSize(4);
        assertThat(tree.trees()).hasSize(2);
        assertThat(tree.trees().get(0)).hasSize(9).startsWith(0, 2, 6, 7, 8, 3);
        assertThat(tree.position(3)).isEqualTo(5);
        assertThat(tree.parent(0)).isEqualTo(AreaTree.NONE);
        assertThat(tree.parent(6)).isEqualTo(2);
        assertThat(tree.children(2)).containsExactly(6, 7, 8);
        assertThat(tree.leaf(6)).isTrue();
        assertThat(tree.leaf(2)).isFalse();
    }

    @Test
    void chance_isSpreadEvenly_andFollowsFromTheRecords() {
        int[] tenths = new int[10];
        for (int i = 0; i < 20_000; i++) tenths[(int) (10 * Seeds.uniform(Seeds.of(i, 3)))]++;
        for (int tenth : tenths) assertThat(tenth).isBetween(1_800, 2_200);
        assertThat(Seeds.of(5, Measure.WOZ_WAARDE)).isEqualTo(Seeds.of(5, Measure.WOZ_WAARDE));
        assertThat(Seeds.of(5, Measure.WOZ_WAARDE)).isNotEqualTo(Seeds.of(6, Measure.WOZ_WAARDE));
        assertThat(Seeds.of(5, Measure.WOZ_WAARDE)).isNotEqualTo(Seeds.of(5, Measure.INWONERS));
        assertThat(List.of(Seeds.of(5, 1), Seeds.of(5, 2), Seeds.of(6, 1))).doesNotHaveDuplicates();
    }

    @Test
    void network_movesAsFarAsTheOthersGiveWay() {
        FlowNetwork ring = new FlowNetwork(3);
        int a = ring.arc(0, 1, 5, 2);
        int b = ring.arc(1, 2, 3, 4);
        ring.arc(2, 0, 10, 1);
        assertThat(ring.up(a, FlowNetwork.UNBOUNDED)).isEqualTo(3);
        assertThat(ring.up(a, FlowNetwork.UNBOUNDED)).as("asked again").isEqualTo(3);
        assertThat(ring.down(a, FlowNetwork.UNBOUNDED)).isEqualTo(1);
        assertThat(ring.up(a, 2)).isEqualTo(2);
        assertThat(ring.up(b, 100)).isEqualTo(3);
        int shortcut = ring.arc(1, 0, 4, 0);
        assertThat(ring.up(a, 100)).isEqualTo(5);
        assertThat(ring.down(a, 100)).isEqualTo(1);
        assertThat(ring.up(shortcut, 100)).isEqualTo(4);
        assertThat(ring.down(shortcut, 100)).isZero();
        int loop = ring.arc(2, 2, 7, 6);
        assertThat(ring.up(loop, 100)).isEqualTo(7);
        assertThat(ring.down(loop, 100)).isEqualTo(6);
        FlowNetwork many = new FlowNetwork(2);
        int first = many.arc(0, 1, 1_000, 0);
        for (int i = 0; i < 70; i++) many.arc(1, 0, 2, 0);
        assertThat(many.up(first, 1_000)).isEqualTo(140);
        FlowNetwork loose = new FlowNetwork(3);
        assertThat(loose.up(loose.arc(0, 1, 9, 9), 100)).isZero();
    }

    @Test
    void withheld_isFreeWhereItMustBeOrIsNotPublished() {
        boolean[] none = new boolean[3];
        Withheld input = new Withheld(
                new long[] {0, 5, 9},
                50,
                new boolean[] {false, true, false},
                new boolean[] {true, false, false},
                new boolean[] {false, false, true});
        assertThat(List.of(input.empty(0), input.empty(1))).containsExactly(true, false);
        assertThat(List.of(input.free(0), input.free(1), input.free(2))).containsExactly(true, true, false);
        assertThat(List.of(input.publishable(0), input.publishable(1), input.publishable(2)))
                .containsOnly(false);
        assertThat(new Withheld(new long[3], 50, none, none, none).publishable(1))
                .isTrue();
    }

    @Test
    void rests_haveANumberEach() {
        Rests rests = new Rests(50);
        assertThat(rests.size()).isEqualTo(2 * 3 * 51);
        int sensitive = rests.of(true, 30);
        int open = rests.of(false, 80);
        assertThat(List.of(rests.cells(sensitive), rests.sensitive(sensitive), rests.sensitive(open)))
                .containsExactly(1, 1, 0);
        assertThat(rests.safe(sensitive)).isFalse();
        assertThat(rests.safe(open)).isTrue();
        assertThat(rests.safe(rests.plus(sensitive, open))).isTrue();
        assertThat(rests.safe(rests.plus(sensitive, rests.of(false, 19)))).isFalse();
        assertThat(rests.safe(rests.plus(sensitive, rests.of(false, 20)))).isTrue();
        assertThat(rests.cells(rests.plus(rests.plus(open, open), open))).isEqualTo(2);
        assertThat(rests.sensitive(rests.marked(open))).isOne();
        assertThat(rests.cells(rests.marked(open))).isOne();
        assertThat(rests.none()[0]).isZero();
        assertThat(rests.nothing()).containsOnly(Long.MAX_VALUE);
    }
}
