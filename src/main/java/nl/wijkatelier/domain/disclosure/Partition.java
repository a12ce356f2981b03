package nl.wijkatelier.domain.disclosure;

import java.util.List;
import nl.wijkatelier.domain.statistics.Measure;

/**
 * Measures that add up to another: the age bands to the inhabitants. Whoever knows all but one of them knows the last.
 *
 * @param totaal what they add up to
 * @param delen the parts, guarded by one rule
 * @param volledig whether the parts are all there is; if not, there is a rest that nothing is published about
 */
public record Partition(Measure totaal, List<Measure> delen, boolean volledig) {
    public Partition {
        delen = List.copyOf(delen);
        if (delen.isEmpty()) throw new IllegalArgumentException("nothing adds up to " + totaal.text());
    }
}
