package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.work.WorkRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Borders of a plan do not grow without end, and a command that is kept can be read back. */
class PlanSizeTest {
    private static final AreaCode A = AreaCode.of("BU00010100");

    private final PlanState first = Squares.first();
    private final Plan plan = Plan.replay(first, List.of());
    private final PlanStep split = PlanStep.of(
            first,
            new SplitBuurt(
                    A,
                    Shapes.line(Shapes.read("LINESTRING(0 50, 30 55, 60 45, 100 50)")),
                    AreaCode.of("BU00010109"),
                    "Zuid"));

    @Test
    void positions_beyondTheBound_areRefused_atTheBoundNot() {
        int added = (int) (PlanSize.positions(split.after().coverage()) - PlanSize.positions(first.coverage()));
        assertThat(added).isBetween(3, 12);
        assertThatThrownBy(() -> PlanSize.check(plan, split, added - 1))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(WorkRefused.Reason.TOO_DEAR))
                .hasMessageContaining("positions, at most");
        assertThatCode(() -> PlanSize.check(plan, split, added)).doesNotThrowAnyException();
    }

    @Test
    void whatMakesAPlanSmaller_orOnlyRenames_mayAlwaysBeDone() {
        PlanStep back = PlanStep.of(split.after(), new MergeBuurten(AreaCode.of("BU00010109"), A));
        PlanStep rename = PlanStep.of(split.after(), new RenameArea(A, "Noord"));
        assertThatCode(() -> PlanSize.check(plan, back, 0)).doesNotThrowAnyException();
        assertThatCode(() -> PlanSize.check(plan, rename, 0)).doesNotThrowAnyException();
    }

    /** A log held "buurten": "" after it, which no start could read. */
    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,", "BU00010100,", ",BU00010100"})
    void lockOfNothing_isRefused(String buurten) {
        assertThatThrownBy(() -> CommandFields.read(Map.of("type", "lock", "buurten", buurten)))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("buurten");
    }
}
