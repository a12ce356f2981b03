package nl.wijkatelier.domain.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as it is told: with the indicator's decimals, since more would say more than is known, and bounds with one decimal
 * more, rounded outward, so that the number told lies within the bounds told.
 *
 * @param low null where the number is exact, as is {@code high}
 */
public record Shown(BigDecimal value, BigDecimal low, BigDecimal high) {
    /** The number that is told for a value, by which it is also classified and drawn. */
    public static double told(double value, int decimals) {
        return rounded(value, decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    public static Shown of(Value.Number number, int decimals) {
        BigDecimal value = rounded(number.value(), decimals, RoundingMode.HALF_EVEN);
        if (number.low() == number.high()) return new Shown(value, null, null);
        return new Shown(
                value,
                rounded(number.low(), decimals + 1, RoundingMode.FLOOR).min(value),
                rounded(number.high(), decimals + 1, RoundingMode.CEILING).max(value));
    }

    private static BigDecimal rounded(double value, int decimals, RoundingMode mode) {
        // twelve digits first: what floating point adds behind them is not a reason to round outward
        BigDecimal clean = BigDecimal.valueOf(value).round(new MathContext(12));
        BigDecimal shortest = clean.setScale(decimals, mode).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
