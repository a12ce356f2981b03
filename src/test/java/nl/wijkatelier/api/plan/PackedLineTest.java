package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedLineTest {
    private static final List<Long> ORIGIN = List.of(10L, 20L);

    @Test
    void positions_areStepsFromTheOneBefore() {
        assertThat(PackedLine.of(new long[] {11_000, 22_000, 11_005, 21_990}, ORIGIN))
                .containsExactly(1000, 2000, 5, -10);
    }

    @Test
    void coarsePositions_areRoundedEachByItself_soThatLinesStillMeet() {
        long[] one = PackedLine.coarse(new long[] {10_060, 20_000, 10_140, 20_000, 10_260, 20_049}, ORIGIN, 100);
        long[] next = PackedLine.coarse(new long[] {10_260, 20_049, 12_000, 20_050}, ORIGIN, 100);
        assertThat(one).containsExactly(1, 0, 2, 0);
        assertThat(next).containsExactly(3, 0, 17, 1);
    }

    @Test
    void lineWithinOneStep_keepsItsEnds() {
        assertThat(PackedLine.coarse(new long[] {10_001, 20_001, 10_002, 20_002, 10_003, 20_001}, ORIGIN, 100))
                .containsExactly(0, 0, 0, 0);
    }
}
