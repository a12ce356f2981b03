package nl.wijkatelier.domain.disclosure;

import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/** Makes of an exact count of people who go from one area to another what may be told of it. Thread-safe. */
public final class FlowRelease {
    private final Rule rule;
    private final Noise noise;
    private final int least;

    /**
     * @param rule how counts of the measure are rounded
     * @param noise that counts get before; null for none
     * @param least fewer are withheld
     */
    public FlowRelease(Rule rule, Noise noise, int least) {
        this.rule = rule;
        this.noise = noise;
        this.least = least;
    }

    /**
     * The count with its bounds, or missing for few.
     *
     * @param key sum of the keys of the records that are counted
     */
    public Value count(long count, long key) {
        if (count == 0) return new Value.Number(0, 0, 0);
        if (count < least) return Value.missing(Reason.SECRET);
        long seed = Seeds.of(key, count);
        long told = noise == null ? count : noise.add(count, seed);
        long low = told;
        long high = told;
        if (rule.afronding() != null) {
            told = rule.afronding().round(told, seed);
            low = rule.afronding().low(told);
            high = rule.afronding().high(told);
        }
        int most = noise == null ? 0 : noise.most();
        return new Value.Number(told, Math.max(0, low - most), high + most);
    }
}
