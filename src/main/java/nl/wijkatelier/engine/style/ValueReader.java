package nl.wijkatelier.engine.style;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** Reads values that follow from attributes: Categorize, Interpolate, Recode (SE 1.1, clause 11.6) and OGC expressions. */
final class ValueReader {
    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private final Markup function;
    private final List<Expression> arguments = new ArrayList<>();
    private final List<String> samples = new ArrayList<>();

    private ValueReader(Markup function) {
        this.function = function;
    }

    static ValueExpression read(Markup e) {
        return switch (e.name) {
            case "Categorize" -> new ValueReader(e).categorize();
            case "Recode" -> new ValueReader(e).recode();
            case "Interpolate" -> new ValueReader(e).interpolate();
            default -> new ValueExpression(FilterReader.expression(e), null, false, List.of());
        };
    }

    private ValueExpression categorize() {
        lookup();
        for (int i = 1; i < function.children.size(); i++) {
            Markup child = function.children.get(i);
            String expected = i % 2 == 1 ? "Value" : "Threshold";
            if (!child.name.equals(expected)) throw child.refuse("stands where a " + expected + " is needed");
            if (i % 2 == 1) value(child);
            else arguments.add(FACTORY.literal(child.number()));
        }
        if (arguments.size() < 4 || arguments.size() % 2 == 1)
            throw function.refuse("needs a Value before, between and after its Thresholds");
        // SE 1.1 misspells the attribute's name; both are met.
        String belongs = function.attributes.getOrDefault(
                "thresholdsBelongTo", function.attributes.getOrDefault("threshholdsBelongTo", "succeeding"));
        if (!belongs.equals("succeeding") && !belongs.equals("preceding"))
            throw function.refuse("thresholdsBelongTo '" + belongs + "' is not supported");
        arguments.add(FACTORY.literal(belongs));
        return made("Categorize", false);
    }

    private ValueExpression recode() {
        lookup();
        for (Markup item : function.children.subList(1, function.children.size())) pair(item, "MapItem", false);
        if (arguments.size() < 3) throw function.refuse("needs a MapItem");
        return made("Recode", false);
    }

    private ValueExpression interpolate() {
        lookup();
        for (Markup item : function.children.subList(1, function.children.size()))
            pair(item, "InterpolationPoint", true);
        if (arguments.size() < 5) throw function.refuse("needs two InterpolationPoints");
        String mode = function.attributes.getOrDefault("mode", "linear");
        String method = function.attributes.getOrDefault("method", "numeric");
        if (!mode.matches("linear|cosine|cubic")) throw function.refuse("mode '" + mode + "' is not supported");
        if (!method.matches("numeric|color")) throw function.refuse("method '" + method + "' is not supported");
        arguments.add(FACTORY.literal(mode));
        arguments.add(FACTORY.literal(method));
        return made("Interpolate", method.equals("color"));
    }

    private void lookup() {
        if (function.children.isEmpty() || !function.children.get(0).name.equals("LookupValue"))
            throw function.refuse("needs a LookupValue first");
        arguments.add(FilterReader.expression(function.children.get(0).only()));
    }

    private void value(Markup value) {
        if (!value.children.isEmpty()) throw value.children.get(0).unsupported();
        samples.add(value.text());
        arguments.add(FACTORY.literal(value.text()));
    }

    private void pair(Markup item, String name, boolean number) {
        if (!item.name.equals(name)) throw item.unsupported();
        if (item.children.size() != 2
                || !item.children.get(0).name.equals("Data")
                || !item.children.get(1).name.equals("Value")) throw item.refuse("needs a Data and a Value");
        Markup data = item.children.get(0);
        arguments.add(number ? FACTORY.literal(data.number()) : FACTORY.literal(data.text()));
        value(item.children.get(1));
    }

    private ValueExpression made(String name, boolean color) {
        String fallback = function.attributes.get("fallbackValue");
        if (fallback != null) samples.add(fallback);
        try {
            return new ValueExpression(
                    FACTORY.function(name, arguments.toArray(Expression[]::new)),
                    fallback,
                    color,
                    List.copyOf(samples));
        } catch (RuntimeException wrong) {
            throw new StyleProblem(function.file, function.line, "<" + name + "> cannot be made: " + wrong, wrong);
        }
    }
}
