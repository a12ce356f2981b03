package nl.wijkatelier.domain.disclosure;

import nl.wijkatelier.domain.statistics.Measure;

/** Makes of an exact count what is published of it, by its rule and the records that it counts. */
final class CountRelease {
    private CountRelease() {}

    /** In whole units of the measure. */
    static Interval of(Rule rule, Measure measure, Sums sums, int node) {
        long count = sums.get(measure, node);
        long seed = Seeds.of(sums.key(node), count);
        Noise noise = rule.ruis() != null ? rule.ruis() : sums.noise(node);
        if (noise != null) count = noise.add(count, seed);
        long low = count;
        long high = count;
        if (rule.afronding() != null) {
            count = rule.afronding().round(count, seed);
            low = rule.afronding().low(count);
            high = rule.afronding().high(count);
        }
        int most = noise == null ? 0 : noise.most();
        return new Interval(count, Math.max(0, low - most), high + most);
    }

    /** The bounds that follow for a sum of amounts from its mean, for someone who knows how many amounts there are. */
    static Interval amount(Rule rule, Measure measure, Sums sums, int node) {
        long number = sums.get(rule.basis(), node);
        double exact = (double) sums.get(measure, node) / number;
        double blur = sums.blur(node);
        if (blur > 0) exact *= 1 + blur * (2 * Seeds.uniform(~Seeds.of(sums.key(node), measure)) - 1);
        double mean = Math.rint(exact / rule.gemiddelde()) * rule.gemiddelde();
        double half = rule.gemiddelde() / 2.0;
        return new Interval(
                mean * number, Math.max(0, mean - half) / (1 + blur) * number, (mean + half) / (1 - blur) * number);
    }
}
