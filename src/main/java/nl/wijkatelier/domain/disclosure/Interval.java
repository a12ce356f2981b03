package nl.wijkatelier.domain.disclosure;

/**
 * What is published of a count or a sum of amounts.
 *
 * @param value the published number
 * @param low the least that it may be, not above {@code value}
 * @param high the most, not below it
 */
record Interval(double value, double low, double high) {
    static final Interval ONE = exact(1);

    static Interval exact(double value) {
        return new Interval(value, value, value);
    }

    Interval plus(Interval other) {
        return new Interval(value + other.value, low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return new Interval(value - other.value, low - other.high, high - other.low);
    }

    Interval times(double factor) {
        return new Interval(value * factor, low * factor, high * factor);
    }

    /** The quotient by what is surely above 0. */
    Interval over(Interval other) {
        return new Interval(
                value / other.value,
                low / (low < 0 ? other.low : other.high),
                high / (high < 0 ? other.high : other.low));
    }

    /** The part from 0 to a most. */
    Interval within(double most) {
        return new Interval(clamp(value, most), clamp(low, most), clamp(high, most));
    }

    private static double clamp(double number, double most) {
        return Math.max(0, Math.min(most, number));
    }
}
