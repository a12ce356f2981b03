package nl.wijkatelier.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageBytes;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.problem.UnitProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The laws of bouwstenen on a village as the registers have it: winding roads, verges, brooks, ponds and sheds. */
class OtterloUnitsTest {
    private static Otterlo village;
    private static Units units;

    @BeforeAll
    static void cut() {
        village = Otterlo.read();
        units = village.units();
    }

    @Test
    void bouwstenen_divideTheBuurtenAndNothingElse() {
        UnitLaws.divide(Otterlo.division(), units);
        assertThat(units.size()).isBetween(50, 100);
    }

    @Test
    void everyAddress_isInOneBouwsteen() {
        assertThat(village.adressen()).hasSize(947);
        UnitLaws.hold(village.adressen(), Otterlo.division(), units);
    }

    @Test
    void sameRegisters_giveTheSameBytes() {
        assertThat(CoverageBytes.of(village.units().coverage())).isEqualTo(CoverageBytes.of(units.coverage()));
    }

    @Test
    void pandenThatAreCut_areToldAndNoOthers_andOnlyBordersOfBuurtenCutThem() {
        UnitLaws.tellCutPanden(village.panden(), units);
        assertThat(units.cut()).isNotEmpty().allMatch(cut -> cut.soort() == UnitProblem.PAND_OP_BUURTGRENS);
    }

    /** A sliver is what a planner cannot see: no wider than a lane, on average. */
    @Test
    void noBouwsteenIsASliver() {
        Coverage coverage = units.coverage();
        List<Edge> edges = coverage.edges();
        for (Face face : coverage.faces()) {
            double length = edges.stream()
                    .filter(edge -> edge.left() == face.id() || edge.right() == face.id())
                    .mapToDouble(Edge::length)
                    .sum();
            assertThat(2 * face.surface() / length)
                    .as("bouwsteen %d", face.area())
                    .isGreaterThan(5);
        }
    }
}
