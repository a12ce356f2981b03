package nl.wijkatelier.domain.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.wijkatelier.domain.statistics.Measure.Bron;

/**
 * What stands above or below the line of an indicator: measures added and subtracted, such as {@code oppervlakte -
 * oppervlakte_water}; or one figure that CBS published, such as {@code cbs:mannen}; or {@code een}, the number 1. Immutable.
 */
public final class Formula {
    private static final String CBS = "cbs:";
    private static final String ONE = "een";

    private final List<Measure> plus = new ArrayList<>();
    private final List<Measure> minus = new ArrayList<>();
    private String kerncijfer;

    private Formula() {}

    /** Throws IllegalArgumentException for a text that is none. */
    public static Formula of(String text) {
        Formula formula = new Formula();
        if (text.equals(ONE)) return formula;
        if (text.startsWith(CBS)) {
            formula.kerncijfer = text.substring(CBS.length());
            return formula;
        }
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            String sign = i == 0 ? "+" : words[i - 1];
            if (!sign.equals("+") && !sign.equals("-"))
                throw new IllegalArgumentException("tussen maten hoort + of -, niet '" + sign + "'");
            String word = words[i];
            Measure measure = Measure.find(word)
                    .orElseThrow(() -> new IllegalArgumentException("er is geen maat '" + word + "'"));
            (sign.equals("+") ? formula.plus : formula.minus).add(measure);
        }
        if (words.length % 2 == 0) throw new IllegalArgumentException("eindigt met een teken");
        return formula;
    }

    /** The name of the published figure that this is, or null. */
    public String kerncijfer() {
        return kerncijfer;
    }

    public List<Measure> plus() {
        return List.copyOf(plus);
    }

    public List<Measure> minus() {
        return List.copyOf(minus);
    }

    /** Every measure in it. */
    public Set<Measure> measures() {
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(plus);
        measures.addAll(minus);
        return measures;
    }

    /** The sources that must be there for this to be known. */
    public Set<Bron> bronnen() {
        EnumSet<Bron> bronnen = EnumSet.noneOf(Bron.class);
        for (Measure measure : measures()) bronnen.add(measure.bron());
        return bronnen;
    }

    /** The value in the measures' own units (1, m², m), of their sums; 1 for {@code een}. Not for a published figure. */
    public double value(ToLongFunction<Measure> sums) {
        if (plus.isEmpty() && minus.isEmpty()) return 1;
        double value = 0;
        for (Measure measure : plus) value += sums.applyAsLong(measure) * measure.unit();
        for (Measure measure : minus) value -= sums.applyAsLong(measure) * measure.unit();
        return value;
    }
}
