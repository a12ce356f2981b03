package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;

/** Figures of a draft get noise besides what their rules say; those of a published division do not. */
class DraftNoiseTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    /** Persons by which rounding to 5 alone moves a count at most. */
    private static final int ROUNDED = 4;

    private static final int NOISE = 3;

    @Test
    void sums_ofADraft_haveTheNoiseOfTheBundledFile() {
        DraftSums sums = DraftSums.of(
                new long[][] {new long[DraftObjects.MEASURES + 1]}, new int[] {-1}, CATALOGUE.draftNoise());
        assertThat(sums.noise(0).most()).isEqualTo(NOISE);
        assertThat(sums.blur(0)).isEqualTo(0.02);
    }

    @Test
    void counts_ofADraft_areMovedFurtherThanByRounding_butNotFurtherThanStated() {
        int beyond = 0;
        int all = 0;
        double sum = 0;
        for (long seed = 1; seed <= 60; seed++) {
            RandomRegisters registers = new RandomRegisters(seed, 300);
            PlanState first = DraftTallyTest.start(registers);
            DraftTally tally = DraftTally.of(DraftTallyTest.objects(registers), first.coverage());
            DraftRelease release = DraftRelease.of(first, tally, CATALOGUE);
            for (var buurt : first.buurten().entrySet()) {
                long exact = tally.of(buurt.getKey())[Measure.INWONERS.ordinal()];
                if (exact <= ROUNDED + NOISE) continue;
                Value.Number told =
                        (Value.Number) release.value(buurt.getValue().code(), "inwoners");
                assertThat(Math.abs(told.value() - exact)).isLessThanOrEqualTo(ROUNDED + NOISE);
                assertThat(told.low()).isEqualTo(Math.max(0, told.value() - ROUNDED - NOISE));
                assertThat(told.high()).isEqualTo(told.value() + ROUNDED + NOISE);
                if (Math.abs(told.value() - exact) > ROUNDED) beyond++;
                sum += told.value() - exact;
                all++;
            }
        }
        assertThat(beyond).as("of %d", all).isGreaterThan(all / 30);
        assertThat(sum / all).as("mean of what was added").isBetween(-2.0, 2.0);
    }

    @Test
    void means_ofADraft_areMovedByUpToTwoPercent() {
        int beyond = 0;
        for (long seed = 1; seed <= 4; seed++) {
            RandomRegisters registers = new RandomRegisters(seed, 1200);
            PlanState first = DraftTallyTest.start(registers);
            DraftTally tally = DraftTally.of(DraftTallyTest.objects(registers), first.coverage());
            DraftRelease release = DraftRelease.of(first, tally, CATALOGUE);
            for (var buurt : first.buurten().entrySet()) {
                long[] sums = tally.of(buurt.getKey());
                Value value = release.value(buurt.getValue().code(), "gemiddelde_woz");
                if (!(value instanceof Value.Number told)) continue;
                double exact = sums[Measure.WOZ_WAARDE.ordinal()] / 1000.0 / sums[Measure.WOZ_WONINGEN.ordinal()];
                assertThat(Math.abs(told.value() - exact)).isLessThanOrEqualTo(exact * 0.02 + 0.5);
                assertThat(exact).isBetween(told.low(), told.high());
                if (Math.abs(told.value() - exact) > 0.5) beyond++;
            }
        }
        assertThat(beyond).isPositive();
    }
}
