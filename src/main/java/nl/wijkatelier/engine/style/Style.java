package nl.wijkatelier.engine.style;

import java.util.List;
import java.util.TreeSet;

/**
 * The drawing of one layer. Immutable.
 *
 * @param layer name of the layer that the style was written for
 * @param name name under which requests ask for it, such as "default"
 * @param title Dutch title
 * @param passes painted one after the other over all features
 */
public record Style(String layer, String name, String title, List<Pass> passes) {
    /** The FeatureTypeStyle of SE 1.1: rules that are painted together over all features. */
    public record Pass(List<Rule> rules) {
        public Pass {
            rules = List.copyOf(rules);
        }
    }

    public Style {
        passes = List.copyOf(passes);
    }

    /** Names of the properties that filters and labels read, in order of name. */
    public List<String> properties() {
        TreeSet<String> names = new TreeSet<>();
        for (Pass pass : passes) for (Rule rule : pass.rules()) names.addAll(rule.properties());
        return List.copyOf(names);
    }

    /** Whether any rule holds at a scale, so that the layer can be skipped as a whole at others. */
    public boolean holdsAt(double scale) {
        return passes.stream().anyMatch(pass -> pass.rules().stream().anyMatch(rule -> rule.holdsAt(scale)));
    }
}
