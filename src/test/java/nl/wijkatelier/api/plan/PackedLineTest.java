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
}
