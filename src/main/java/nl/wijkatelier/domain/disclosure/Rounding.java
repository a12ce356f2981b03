package nl.wijkatelier.domain.disclosure;

/**
 * Rounds counts to multiples of a step. At random means to one of the two neighbouring multiples, the nearer the likelier, so
 * that the expectation is the count itself; a multiple stays what it is. Chance is drawn from the seed alone.
 *
 * @param step above 0
 * @param random whether at random rather than to the nearest
 */
public record Rounding(int step, boolean random) {
    public Rounding {
        if (step < 1) throw new IllegalArgumentException("counts cannot be rounded to multiples of " + step);
    }

    /** A multiple of the step. */
    long round(long count, long seed) {
        long low = Math.floorDiv(count, step) * step;
        double over = (double) (count - low) / step;
        return (random ? Seeds.uniform(seed) < over : over >= 0.5) ? low + step : low;
    }

    /** The least count that may have been rounded to this. */
    public long low(long rounded) {
        return Math.max(0, random ? rounded - step + 1 : rounded - step / 2);
    }

    /** The largest count that may have been rounded to this. */
    public long high(long rounded) {
        return random ? rounded + step - 1 : rounded + (step - 1) / 2;
    }
}
