package nl.wijkatelier.engine.style;

import java.util.List;
import java.util.TreeSet;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;

/**
 * A rule of SE 1.1.
 *
 * @param name "" where the file gives none
 * @param title what the legend says, "" where the rule has no entry there
 * @param filter which features it holds for; {@link Filter#INCLUDE} for all
 * @param otherwise whether it holds for the features that no other rule of the pass holds for (ElseFilter)
 * @param minScale smallest scale denominator at which it holds, 0 for no limit
 * @param maxScale denominator from which on it no longer holds, infinite for no limit
 */
public record Rule(
        String name,
        String title,
        Filter filter,
        boolean otherwise,
        double minScale,
        double maxScale,
        List<Drawing> drawings) {
    public Rule {
        if (!(minScale < maxScale))
            throw new IllegalArgumentException("scale range " + minScale + " to " + maxScale + " is empty");
        drawings = List.copyOf(drawings);
    }

    /** What it draws; where that follows from attributes, as a legend shows it. */
    public List<Symbolizer> symbolizers() {
        return drawings.stream().map(Drawing::sample).toList();
    }

    /** SE 1.1 clause 10.2: the lower limit is included, the upper is not. */
    public boolean holdsAt(double scale) {
        return scale >= minScale && scale < maxScale;
    }

    List<String> properties() {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        TreeSet<String> names = new TreeSet<>(List.of(extractor.getAttributeNames()));
        for (Drawing drawing : drawings) names.addAll(drawing.properties());
        for (Symbolizer symbolizer : symbolizers())
            if (symbolizer instanceof Symbolizer.Label label) {
                names.add(label.property());
                if (label.rotation() != null) names.add(label.rotation());
            }
        return List.copyOf(names);
    }
}
