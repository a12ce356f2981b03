package nl.wijkatelier.engine.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<String> columns;
    private final List<String> texts;
    private final List<Object[]> kinds;
    /** Per pass, per rule. */
    private final List<List<Held>> held;

    /**
     * A rule.
     *
     * @param kinds that its filter holds for; empty for an ElseFilter
     * @param painted what it draws for whom; all kinds are in one of them
     */
    private record Held(BitSet kinds, List<Painted> painted) {}

    private StyleMatch(
            Style style, List<String> columns, List<String> texts, List<Object[]> kinds, List<List<Held>> held) {
        this.style = style;
        this.columns = columns;
        this.texts = texts;
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
                throw new StyleProblem(style.layer(), 0, "the layer has no property '" + property + "'");
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("kind");
        for (String column : columns) type.add(column, Object.class);
        SimpleFeatureType built = type.buildFeatureType();
        List<SimpleFeature> features = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++)
            features.add(SimpleFeatureBuilder.build(built, kinds.get(kind), Integer.toString(kind)));
        List<List<Held>> held = new ArrayList<>();
        for (Style.Pass pass : style.passes())
            held.add(pass.rules().stream().map(rule -> held(rule, features)).toList());
        return new StyleMatch(style, columns, texts, kinds, List.copyOf(held));
    }

    private static Held held(Rule rule, List<SimpleFeature> features) {
        BitSet bits = new BitSet();
        Map<List<Symbolizer>, BitSet> drawn = new LinkedHashMap<>();
        for (int kind = 0; kind < features.size(); kind++) {
            SimpleFeature feature = features.get(kind);
            boolean holds = !rule.otherwise() && holds(rule, feature);
            bits.set(kind, holds);
            if (holds || rule.otherwise())
                drawn.computeIfAbsent(
                                rule.drawings().stream()
                                        .map(drawing -> drawing.of(feature))
                                        .toList(),
                                absent -> new BitSet())
                        .set(kind);
        }
        List<Painted> painted = new ArrayList<>();
        drawn.forEach((symbolizers, whom) -> painted.add(new Painted(whom, symbolizers)));
        return new Held(bits, painted);
    }

    private static boolean holds(Rule rule, SimpleFeature feature) {
        try {
            return rule.filter().evaluate(feature);
        } catch (RuntimeException wrong) {
            throw new StyleProblem(
                    "rule '" + rule.name() + "'", 0, "a filter cannot be evaluated: " + wrong.getMessage(), wrong);
        }
    }

    /**
     * Another style for the same kinds. Throws {@link StyleProblem} as {@link #of}, and where it has too many rules.
     *
     * @param maxEvaluations rules and conditions times kinds at most
     */
    public StyleMatch restyled(Style other, int maxEvaluations) {
        return bounded(other, columns, texts, kinds, maxEvaluations);
    }

    /** As {@link #of}, refusing conditions times kinds beyond a number. */
    public static StyleMatch bounded(
            Style style, List<String> columns, List<String> texts, List<Object[]> kinds, int maxEvaluations) {
        long cost = Cost.of(style);
        if (cost * kinds.size() > maxEvaluations)
            throw new StyleProblem(
                    style.layer(), 0, cost + " rules and conditions are too many for " + kinds.size() + " kinds");
        return of(style, columns, texts, kinds);
    }

    /** For which kinds a condition holds. Throws as {@link Conditions#holding}. */
    public BitSet holding(Conditions conditions, int maxEvaluations) {
        return conditions.holding(columns, kinds, maxEvaluations);
    }

    public int kinds() {
        return kinds.size();
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
            otherwise.set(0, kinds.size());
            for (int r = 0; r < rules.size(); r++)
                if (rules.get(r).holdsAt(scale))
                    otherwise.andNot(held.get(p).get(r).kinds());
            List<Painted> painted = new ArrayList<>();
            for (int r = 0; r < rules.size(); r++)
                if (rules.get(r).holdsAt(scale))
                    for (Painted one : held.get(p).get(r).painted()) {
                        BitSet whom = one.kinds();
                        if (rules.get(r).otherwise()) {
                            whom = (BitSet) whom.clone();
                            whom.and(otherwise);
                        }
                        if (!whom.isEmpty()) painted.add(new Painted(whom, one.symbolizers()));
                    }
            passes.add(painted);
        }
        return passes;
    }
}
