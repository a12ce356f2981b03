package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** HLT's real divisions; the faults are those that the data's own README counts, and a sliver that it does not. */
class HltCoverageTest {
    @Test
    void of2018_isSoundAsDelivered_butForASliver() {
        CleanCoverage clean = CoverageBuild.of(HltDivisions.buurten(2018), Tolerances.CBS);
        assertThat(clean.coverage().areas()).hasSize(54);
        assertThat(clean.moved()).isEmpty();
        assertThat(clean.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(SourceFinding.Kind.SLIVER_AREA);
            assertThat(finding.surface()).isEqualTo(15);
        });
        assertThat(CoverageCheck.violations(clean.coverage())).isEmpty();
    }

    @Test
    void of2024_itsOverlapSliverAndEmptyAreas_areFoundAndMended() {
        CleanCoverage clean = CoverageBuild.of(HltDivisions.buurten(2024), Tolerances.CBS);
        Map<SourceFinding.Kind, Long> kinds =
                clean.findings().stream().collect(Collectors.groupingBy(SourceFinding::kind, Collectors.counting()));
        assertThat(kinds)
                .containsEntry(SourceFinding.Kind.EMPTY_AREA, 2L)
                .containsEntry(SourceFinding.Kind.SLIVER_AREA, 1L)
                .containsEntry(SourceFinding.Kind.OVERLAP_CLEANED, 2L)
                .hasSize(3);
        // the skipped position lies beyond a third buurt's corner, so that the overlap has two pieces
        assertThat(clean.findings())
                .filteredOn(finding -> finding.kind() == SourceFinding.Kind.OVERLAP_CLEANED)
                .extracting(finding -> Math.round(finding.surface() * 10) / 10.0)
                .containsExactlyInAnyOrder(58.4, 0.1);
        assertThat(clean.findings())
                .filteredOn(finding -> finding.kind() == SourceFinding.Kind.SLIVER_AREA)
                .singleElement()
                .satisfies(finding -> assertThat(finding.surface()).isCloseTo(97.5, within(0.01)));
        assertThat(clean.coverage().areas()).hasSize(93);
        assertThat(CoverageCheck.violations(clean.coverage())).isEmpty();
    }
}
