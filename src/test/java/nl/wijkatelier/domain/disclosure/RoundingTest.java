package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
    @Tag("law")
    @Property
    void round_anyCount_isAMultipleNearByWithinItsBounds(
            @ForAll @IntRange(max = 100_000) int count,
            @ForAll @IntRange(min = 1, max = 25) int step,
            @ForAll boolean random,
            @ForAll long seed) {
        Rounding rounding = new Rounding(step, random);
        long rounded = rounding.round(count, seed);
        assertThat(rounded % step).isZero();
        assertThat(Math.abs(rounded - count)).isLessThan(step);
        assertThat(rounding.low(rounded)).isLessThanOrEqualTo(count);
        assertThat(rounding.high(rounded)).isGreaterThanOrEqualTo(count);
        assertThat(rounding.round(count, seed)).isEqualTo(rounded);
        if (count % step == 0) assertThat(rounded).isEqualTo(count);
    }

    @Test
    void round_atRandom_isTheCountOnAverage() {
        Rounding five = new Rounding(5, true);
        for (int count = 0; count <= 10; count++) {
            double sum = 0;
            int tries = 40_000;
            for (int i = 0; i < tries; i++) sum += five.round(count, Seeds.of(i, count));
            assertThat(sum / tries).isCloseTo(count, within(0.05));
        }
    }

    /** Counts that are equal, of the same people, are rounded once: two roundings tell more than one. */
    @Tag("law")
    @Property(tries = 20)
    void counts_thatAreEqual_ofTheSamePeople_areRoundedToTheSame(@ForAll long seed) {
        RandomPeople people = new RandomPeople(seed, 3, 5);
        Rules rules = IndicatorCatalogue.load().rules();
        for (int node = 0; node < people.tree().size(); node++) {
            Map<Long, Interval> told = new HashMap<>();
            for (Measure measure : Measure.values()) {
                if (measure.bron() != Measure.Bron.PERSONEN || measure == Measure.WOZ_WAARDE) continue;
                Interval now = CountRelease.of(rules.guard(measure).orElseThrow(), measure, people, node);
                Interval before = told.putIfAbsent(people.get(measure, node), now);
                if (before != null) assertThat(now).as("%s", measure).isEqualTo(before);
            }
        }
    }

    @Test
    void round_toNearest_goesUpFromHalf() {
        Rounding five = new Rounding(5, false);
        assertThat(five.round(2, 1)).isZero();
        assertThat(five.round(3, 1)).isEqualTo(5);
        assertThat(five.low(5)).isEqualTo(3);
        assertThat(five.high(5)).isEqualTo(7);
    }

    @Test
    void keys_ofTheSameRecords_addUpToTheSameSeedInAnyOrder() {
        CellKeys keys = CellKeys.of(new byte[] {1, 2, 3});
        long one = keys.of("A") + keys.of("B") + keys.of("C");
        long other = keys.of("C") + keys.of("A") + keys.of("B");
        assertThat(one).isEqualTo(other).isNotEqualTo(keys.of("A") + keys.of("B"));
        assertThat(CellKeys.of(new byte[] {1, 2, 4}).of("A")).isNotEqualTo(keys.of("A"));
        assertThat(Seeds.of(one, 12)).isNotEqualTo(Seeds.of(one, 13));
    }

    @Tag("law")
    @Property
    void add_anyCount_isNearNeverNegativeAndTheSameForTheSameSeed(
            @ForAll @IntRange(max = 1000) int count, @ForAll @IntRange(min = 1, max = 8) int most, @ForAll long seed) {
        Noise noise = Noise.of(most, most * 0.5);
        long noisy = noise.add(count, seed);
        assertThat(noisy).isBetween(Math.max(0L, count - (long) most), (long) count + most);
        assertThat(noise.add(count, seed)).isEqualTo(noisy);
        if (count == 0) assertThat(noisy).isZero();
    }

    @Tag("law")
    @Property
    void chances_ofAnyCount_haveMeanZeroAndTheVarianceThatFits(
            @ForAll @IntRange(min = 1, max = 40) int count, @ForAll @IntRange(min = 2, max = 6) int most) {
        double[] chances = Noise.of(most, 1.5).chances(count);
        double sum = 0;
        double mean = 0;
        double square = 0;
        int low = -Math.min(count, most);
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i];
            mean += chances[i] * (low + i);
            square += chances[i] * (low + i) * (low + i);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(0, within(1e-6));
        if (count >= most) assertThat(square).isCloseTo(1.5, within(1e-6));
        else assertThat(square).isLessThan(1.5 + 1e-6);
    }

    /** The noise of drafts, on many records: as often as its table says, and the table is the flattest there is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 250})
    void add_overManySeeds_movesCountsAsOftenAsStated(long count) {
        Noise noise = Noise.of(3, 2);
        int low = (int) -Math.min(count, 3);
        double[] chances = noise.chances(count);
        assertThat(chances).hasSize(4 - low);
        // of greatest entropy for a mean and variance: the logarithm of the chance is a parabola
        for (int i = 3; i < chances.length; i++)
            assertThat(bend(chances, i - 1)).isCloseTo(bend(chances, i - 2), within(1e-6));
        double sum = 0;
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i];
            mean += chances[i] * (low + i);
            variance += chances[i] * (low + i) * (low + i);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(0, within(1e-6));
        if (count == 1) assertThat(variance).isBetween(1.0, 2.0);
        else assertThat(variance).isCloseTo(2, within(1e-6));
        int tries = 50_000;
        int[] found = new int[chances.length];
        for (int i = 0; i < tries; i++) found[(int) (noise.add(count, Seeds.of(i, count)) - count) - low]++;
        for (int i = 0; i < found.length; i++)
            assertThat((double) found[i] / tries).as("%d by %d", count, low + i).isCloseTo(chances[i], within(0.01));
    }

    private static double bend(double[] chances, int at) {
        return Math.log(chances[at + 1]) - 2 * Math.log(chances[at]) + Math.log(chances[at - 1]);
    }

    @Test
    void noise_thatIsNone_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Noise.of(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Noise.of(2, 2)).withMessageContaining("2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Noise.of(2, 0)).withMessageContaining("0.0");
        assertThat(Noise.of(1, 0.5).most()).isOne();
        assertThat(Noise.of(3, 2).add(0, 5)).isZero();
        assertThat(Noise.of(3, 2).add(-4, 5)).isEqualTo(-4);
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(0, true));
    }
}
