package nl.wijkatelier.domain.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Property(tries = 500)
    void weights_addUpToOneExactly_andAreTheShares(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1e7) Double> given) {
        double total = given.stream().mapToDouble(Double::doubleValue).sum();
        List<BigDecimal> weights =
                Weights.of(given.stream().map(BigDecimal::new).toList());
        if (total == 0) {
            assertThat(weights).containsOnlyNulls();
            return;
        }
        assertThat(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(BigDecimal.ONE);
        for (int i = 0; i < given.size(); i++)
            assertThat(weights.get(i).doubleValue()).isCloseTo(given.get(i) / total, within(1.1e-9));
    }

    @Test
    void thirds_giveTheRestToTheFirst() {
        assertThat(Weights.of(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0.333333334", "0.333333333", "0.333333333");
    }
}
