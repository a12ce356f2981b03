package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Input of the kind that breaks overlays: done or refused with a reason, never a broken division. */
class RobustnessTest {
    private final Coverage base =
            Wkt.coverage("POLYGON((0 0,100 0,100 100,0 100,0 0))", "POLYGON((100 0,200 0,200 100,100 100,100 0))");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # line | moves the border | splits 1 | splits 2 | its strip goes to 2
                    100 0,100.0004 50,100 100                       | NOTHING_CHANGES        | LINE_DOES_NOT_CUT | LINE_DOES_NOT_CUT | NOTHING_CHANGES
                    100 0,100.001 50,99.999 50.0007,100 100         | NOTHING_CHANGES        | done              | done              | NOTHING_CHANGES
                    100 0,100.0006 33.3333,99.9994 66.6667,100 100  | NOTHING_CHANGES        | done              | done              | NOTHING_CHANGES
                    0 0.0004,200 0.0006                             | ENDS_SHARE_NO_AREA     | LINE_DOES_NOT_CUT | done              | NOTHING_CHANGES
                    -1 0.0011,201 -0.0011                           | LINE_END_NOT_ON_BORDER | done              | LINE_DOES_NOT_CUT | NOTHING_CHANGES
                    0 0,100 0.001,100 100                           | NOTHING_CHANGES        | done              | LINE_DOES_NOT_CUT | NOTHING_CHANGES
                    0 50,200 50.0000001                             | ENDS_SHARE_NO_AREA     | done              | done              | done
                    100 0,150 100                                   | done                   | LINE_DOES_NOT_CUT | done              | NOTHING_CHANGES
                    33.333333333 0,66.666666667 100                 | done                   | done              | LINE_DOES_NOT_CUT | done
                    0 100,0.0005 50,0 0                             | NOTHING_CHANGES        | LINE_DOES_NOT_CUT | LINE_DOES_NOT_CUT | NOTHING_CHANGES
                    """)
    void nearlyCoincidentLines(String positions, String move, String split1, String split2, String assign) {
        LineString line = Wkt.line(positions);
        assertThat(List.of(
                        outcome(() -> BorderMove.of(base, line, 0.01)),
                        outcome(() -> AreaSplit.of(base, line, 1, 9)),
                        outcome(() -> AreaSplit.of(base, line, 2, 9)),
                        outcome(() -> RegionAssignment.of(base, line.buffer(0.0007, 2), 2))))
                .containsExactly(move, split1, split2, assign);
    }

    @Test
    void borderOf100000Positions_isMoved() {
        Coverage moved = BorderMove.of(base, winding(100, 0, 100), 0.01);
        assertThat(CoverageCheck.violations(moved)).isEmpty();
        assertThat(moved.surface()).isEqualTo(20_000);
        assertThat(moved.edges().stream().mapToInt(Edge::points).max().orElseThrow())
                .isGreaterThan(90_000);
    }

    @Test
    void lineOf100000Positions_fromOutsideToOutside_splits() {
        Coverage split = AreaSplit.of(base, winding(50, -10, 110), 1, 9);
        assertThat(CoverageCheck.violations(split)).isEmpty();
        assertThat(split.surface()).isEqualTo(20_000);
        assertThat(Wkt.area(split, 1).getArea() + Wkt.area(split, 9).getArea()).isCloseTo(10_000, within(0.01));
        assertThat(Wkt.area(split, 2).getArea()).isEqualTo(10_000);
    }

    @Test
    void regionOf100000Positions_isAssigned() {
        Coordinate[] west = winding(95, 0, 100).getCoordinates();
        Coordinate[] ring = Arrays.copyOf(west, west.length + 3);
        ring[west.length] = new Coordinate(200, 100);
        ring[west.length + 1] = new Coordinate(200, 0);
        ring[west.length + 2] = ring[0];
        Geometry region = Wkt.FACTORY.createPolygon(ring);
        Coverage given = RegionAssignment.of(base, region, 2);
        assertThat(CoverageCheck.violations(given)).isEmpty();
        assertThat(given.surface()).isEqualTo(20_000);
        assertThat(Wkt.area(given, 2).getArea() - 10_000)
                .isCloseTo(region.difference(Wkt.area(base, 2)).getArea(), within(region.getLength() * 0.001));
    }

    @Test
    void bordersThroughNodesOfOthers() {
        Coverage four = Wkt.coverage(
                "POLYGON((0 0,100 0,100 100,0 100,0 0))",
                "POLYGON((100 0,200 0,200 100,100 100,100 0))",
                "POLYGON((0 100,100 100,100 200,0 200,0 100))",
                "POLYGON((100 100,200 100,200 200,100 200,100 100))");
        Coverage moved = BorderMove.of(four, Wkt.line("100 0,150 50,100 100"), 0.01);
        assertThat(CoverageCheck.violations(moved)).isEmpty();
        assertThat(Wkt.area(moved, 1).getArea()).isEqualTo(12_500);
        assertThat(Wkt.area(moved, 2).getArea()).isEqualTo(7_500);
        Coverage split = AreaSplit.of(four, Wkt.line("0 0,100 100,200 200"), 4, 9);
        assertThat(CoverageCheck.violations(split)).isEmpty();
        assertThat(Wkt.area(split, 9).getArea()).isEqualTo(5_000);
        assertThat(Wkt.area(split, 1).getArea()).isEqualTo(10_000);
        assertThatThrownBy(() -> BorderMove.of(four, Wkt.line("100 0,150 50,100 100,50 150,100 200"), 0.01))
                .hasMessage("no area has both ends of the line on one border");
    }

    /** 100,001 positions from south to north. */
    private static LineString winding(double x, double south, double north) {
        int n = 100_000;
        Coordinate[] line = new Coordinate[n + 1];
        for (int i = 0; i <= n; i++)
            line[i] = new Coordinate(
                    x + (i == 0 || i == n ? 0 : 20 * Math.sin(i * 0.01)), south + i * (north - south) / n);
        return Wkt.FACTORY.createLineString(line);
    }

    /** {@code done} with a whole division, or the reason. */
    private static String outcome(Supplier<Coverage> edit) {
        try {
            Coverage result = edit.get();
            assertThat(CoverageCheck.violations(result)).isEmpty();
            assertThat(result.surface()).isBetween(19_999.5, 20_000.5);
            return "done";
        } catch (CoverageRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return refused.reason().name();
        }
    }
}
