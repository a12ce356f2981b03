package nl.wijkatelier.domain.classify;

import java.util.Arrays;
import java.util.Locale;

/** Rounds breaks to numbers with as few digits as the data allows. */
final class RoundedBreaks {
    private static final double[] STEPS = {5, 2, 1};

    private RoundedBreaks() {}

    /** @param method that found the breaks; where their places follow from a rule, they move by a twentieth of a class at most */
    static Breaks of(Breaks exact, Method method, double[] sorted, double resolution) {
        int n = exact.classes();
        double[] bounds = new double[n + 1];
        double width = exact.to(n - 1) - exact.from(0);
        double outer = Math.max(resolution, nice(width / 20));
        bounds[0] = floor(exact.from(0), outer);
        int count = 1;
        for (int i = 1; i < n; i++) {
            double narrow = Math.min(exact.from(i) - exact.from(i - 1), exact.to(i) - exact.from(i));
            double low = below(sorted, exact.from(i));
            if (!method.byValues()) low = Math.max(low, exact.from(i) - narrow / 20);
            double rounded = round(exact.from(i), low, resolution, narrow);
            if (rounded > bounds[count - 1]) bounds[count++] = rounded;
        }
        double last = -floor(-exact.to(n - 1), outer);
        // The highest value may be alone in its class, at the very bound.
        if (last <= bounds[count - 1]) last = tidy(bounds[count - 1] + outer);
        bounds[count++] = last;
        return Breaks.of(Arrays.copyOf(bounds, count));
    }

    /** The greatest value below a break. */
    private static double below(double[] sorted, double bound) {
        int at = Arrays.binarySearch(sorted, bound);
        if (at < 0) at = -at - 1;
        while (at > 0 && sorted[at - 1] == bound) at--;
        return at == 0 ? bound : sorted[at - 1];
    }

    /** The roundest number above {@code low} and not above {@code bound}; else the bound at the finest step allowed. */
    private static double round(double bound, double low, double resolution, double narrow) {
        double finest = Math.max(resolution, nice(narrow / 10));
        int exponent = (int) Math.ceil(Math.log10(Math.max(Math.abs(bound), narrow))) + 1;
        for (int e = exponent; Math.pow(10, e) >= finest / 10; e--)
            for (double factor : STEPS) {
                double step = power(factor, e);
                if (step < finest) continue;
                double candidate = floor(bound, step);
                if (candidate > low) return candidate;
            }
        return tidy(Math.round(bound / finest) * finest);
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
