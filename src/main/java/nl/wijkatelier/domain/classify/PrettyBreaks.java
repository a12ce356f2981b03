package nl.wijkatelier.domain.classify;

/**
 * Multiples of 1, 2 or 5 times a power of ten that hold all values, in as many classes as asked or, where no such step gives so
 * many, the nearest number below it (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).
 */
final class PrettyBreaks {
    private static final double[] STEPS = {1, 2, 5};

    private PrettyBreaks() {}

    static Breaks of(double[] sorted, int classes) {
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        double width = max - min;
        if (!(width / classes > 4 * Math.ulp(Math.max(Math.abs(min), Math.abs(max))))) return Breaks.of(min, max);
        for (int e = (int) Math.floor(Math.log10(width / classes)) - 1; ; e++)
            for (double factor : STEPS) {
                double step = RoundedBreaks.power(factor, e);
                double first = Math.floor(min / step + 1e-9);
                double last = Math.ceil(max / step - 1e-9);
                if (last - first <= classes) return multiples(step, first, (int) (last - first));
            }
    }

    private static Breaks multiples(double step, double first, int classes) {
        double[] bounds = new double[classes + 1];
        for (int i = 0; i <= classes; i++) bounds[i] = RoundedBreaks.tidy((first + i) * step);
        return Breaks.of(bounds);
    }
}
