package nl.wijkatelier.engine.style;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/**
 * Which features a request wants: a condition over their properties, in ECQL or as an OGC filter (FE 1.0, 1.1, 2.0), or their
 * identifiers. Comparison, logic, patterns and plain functions; nothing spatial. Immutable.
 */
public final class Conditions {
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_NESTED = 40;
    private static final Set<String> IDENTIFIERS = Set.of("FeatureId", "ResourceId", "GmlObjectId");

    private final Filter filter;
    private final Set<String> properties;
    private final Set<String> ids;
    private final int cost;

    private Conditions(Filter filter, Set<String> ids) {
        ConditionCheck check = new ConditionCheck();
        filter.accept(check, null);
        this.filter = filter;
        this.properties = check.properties();
        this.cost = check.parts();
        this.ids = Set.copyOf(ids);
    }

    /** Reads ECQL. Throws {@link StyleProblem} for what is not well-formed or not supported. */
    public static Conditions cql(String text) {
        if (text.length() > MAX_LENGTH) throw new StyleProblem("CQL", 0, "longer than " + MAX_LENGTH + " characters");
        int open = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            if (c == '(' || c == '[') deepest = Math.max(deepest, ++open);
            else if (c == ')' || c == ']') open--;
        }
        if (deepest > MAX_NESTED) throw new StyleProblem("CQL", 0, "nested deeper than " + MAX_NESTED);
        try {
            return new Conditions(ECQL.toFilter(text), Set.of());
        } catch (CQLException wrong) {
            throw new StyleProblem("CQL", 0, first(wrong.getSyntaxError()), wrong);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException wrong) {
            throw new StyleProblem("CQL", 0, "cannot be read", wrong);
        }
    }

    private static String first(String message) {
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
    }

    /** Reads an OGC filter. Throws {@link StyleProblem} for what is not well-formed or not supported. */
    public static Conditions xml(String text) {
        Markup root = Markup.read("FILTER", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        if (root == null || !root.name.equals("Filter")) throw new StyleProblem("FILTER", 1, "no <Filter>");
        List<Markup> named = root.children.stream()
                .filter(child -> IDENTIFIERS.contains(child.name))
                .toList();
        if (named.isEmpty()) return new Conditions(FilterReader.read(root), Set.of());
        if (named.size() < root.children.size()) throw root.refuse("has identifiers and conditions at once");
        Set<String> ids = new LinkedHashSet<>();
        for (Markup one : named)
            ids.add(Stream.of("fid", "rid", "id")
                    .filter(one.attributes::containsKey)
                    .map(one.attributes::get)
                    .findFirst()
                    .orElseThrow(() -> one.refuse("has no identifier")));
        return ids(ids);
    }

    public static Conditions ids(Set<String> ids) {
        return new Conditions(Filter.INCLUDE, ids);
    }

    /** Names of the properties that it reads. */
    public Set<String> properties() {
        return properties;
    }

    /** The identifiers that are wanted; empty where it has a condition. */
    public Set<String> ids() {
        return ids;
    }

    /**
     * For which rows the condition holds.
     *
     * @param columns names of the properties
     * @param rows values in the order of the columns; null where a feature has none
     * @param maxEvaluations parts of the condition times rows at most
     * @throws StyleProblem where it reads a property that is not among the columns, or is too dear
     */
    public BitSet holding(List<String> columns, List<Object[]> rows, int maxEvaluations) {
        for (String property : properties)
            if (!columns.contains(property))
                throw new StyleProblem(
                        "filter",
                        0,
                        "the layer has no property '" + property + "', only " + String.join(", ", columns));
        if ((long) cost * rows.size() > maxEvaluations)
            throw new StyleProblem("filter", 0, cost + " parts are too many for " + rows.size() + " features");
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("feature");
        for (String column : columns) type.add(column, Object.class);
        SimpleFeatureType built = type.buildFeatureType();
        BitSet holding = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            SimpleFeature feature = SimpleFeatureBuilder.build(built, rows.get(row), Integer.toString(row));
            try {
                holding.set(row, filter.evaluate(feature));
            } catch (RuntimeException wrong) {
                throw new StyleProblem("filter", 0, "cannot be evaluated: " + wrong.getMessage(), wrong);
            }
        }
        return holding;
    }
}
