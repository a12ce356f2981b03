package nl.wijkatelier.domain.disclosure;

/**
 * Whole-number noise for counts: never more than {@code most} either way, zero on average for every count, and never so that a
 * count goes below 0; 0 stays 0. Of all such noise with the given variance it is the one of greatest entropy, as the R
 * package ptable makes it (Giessing 2016). Immutable.
 */
public final class Noise {
    /** Halvings after which a double does not get better. */
    private static final int ROUNDS = 64;

    /** Beyond this steepness or tilt all chance lies on one outcome. */
    private static final double STEEPEST = 60;

    private final int most;
    private final double variance;
    private final double[][] tables;

    private Noise(int most, double variance) {
        this.most = most;
        this.variance = variance;
        this.tables = new double[most + 1][];
        for (int count = 1; count <= most; count++) tables[count] = table(-count);
    }

    /**
     * Noise of a size.
     *
     * @param most above 0
     * @param variance above 0 and below that of noise that is spread evenly; for counts too small for it, what they allow
     */
    public static Noise of(int most, double variance) {
        if (most < 1) throw new IllegalArgumentException("noise of at most " + most + " is none");
        if (!(variance > 0 && variance < most * (most + 1) / 3.0))
            throw new IllegalArgumentException("variance " + variance + " does not fit noise of at most " + most);
        return new Noise(most, variance);
    }

    public int most() {
        return most;
    }

    /** The count with its noise, at least 0. */
    long add(long count, long seed) {
        if (count <= 0) return count;
        double[] chances = chances(count);
        double left = Seeds.uniform(~seed);
        int low = (int) -Math.min(count, most);
        for (int i = 0; i < chances.length; i++) {
            left -= chances[i];
            if (left < 0) return count + low + i;
        }
        return count;
    }

    /** The chance of each noise from the lowest possible for the count to {@code most}. */
    double[] chances(long count) {
        return tables[(int) Math.min(count, most)];
    }

    private double[] table(int low) {
        // with the spread fixed, the tilt that brings the mean to 0 is found by halving; so is the spread for the
        // variance
        double narrow = 0;
        double wide = STEEPEST;
        for (int round = 0; round < ROUNDS; round++) {
            double middle = (narrow + wide) / 2;
            if (variance(balanced(low, middle), low) > variance) narrow = middle;
            else wide = middle;
        }
        return balanced(low, (narrow + wide) / 2);
    }

    private double[] balanced(int low, double steepness) {
        double down = -STEEPEST;
        double up = STEEPEST;
        for (int round = 0; round < ROUNDS; round++) {
            double tilt = (down + up) / 2;
            if (mean(weights(low, tilt, steepness), low) > 0) up = tilt;
            else down = tilt;
        }
        return weights(low, (down + up) / 2, steepness);
    }

    private double[] weights(int low, double tilt, double steepness) {
        double[] weights = new double[most - low + 1];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            double d = low + i;
            weights[i] = tilt * d - steepness * d * d;
            top = Math.max(top, weights[i]);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] = Math.exp(weights[i] - top);
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        return weights;
    }

    private static double mean(double[] chances, int low) {
        double mean = 0;
        for (int i = 0; i < chances.length; i++) mean += chances[i] * (low + i);
        return mean;
    }

    private static double variance(double[] chances, int low) {
        double square = 0;
        for (int i = 0; i < chances.length; i++) square += chances[i] * (low + i) * (low + i);
        return square;
    }
}
