package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which side of a line stays: left of it as it was drawn, whichever way its pieces run. */
class AreaSplitTest {
    private final Coverage square = Wkt.coverage("POLYGON((100 100,110 100,110 110,100 110,100 100))");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    99 102,111 102                           | 80
                    111 102,99 102                           | 20
                    102 99,102 111                           | 20
                    102 111,102 99                           | 80
                    98 98,112 112                            | 50
                    99 104,111 102                           | 70
                    111 102,99 104                           | 30
                    99 101,103 101,103 111                   | 27
                    103 111,103 101,99 101                   | 73
                    99 102,111 102,111 108,99 108            | 60
                    99 108,111 108,111 102,99 102            | 40
                    102 99,102 111,108 111,108 99            | 40
                    108 99,108 111,102 111,102 99            | 60
                    99 103,105 103,105 107,99 107            | 20
                    99 107,105 107,105 103,99 103            | 80
                    """)
    void left_stays(String line, double stays) {
        Coverage split = AreaSplit.of(square, Wkt.line(line), 1, 7);
        assertThat(CoverageCheck.violations(split)).isEmpty();
        double left = split.facesOf(1).stream().mapToDouble(Face::surface).sum();
        double right = split.facesOf(7).stream().mapToDouble(Face::surface).sum();
        assertThat(left).isCloseTo(stays, within(0.1));
        assertThat(left + right).isCloseTo(100, within(1e-6));
    }

    /** Two squares that are one area already, with the border between them still there: it may run the other way than the line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"110 99,110 111 | 100 | 110", "110 111,110 99 | 110 | 120"})
    void left_stays_alongABorderThatIsThere(String line, double minX, double maxX) {
        Coverage two = Wkt.coverage(
                "POLYGON((100 100,110 100,110 110,100 110,100 100))",
                "POLYGON((110 100,120 100,120 110,110 110,110 100))");
        Coverage split = AreaSplit.of(two.withAreas(Map.of(2, 1)), Wkt.line(line), 1, 7);
        assertThat(Wkt.area(split, 1).getEnvelopeInternal().getMinX()).isEqualTo(minX);
        assertThat(Wkt.area(split, 1).getEnvelopeInternal().getMaxX()).isEqualTo(maxX);
        assertThat(Wkt.area(split, 7).getArea()).isEqualTo(100);
    }

    @Test
    void newArea_mustBeNew_andTheOldOneThere() {
        Coverage two = Wkt.coverage("POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 0,20 0,20 10,10 10,10 0))");
        assertThatThrownBy(() -> AreaSplit.of(two, Wkt.line("5 -1,5 11"), 1, 2)).hasMessage("area 2 exists already");
        assertThatThrownBy(() -> AreaSplit.of(two, Wkt.line("5 -1,5 11"), 3, 4)).hasMessage("area 3 has no land");
        assertThatThrownBy(() -> AreaSplit.of(two, Wkt.line("5 1,5 11"), 1, 3)).hasMessageContaining("in one piece");
        assertThatThrownBy(() -> AreaSplit.of(two, Wkt.line("5 5,5 5"), 1, 3)).hasMessageContaining("two different");
    }
}
