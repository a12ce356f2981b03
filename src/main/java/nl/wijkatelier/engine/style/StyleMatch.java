package nl.wijkatelier.engine.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;

/**
 * A style with its filters evaluated for every kind of feature that a layer holds. A kind is one combination of attribute
 * values; a layer has few, so filters are evaluated once per kind and never per feature or per picture. Immutable.
 */
public final class StyleMatch {
    private final Style style;
    private final int kinds;
    /** Per pass, per rule: the kinds that its filter holds for; empty for an ElseFilter. */
    private final List<List<BitSet>> held;

    private StyleMatch(Style style, int kinds, List<List<BitSet>> held) {
        this.style = style;
        this.kinds = kinds;
        this.held = held;
    }

    /**
     * Evaluates a style.
     *
     * @param columns names of the attributes
     * @param texts names of the columns that labels can show or turn by
     * @param kinds values per kind, in the order of the columns; null where a kind has none
     * @throws StyleProblem where the style reads a property that the layer does not have
     */
    public static StyleMatch of(Style style, List<String> columns, List<String> texts, List<Object[]> kinds) {
        for (String property : style.properties())
            if (!columns.contains(property) && !texts.contains(property))
                throw new StyleProblem("styles/" + style.layer() + ".sld", 0, "layer has no property " + property);
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("kind");
        for (String column : columns) type.add(column, Object.class);
        SimpleFeatureType built = type.buildFeatureType();
        List<SimpleFeature> features = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++)
            features.add(SimpleFeatureBuilder.build(built, kinds.get(kind), Integer.toString(kind)));
        List<List<BitSet>> held = new ArrayList<>();
        for (Style.Pass pass : style.passes()) {
            List<BitSet> rules = new ArrayList<>();
            for (Rule rule : pass.rules()) {
                BitSet bits = new BitSet();
                if (!rule.otherwise())
                    for (int kind = 0; kind < features.size(); kind++)
                        bits.set(kind, rule.filter().evaluate(features.get(kind)));
                rules.add(bits);
            }
            held.add(List.copyOf(rules));
        }
        return new StyleMatch(style, kinds.size(), List.copyOf(held));
    }

    /** Symbolizers of one rule, and the kinds that they are painted for. */
    public record Painted(BitSet kinds, List<Symbolizer> symbolizers) {}

    public Style style() {
        return style;
    }

    /** What is painted at a scale in each pass, rule by rule; rules without kinds are left out. */
    public List<List<Painted>> at(double scale) {
        List<List<Painted>> passes = new ArrayList<>();
        for (int p = 0; p < held.size(); p++) {
            List<Rule> rules = style.passes().get(p).rules();
            BitSet otherwise = new BitSet();
            otherwise.set(0, kinds);
            for (int r = 0; r < rules.size(); r++)
                if (rules.get(r).holdsAt(scale)) otherwise.andNot(held.get(p).get(r));
            List<Painted> painted = new ArrayList<>();
            for (int r = 0; r < rules.size(); r++) {
                Rule rule = rules.get(r);
                BitSet bits = rule.otherwise() ? otherwise : held.get(p).get(r);
                if (rule.holdsAt(scale) && !bits.isEmpty()) painted.add(new Painted(bits, rule.symbolizers()));
            }
            passes.add(painted);
        }
        return passes;
    }
}
