package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoverageBuildTest {
    @Test
    void neighbours_shareOneEdge() {
        Coverage coverage = Wkt.coverage("POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 0,20 0,20 10,10 10,10 0))");
        assertThat(coverage.edgeCount()).isEqualTo(3);
        assertThat(coverage.surface()).isEqualTo(200);
        assertThat(CoverageCheck.violations(coverage)).isEmpty();
    }

    @Test
    void smallGap_goesToNeighbourWithLongestBorder() {
        CleanCoverage clean = Wkt.clean(
                "POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 0,20 0,20 10,10 10,10 6,10.1 5,10 4,10 0))");
        assertThat(clean.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(SourceFinding.Kind.GAP_FILLED);
            assertThat(finding.surface()).isCloseTo(0.1, within(1e-9));
            assertThat(finding.given()).isEqualTo(2);
        });
        assertThat(clean.coverage().surface()).isEqualTo(200);
        assertThat(clean.moved()).containsOnlyKeys(2);
        assertThat(CoverageCheck.violations(clean.coverage())).isEmpty();
    }

    @Test
    void largeGap_staysOutside() {
        CleanCoverage clean = Wkt.clean("POLYGON((0 0,30 0,30 30,0 30,0 0),(10 10,20 10,20 20,10 20,10 10))");
        assertThat(clean.findings()).extracting(SourceFinding::kind).containsExactly(SourceFinding.Kind.GAP_KEPT);
        assertThat(clean.coverage().surface()).isEqualTo(800);
        assertThat(clean.coverage().faces().get(0).holes()).isOne();
        assertThat(CoverageCheck.violations(clean.coverage())).isEmpty();
    }

    @Test
    void overlap_goesToOneOfTheClaimants() {
        CleanCoverage clean = Wkt.clean("POLYGON((0 0,11 0,11 10,0 10,0 0))", "POLYGON((10 0,20 0,20 10,10 10,10 0))");
        assertThat(clean.findings()).extracting(SourceFinding::kind).containsExactly(SourceFinding.Kind.OVERLAP_LARGE);
        assertThat(clean.coverage().surface()).isEqualTo(200);
        assertThat(clean.coverage().faceCount()).isEqualTo(2);
    }

    @Test
    void island_isAHoleOfItsSurroundings() {
        Coverage coverage = Wkt.coverage(
                "POLYGON((0 0,30 0,30 30,0 30,0 0),(10 10,20 10,20 20,10 20,10 10))",
                "POLYGON((10 10,20 10,20 20,10 20,10 10))");
        assertThat(coverage.faceCount()).isEqualTo(2);
        assertThat(coverage.edgeCount()).isEqualTo(2);
        assertThat(Wkt.is(coverage, 1, "POLYGON((0 0,30 0,30 30,0 30,0 0),(10 10,20 10,20 20,10 20,10 10))"))
                .isTrue();
        assertThat(CoverageCheck.violations(coverage)).isEmpty();
    }

    @Test
    void selfCrossingAndEmptySources_areReported() {
        CleanCoverage clean = Wkt.clean("POLYGON((0 0,10 10,10 0,0 10,0 0))", "POLYGON EMPTY");
        assertThat(clean.findings())
                .extracting(SourceFinding::kind)
                .contains(SourceFinding.Kind.INVALID_AREA, SourceFinding.Kind.EMPTY_AREA);
        assertThat(CoverageCheck.violations(clean.coverage())).isEmpty();
    }

    @Test
    void areaTouchingItself_keepsSimpleRings() {
        Coverage coverage = Wkt.coverage(
                "POLYGON((0 0,30 0,30 30,0 30,0 0),(15 0,20 10,10 10,15 0))", "POLYGON((15 0,20 10,10 10,15 0))");
        assertThat(Wkt.area(coverage, 1).isValid()).isTrue();
        assertThat(CoverageCheck.violations(coverage)).isEmpty();
    }
}
