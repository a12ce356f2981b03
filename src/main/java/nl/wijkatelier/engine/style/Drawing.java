package nl.wijkatelier.engine.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FilterAttributeExtractor;

/** A symbolizer as a style has it: the same for all features, or with values that follow from their attributes. Immutable. */
public final class Drawing {
    /** Elements whose text may be an expression instead. */
    private static final Set<String> VALUES = Set.of("SvgParameter", "CssParameter", "Size", "Radius");

    private final Markup source;
    private final Map<Markup, ValueExpression> values;
    private final Symbolizer sample;

    private Drawing(Markup source, Map<Markup, ValueExpression> values, Symbolizer sample) {
        this.source = source;
        this.values = values;
        this.sample = sample;
    }

    /** The same for all features. */
    public static Drawing of(Symbolizer symbolizer) {
        return new Drawing(null, Map.of(), symbolizer);
    }

    static Drawing read(Markup e) {
        Map<Markup, ValueExpression> values = new LinkedHashMap<>();
        collect(e, values);
        if (values.isEmpty()) return of(SymbolizerReader.read(e));
        Map<Markup, String> texts = new LinkedHashMap<>();
        values.forEach((place, value) -> texts.put(place, sample(place, value)));
        Symbolizer first = SymbolizerReader.read(e.with(texts));
        values.forEach((place, value) -> {
            for (String text : value.samples()) {
                Map<Markup, String> tried = new LinkedHashMap<>(texts);
                tried.put(place, text);
                SymbolizerReader.read(e.with(tried));
            }
        });
        return new Drawing(e, values, first);
    }

    private static void collect(Markup e, Map<Markup, ValueExpression> values) {
        for (Markup child : e.children)
            if (VALUES.contains(child.name) && !child.children.isEmpty())
                values.put(child, ValueReader.read(child.only()));
            else collect(child, values);
    }

    /** Something that the place can hold, where an expression does not say what it becomes. */
    private static String sample(Markup place, ValueExpression value) {
        if (!value.samples().isEmpty()) return value.samples().get(0);
        String name = place.attributes.getOrDefault("name", "");
        return switch (name) {
            case "fill", "stroke" -> "#808080";
            case "stroke-linecap" -> "butt";
            case "stroke-linejoin" -> "round";
            case "font-family" -> LabelReader.FAMILY;
            case "font-weight", "font-style" -> "normal";
            default -> "1";
        };
    }

    /** What its values follow from; empty where it is the same for all features. */
    List<Expression> expressions() {
        return values.values().stream().map(ValueExpression::expression).toList();
    }

    /** How a legend shows it. */
    Symbolizer sample() {
        return sample;
    }

    /** Names of the attributes that it reads, but for the texts of labels. */
    List<String> properties() {
        TreeSet<String> names = new TreeSet<>();
        for (ValueExpression value : values.values()) {
            FilterAttributeExtractor extractor = new FilterAttributeExtractor();
            value.expression().accept(extractor, null);
            names.addAll(List.of(extractor.getAttributeNames()));
        }
        return new ArrayList<>(names);
    }

    /** What is drawn for a feature. Throws {@link StyleProblem} where a value cannot be drawn. */
    Symbolizer of(SimpleFeature feature) {
        if (values.isEmpty()) return sample;
        Map<Markup, String> texts = new LinkedHashMap<>();
        values.forEach((place, value) -> {
            try {
                texts.put(place, value.text(feature));
            } catch (RuntimeException wrong) {
                throw place.refuse(wrong.getMessage());
            }
        });
        return SymbolizerReader.read(source.with(texts));
    }
}
