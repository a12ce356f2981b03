package nl.wijkatelier.engine.join;

import java.util.Set;
import nl.wijkatelier.domain.disclosure.Rounding;
import nl.wijkatelier.domain.statistics.Value;

/**
 * Which of its figures CBS rounds at random, and to what.
 *
 * @param rounding null for none
 * @param minstens quotients are not made of rounded counts below this
 * @param onderwerpen our names of the figures
 * @param points how many percentage points apart the bounds on a share of them may lie
 */
record CbsRounding(Rounding rounding, int minstens, Set<String> onderwerpen, double points) {
    static final CbsRounding NONE = new CbsRounding(null, 0, Set.of(), Double.POSITIVE_INFINITY);

    /** The value with the bounds that rounding leaves. */
    Value widened(String onderwerp, Value value) {
        if (rounding == null || !onderwerpen.contains(onderwerp)) return value;
        if (!(value instanceof Value.Number number) || number.value() != Math.rint(number.value())) return value;
        long rounded = (long) number.value();
        return new Value.Number(rounded, rounding.low(rounded), rounding.high(rounded));
    }
}
