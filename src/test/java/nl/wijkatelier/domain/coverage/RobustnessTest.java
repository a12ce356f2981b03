package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Input of the kind that breaks overlays: done or refused with a reason, never a broken division. */
class RobustnessTest {
    private final Coverage base =
            Wkt.coverage("POLYGON((0 0,100 0,100 100,0 100,0 0))", "POLYGON((100 0,200 0,200 100,100 100,100 0))");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100 0,100.0004 50,100 100",
                "100 0,100.001 50,99.999 50.0007,100 100",
                "100 0,100.0006 33.3333,99.9994 66.6667,100 100",
                "0 0.0004,200 0.0006",
                "-1 0.0011,201 -0.0011",
                "0 0,100 0.001,100 100",
                "0 50,200 50.0000001",
                "100 0,150 100",
                "33.333333333 0,66.666666667 100",
                "0 100,0.0005 50,0 0"
            })
    void nearlyCoincidentLines(String positions) {
        for (int area = 1; area <= 2; area++) {
            check(() -> BorderMove.of(base, Wkt.line(positions), 0.01));
            int split = area;
            check(() -> AreaSplit.of(base, Wkt.line(positions), split, 9));
        }
        Geometry strip = Wkt.line(positions).buffer(0.0007, 2);
        check(() -> RegionAssignment.of(base, strip, 2));
    }

    @Test
    void borderOf100000Positions_isMoved() {
        int n = 100_000;
        Coordinate[] line = new Coordinate[n + 1];
        for (int i = 0; i <= n; i++)
            line[i] = new Coordinate(100 + (i == 0 || i == n ? 0 : 20 * Math.sin(i * 0.01)), i * 100.0 / n);
        Coverage moved = BorderMove.of(base, Wkt.FACTORY.createLineString(line), 0.01);
        assertThat(CoverageCheck.violations(moved)).isEmpty();
        assertThat(moved.surface()).isEqualTo(20_000);
        assertThat(moved.edges().stream().mapToInt(Edge::points).max().orElseThrow())
                .isGreaterThan(90_000);
    }

    private static void check(Supplier<Coverage> edit) {
        try {
            Coverage result = edit.get();
            assertThat(CoverageCheck.violations(result)).isEmpty();
            assertThat(result.surface()).isBetween(19_999.5, 20_000.5);
        } catch (CoverageRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
