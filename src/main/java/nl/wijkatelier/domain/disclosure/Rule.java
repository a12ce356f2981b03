package nl.wijkatelier.domain.disclosure;

import java.util.Objects;
import java.util.Set;
import nl.wijkatelier.domain.statistics.Measure;

/**
 * How the measures that it guards are released, and how many records a figure needs. Read from {@code disclosure.yaml}.
 *
 * @param id name in the catalogue of indicators
 * @param bron where the rule comes from, in words
 * @param basis what is counted to decide whether there are enough; null for a rule without threshold
 * @param minstens figures other than counts are withheld where the basis is below this; 0 for no threshold
 * @param maten the measures that it guards; empty for a rule that only sets a threshold
 * @param afronding how counts are rounded; null for not
 * @param ruis the noise that counts get before they are rounded; null for none
 * @param gemiddelde for sums of amounts: means are rounded to multiples of this, in the measure's unit; 0 for counts
 * @param bescherming how wide the bounds on a withheld count must stay; for amounts a percentage of the amount
 * @param uitersten shares are withheld where the part or the rest is below this; 0 for never
 */
public record Rule(
        String id,
        String bron,
        Measure basis,
        int minstens,
        Set<Measure> maten,
        Rounding afronding,
        Noise ruis,
        int gemiddelde,
        int bescherming,
        int uitersten) {
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bron, "bron");
        maten = Set.copyOf(maten);
        if (minstens < 0 || gemiddelde < 0 || bescherming < 0 || uitersten < 0)
            throw new IllegalArgumentException("rule " + id + " has a number below 0");
        if ((basis == null) != (minstens == 0))
            throw new IllegalArgumentException("rule " + id + " needs a basis and a number of it, or neither");
    }

    /** Whether the area has some records, but too few for figures other than counts. */
    boolean tooFew(Sums sums, int node) {
        if (basis == null) return false;
        long found = sums.get(basis, node);
        return found > 0 && found < minstens;
    }

    /** Whether the rule can withhold what it guards. */
    boolean withholds() {
        return !maten.isEmpty() && minstens > 0;
    }
}
