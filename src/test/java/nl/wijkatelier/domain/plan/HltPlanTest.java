package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.HltDivisions;
import nl.wijkatelier.domain.coverage.SourceFinding;
import nl.wijkatelier.domain.coverage.Tolerances;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan may start from HLT's real divisions, whose levels do not nest as published. */
class HltPlanTest {
    @ParameterizedTest
    @CsvSource({"2018,54,28,1", "2024,95,20,5"})
    void wijkenAndGemeenten_areMadeFromTheBuurten(int year, int buurten, int wijken, int findings) {
        Indeling indeling = HltDivisions.indeling(year);
        PlanStart start = PlanStart.of(indeling, Addresses.woningen(new double[0], new double[0]), Tolerances.CBS);
        PlanState state = start.state();
        assertThat(state.buurten()).hasSize(buurten);
        assertThat(start.findings()).hasSize(findings);
        long empty = start.findings().stream()
                .filter(finding -> finding.kind() == SourceFinding.Kind.EMPTY_AREA)
                .count();
        assertThat(state.coverage().areas()).hasSize(buurten - (int) empty);
        Map<String, Double> surfaces = state.buurten().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().wijk().text(),
                        Collectors.summingDouble(
                                entry -> state.figures(entry.getKey()).oppervlakte())));
        assertThat(surfaces).hasSize(wijken);
        assertThat(state.wijken()).hasSize(wijken);
        assertThat(surfaces.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(state.coverage().surface(), within(0.01));
    }
}
