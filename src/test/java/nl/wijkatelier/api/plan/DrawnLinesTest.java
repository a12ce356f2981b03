package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnLinesTest {
    private static final List<Long> ORIGIN = List.of(10L, 20L);
    private static final Map<Integer, long[]> LINES = Map.of(
            4, new long[] {10_060, 20_000, 10_140, 20_000, 11_260, 20_049, 12_000, 21_000},
            7, new long[] {13_000, 20_000, 12_000, 21_000},
            9, new long[] {13_000, 20_000, 10_060, 20_000});

    private final DrawnLines drawn = new DrawnLines(ORIGIN, LINES::get);

    @Test
    void lines_areSimplified_onARaster_andBeginWhereTheOneBeforeEnded() {
        assertThat(drawn.walk(List.of(4, -7, 9))).containsExactly(0, 0, 0);
        assertThat(drawn.lines().get(0)).containsExactly(1, 0, 12, 0, 7, 10);
        assertThat(drawn.lines().get(1)).containsExactly(0, 0, 10, -10);
        assertThat(drawn.lines().get(2)).containsExactly(0, 0, -29, 0);
    }

    @Test
    void linesThatWereMet_countBackFromTheNext_byTheDirectionInWhichTheyWereMet() {
        drawn.walk(List.of(4, -7, 9));
        assertThat(drawn.walk(List.of(-9, 7, -4))).containsExactly(-1, -2, -3);
        assertThat(drawn.walk(List.of(-7))).containsExactly(2);
        assertThat(drawn.lines()).hasSize(3);
    }

    @Test
    void steps_beginWhereTheyAreWalkedFrom() {
        drawn.walk(List.of(4, -7));
        assertThat(drawn.start(4)).containsExactly(1, 0);
        assertThat(drawn.start(-4)).containsExactly(20, 10);
        assertThat(drawn.start(7)).containsExactly(30, 0);
        assertThat(drawn.start(-7)).containsExactly(20, 10);
    }
}
