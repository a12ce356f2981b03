package nl.wijkatelier.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Squares;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final DrawingRules RULES = DrawingRules.load();
    private static final AreaCode A = AreaCode.of("BU00010100");
    private final PlanState first = Squares.first();

    @Test
    void square_fillsTwoByPiOfItsCircle() {
        BuurtMetrics metrics =
                Metrics.of(first, Set.of(1), OptionalInt.of(80), null, RULES).get(A);
        assertThat(metrics.reock()).isCloseTo(2 / Math.PI, within(1e-6));
        assertThat(metrics.figures().compactheid()).isCloseTo(Math.PI / 4, within(1e-6));
        assertThat(metrics.afwijking()).isCloseTo(0.25, within(1e-9));
        assertThat(metrics.eenduidigheid()).isEqualTo(1);
        assertThat(metrics.grens()).isNull();
        assertThat(metrics.opBarriere()).isNull();
    }

    @Test
    void borderOnRoadAndWater_isOnABarrier_parcelsAreNot() {
        Topography topography = Topography.builder(RULES)
                .add(Things.bgt(BgtType.WEGDEEL, "w", "rijbaan lokale weg", Things.box(97, 2, 103, 98)))
                .add(Things.bgt(BgtType.WATERDEEL, "v", "waterloop", Things.box(2, -5, 95, 0)))
                .add(Things.perceel("p", Things.box(0, 2, 50, 100)))
                .build();
        BuurtMetrics metrics = Metrics.of(first, Set.of(1), OptionalInt.empty(), topography, RULES)
                .get(A);
        assertThat(metrics.grens().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(400, within(1e-6));
        assertThat(metrics.opBarriere()).isCloseTo(98 + 95 + 4, within(4.0));
        assertThat(metrics.grens().get(Ground.PERCEELGRENS)).isCloseTo(98 + 51, within(3.0));
        assertThat(metrics.afwijking()).isNull();
    }

    @Test
    void areasThatAreNotThere_arePassedOver_andAimsArePositive() {
        assertThat(Metrics.of(first, List.of(1, 77), OptionalInt.empty(), null, RULES))
                .hasSize(1);
        assertThatThrownBy(() -> Metrics.of(first, List.of(1), OptionalInt.of(0), null, RULES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
