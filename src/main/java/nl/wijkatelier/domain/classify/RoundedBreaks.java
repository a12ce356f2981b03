package nl.wijkatelier.domain.classify;

import java.util.Arrays;
import java.util.Locale;

/** Rounds breaks to numbers with as few digits as leave every value in its class. */
final class RoundedBreaks {
    private static final double[] STEPS = {5, 2, 1};

    private final double[] sorted;
    private final Method method;
    private final double resolution;

    private RoundedBreaks(double[] sorted, Method method, double resolution) {
        this.sorted = sorted;
        this.method = method;
        this.resolution = resolution;
    }

    /**
     * The breaks without those between which no value lies, rounded.
     *
     * @param method that found the breaks; where their places follow from a rule, they move by a twentieth of a class at most,
     *     and to the next number that is told
     * @param limits that no value crosses, and the outer bounds do not cross either
     */
    static Breaks of(Breaks exact, Method method, double[] sorted, double resolution, Limits limits) {
        return new RoundedBreaks(sorted, method, resolution).rounded(exact, limits);
    }

    private Breaks rounded(Breaks exact, Limits limits) {
        int n = exact.classes();
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        if (least == most) return Breaks.of(least, most);
        double[] bounds = new double[n + 1];
        boolean pretty = method == Method.PRETTY;
        double outer = Math.max(resolution, nice((most - least) / 20));
        bounds[0] = limits.low(pretty ? Math.min(least, exact.from(0)) : floor(least, outer), least);
        int count = 1;
        int at = 0;
        for (int i = 1; i < n; i++) {
            int first = first(exact.from(i));
            if (first <= at || first == sorted.length) continue;
            double narrow = Math.min(exact.from(i) - exact.from(i - 1), exact.to(i) - exact.from(i));
            bounds[count++] = between(sorted[first - 1], sorted[first], exact.from(i), narrow);
            at = first;
        }
        double last = pretty ? Math.max(most, exact.to(n - 1)) : 0.0 - floor(-most, outer);
        // the highest value may be alone in its class, at the very bound
        if (last <= bounds[count - 1]) last = tidy(bounds[count - 1] + outer);
        bounds[count++] = Math.max(bounds[count - 2], limits.high(last, most));
        return Breaks.of(Arrays.copyOf(bounds, count));
    }

    /** The first of the values that is not below a bound. */
    private int first(double bound) {
        int found = Arrays.binarySearch(sorted, bound);
        if (found < 0) return -found - 1;
        while (found > 0 && sorted[found - 1] == bound) found--;
        return found;
    }

    /** The roundest number above one value and not above the next, near where the method has the break. */
    private double between(double below, double above, double bound, double narrow) {
        if (method.byValues()) {
            // the highest value alone in its class gets a class of some width where there is room below it
            boolean alone = above == sorted[sorted.length - 1] && above - below > 1.5 * resolution;
            return roundest(alone ? above - resolution : above, below, above);
        }
        double next = tidy(Math.ceil(bound / resolution - 1e-9) * resolution);
        return roundest(Math.min(next, above), Math.max(below, bound - narrow / 20), above);
    }

    /** The roundest multiple of the resolution above {@code low} and not above {@code high}; else {@code otherwise}. */
    private double roundest(double high, double low, double otherwise) {
        int exponent = (int) Math.ceil(Math.log10(Math.max(Math.max(Math.abs(high), Math.abs(low)), resolution))) + 1;
        int finest = (int) Math.floor(Math.log10(resolution) + 1e-9);
        for (int e = exponent; e >= finest; e--)
            for (double factor : STEPS) {
                double step = power(factor, e);
                if (step < resolution * (1 - 1e-9)) continue;
                double candidate = floor(high, step);
                if (candidate > low && candidate <= high) return candidate;
            }
        return otherwise;
    }

    /** The greatest of 1, 2, 5 times a power of ten that is at most x. */
    static double nice(double x) {
        if (!(x > 0)) return 0;
        int e = (int) Math.floor(Math.log10(x));
        for (double factor : STEPS) if (power(factor, e) <= x * (1 + 1e-12)) return power(factor, e);
        return power(1, e);
    }

    static double power(double factor, int exponent) {
        return Double.parseDouble((int) factor + "e" + exponent);
    }

    private static double floor(double value, double step) {
        return tidy(Math.floor(value / step + 1e-9) * step);
    }

    /** Drops the digits that binary arithmetic adds: 0.30000000000000004 is 0.3; and minus zero. */
    static double tidy(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.12g", value)) + 0.0;
    }
}
