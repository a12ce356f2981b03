package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Measure.Bron;

/**
 * What stands above or below the line of an indicator: measures added and subtracted, such as {@code oppervlakte -
 * oppervlakte_water}; or one figure that CBS published, such as {@code cbs:gemiddelde_woz}; or {@code een}, the number 1.
 */
final class Formula {
    private static final String CBS = "cbs:";
    private static final String ONE = "een";

    private final List<Measure> plus = new ArrayList<>();
    private final List<Measure> minus = new ArrayList<>();
    private String kerncijfer;

    private Formula() {}

    /** Throws IllegalArgumentException for a text that is none. */
    static Formula of(String text) {
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
    String kerncijfer() {
        return kerncijfer;
    }

    /** The sources that must be there for this to be known. */
    Set<Bron> bronnen() {
        EnumSet<Bron> bronnen = EnumSet.noneOf(Bron.class);
        for (Measure measure : plus) bronnen.add(measure.bron());
        for (Measure measure : minus) bronnen.add(measure.bron());
        return bronnen;
    }

    /** The value for an area, in the measures' own units (1, m², m); 1 for {@code een}. Not for a published figure. */
    double value(Tally tally, int area) {
        if (plus.isEmpty() && minus.isEmpty()) return 1;
        double value = 0;
        for (Measure measure : plus) value += tally.get(measure, area) * measure.unit();
        for (Measure measure : minus) value -= tally.get(measure, area) * measure.unit();
        return value;
    }
}
