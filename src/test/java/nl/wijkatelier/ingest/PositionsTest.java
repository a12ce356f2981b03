package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PositionsTest {
    /** The quick way must give the very double that the slow way gives. */
    @Property
    void anyDecimal_sameBitsAsParseDouble(
            @ForAll @BigRange(min = "-900000", max = "900000") BigDecimal any,
            @ForAll @IntRange(max = 12) int decimals) {
        String text = any.setScale(decimals, RoundingMode.HALF_UP).toPlainString();

        assertThat(Double.doubleToLongBits(parse(text)[0]))
                .isEqualTo(Double.doubleToLongBits(Double.parseDouble(text)));
    }

    @Test
    void blanksAndOddForms_read() {
        assertThat(parse("\n 1\t-2.50  +3 .5 4. 1e2 123456789012345678\n"))
                .containsExactly(1, -2.5, 3, .5, 4, 100, 123456789012345678d);
    }

    @Test
    void noNumber_namedInTheMessage() {
        assertThatThrownBy(() -> parse("1 2,5")).hasMessageContaining("\"2,5\"");
        assertThatThrownBy(() -> parse("NaN")).hasMessageContaining("NaN");
        assertThatThrownBy(() -> parse("-")).hasMessageContaining("\"-\"");
    }

    @Test
    void flat_dropsThirdDimension() {
        Positions positions = new Positions();
        positions.add("1 2 0 3 4 0".toCharArray(), 11);
        assertThat(positions.flat(3)).containsExactly(1, 2, 3, 4);
    }

    private static double[] parse(String text) {
        Positions positions = new Positions();
        positions.add(text.toCharArray(), text.length());
        double[] values = new double[positions.size()];
        for (int i = 0; i < values.length; i++) values[i] = positions.get(i);
        return values;
    }
}
