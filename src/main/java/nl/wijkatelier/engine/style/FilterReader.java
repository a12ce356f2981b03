package nl.wijkatelier.engine.style;

import java.util.List;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** Reads OGC Filter 1.1 elements into GeoTools filters. Comparison and logic; no spatial operators. */
final class FilterReader {
    /** Functions that are evaluated: of numbers and short texts, without state, in time that the style cannot raise. */
    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "ceil",
            "floor",
            "round",
            "min",
            "max",
            "sqrt",
            "log",
            "pow",
            "Concatenate",
            "strConcat",
            "strToLowerCase",
            "strToUpperCase",
            "strSubstring",
            "strLength",
            "strStartsWith",
            "strEndsWith",
            "strTrim",
            "if_then_else",
            "isNull",
            "equalTo",
            "greaterThan",
            "lessThan",
            "between",
            "Categorize",
            "Interpolate",
            "Recode");
    /** Wildcards of a pattern; each can double the time that matching takes. */
    private static final int MAX_WILDCARDS = 4;

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private FilterReader() {}

    static boolean supports(String function) {
        return FUNCTIONS.contains(function);
    }

    /** Throws StyleProblem for a pattern that would take long. */
    static void check(PropertyIsLike like) {
        String wild = like.getWildCard();
        if (wild.length() != 1
                || like.getLiteral().chars().filter(c -> c == wild.charAt(0)).count() > MAX_WILDCARDS)
            throw new StyleProblem("filter", 0, "a pattern has more than " + MAX_WILDCARDS + " wildcards");
    }

    /** The filter inside an {@code ogc:Filter} element. */
    static Filter read(Markup filter) {
        return operator(filter.only());
    }

    private static Filter operator(Markup e) {
        return switch (e.name) {
            case "And" -> FACTORY.and(operators(e));
            case "Or" -> FACTORY.or(operators(e));
            case "Not" -> FACTORY.not(operator(e.only()));
            case "PropertyIsEqualTo" -> FACTORY.equal(operand(e, 0), operand(e, 1), matchCase(e));
            case "PropertyIsNotEqualTo" -> FACTORY.notEqual(operand(e, 0), operand(e, 1), matchCase(e));
            case "PropertyIsLessThan" -> FACTORY.less(operand(e, 0), operand(e, 1));
            case "PropertyIsLessThanOrEqualTo" -> FACTORY.lessOrEqual(operand(e, 0), operand(e, 1));
            case "PropertyIsGreaterThan" -> FACTORY.greater(operand(e, 0), operand(e, 1));
            case "PropertyIsGreaterThanOrEqualTo" -> FACTORY.greaterOrEqual(operand(e, 0), operand(e, 1));
            case "PropertyIsNull", "PropertyIsNil" -> FACTORY.isNull(expression(e.only()));
            case "PropertyIsBetween" -> between(e);
            case "PropertyIsLike" -> like(e);
            default -> throw e.unsupported();
        };
    }

    private static List<Filter> operators(Markup e) {
        if (e.children.size() < 2) throw e.refuse("needs two conditions");
        return e.children.stream().map(FilterReader::operator).toList();
    }

    private static Expression operand(Markup e, int index) {
        if (e.children.size() != 2) throw e.refuse("needs two operands");
        return expression(e.children.get(index));
    }

    private static boolean matchCase(Markup e) {
        return !"false".equals(e.attributes.get("matchCase"));
    }

    private static Filter between(Markup e) {
        if (e.children.size() != 3) throw e.refuse("needs a property, a LowerBoundary and an UpperBoundary");
        Markup lower = e.children.get(1);
        Markup upper = e.children.get(2);
        if (!lower.name.equals("LowerBoundary")) throw lower.unsupported();
        if (!upper.name.equals("UpperBoundary")) throw upper.unsupported();
        return FACTORY.between(expression(e.children.get(0)), expression(lower.only()), expression(upper.only()));
    }

    private static Filter like(Markup e) {
        String wild = e.attributes.getOrDefault("wildCard", "*");
        String single = e.attributes.getOrDefault("singleChar", "?");
        String escape = e.attributes.getOrDefault("escapeChar", "\\");
        if (e.children.size() != 2) throw e.refuse("needs a property and a pattern");
        String pattern = e.children.get(1).text();
        if (wild.length() != 1
                || pattern.chars().filter(c -> c == wild.charAt(0)).count() > MAX_WILDCARDS)
            throw e.refuse("has more than " + MAX_WILDCARDS + " wildcards");
        return FACTORY.like(expression(e.children.get(0)), pattern, wild, single, escape, matchCase(e));
    }

    static Expression expression(Markup e) {
        return switch (e.name) {
            case "PropertyName", "ValueReference" -> FACTORY.property(e.text());
            case "Literal" -> FACTORY.literal(e.text());
            case "Add" -> FACTORY.add(operand(e, 0), operand(e, 1));
            case "Sub" -> FACTORY.subtract(operand(e, 0), operand(e, 1));
            case "Mul" -> FACTORY.multiply(operand(e, 0), operand(e, 1));
            case "Div" -> FACTORY.divide(operand(e, 0), operand(e, 1));
            case "Function" -> function(e);
            default -> throw e.unsupported();
        };
    }

    private static Expression function(Markup e) {
        String name = e.attributes.getOrDefault("name", "");
        if (!FUNCTIONS.contains(name)) throw e.refuse("'" + name + "' is not supported");
        Expression[] arguments =
                e.children.stream().map(FilterReader::expression).toArray(Expression[]::new);
        try {
            return FACTORY.function(name, arguments);
        } catch (RuntimeException unknown) {
            throw new StyleProblem(e.file, e.line, "<Function> '" + name + "' cannot be called so", unknown);
        }
    }
}
