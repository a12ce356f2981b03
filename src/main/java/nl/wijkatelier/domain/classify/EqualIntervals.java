package nl.wijkatelier.domain.classify;

/** Classes of equal width between the least and the greatest value. */
final class EqualIntervals {
    private EqualIntervals() {}

    static Breaks of(double[] sorted, int classes) {
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        if (!((max - min) / classes > Math.ulp(Math.max(Math.abs(min), Math.abs(max))))) return Breaks.of(min, max);
        double[] bounds = new double[classes + 1];
        for (int i = 0; i < classes; i++) bounds[i] = min + (max - min) * i / classes;
        bounds[classes] = max;
        return Breaks.of(bounds);
    }
}
