package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.finding.Surroundings;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.MergeBuurten;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.RenameArea;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.junit.jupiter.api.Test;

/** What is told of a plan is of that plan, whatever was asked of others before: more states than are remembered. */
class PlanMemoryTest {
    private static final Instant TIME = Instant.parse("2026-01-01T12:00:00Z");

    private final PlanState first = start();

    private static PlanState start() {
        List<Adres> adressen = new ArrayList<>();
        new SampleRegisters().adressen(adressen::add);
        return PlanStart.of(new SampleRegion().indelingen().get(1), Addresses.of(adressen), Tolerances.CBS)
                .state();
    }

    @Test
    void told_afterManyStatesOfOtherPlans_isOfTheStateThatWasAsked() {
        PlanTelling telling = SampleTelling.of();
        PlanJudgements judgements = new PlanJudgements(() -> Surroundings.NONE, DrawingRules.load());
        Plan other = Plan.from(first);
        var codes = first.buurten().values().stream().map(buurt -> buurt.code()).toList();
        other = other.apply(new MergeBuurten(codes.get(1), codes.get(0)), "a", TIME, "");
        for (int i = 0; i < 40; i++) {
            other = other.apply(new RenameArea(codes.get(0), "Naam " + i), "a", TIME, "");
            PlanState near = other.stateAt(other.revision() - 1);
            telling.buurten(other, near, other.state(), first.buurten().keySet(), OptionalInt.empty());
            judgements.of(other, near, other.state());
        }
        Plan empty = Plan.from(first);
        assertThat(telling.buurten(empty, first, first, first.buurten().keySet(), OptionalInt.empty()))
                .isEqualTo(SampleTelling.of()
                        .buurten(empty, first, first, first.buurten().keySet(), OptionalInt.empty()));
        assertThat(judgements.of(empty, first, first).findings())
                .isEqualTo(new PlanJudgements(() -> Surroundings.NONE, DrawingRules.load())
                        .of(empty, first, first)
                        .findings());
        for (int at = other.revision(); at >= 0; at--) {
            PlanState state = other.stateAt(at);
            assertThat(telling.buurten(other, state, state, state.buurten().keySet(), OptionalInt.empty()))
                    .isEqualTo(SampleTelling.of()
                            .buurten(other, state, state, state.buurten().keySet(), OptionalInt.empty()));
            at -= 9;
        }
    }
}
