package nl.wijkatelier.demo.region;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few of the regions that {@link SeedSweep} makes by hand, small ones. */
class SeedSweepTest {
    @ParameterizedTest
    @CsvSource({"1, 100", "2, 100", "11, 300", "17, 300"})
    void everyMunicipality_isMade_andItsGroundIsACoverage(long seed, int addresses) {
        assertThatCode(() -> SeedSweep.make(seed, addresses)).doesNotThrowAnyException();
    }
}
