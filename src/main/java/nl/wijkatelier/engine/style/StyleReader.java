package nl.wijkatelier.engine.style;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;

/** Reads SLD 1.1 with SE 1.1, and SLD 1.0, into user styles; see the package for what is covered. */
public final class StyleReader {
    private StyleReader() {}

    /**
     * Reads a file.
     *
     * @param file name for messages
     * @return the styles of all its layers, in the order of the file
     * @throws StyleProblem where the file is no such style, or holds what is not drawn
     */
    public static List<Style> read(String file, InputStream in) {
        Markup root = Markup.read(file, in);
        if (!root.name.equals("StyledLayerDescriptor")) throw root.refuse("is no StyledLayerDescriptor");
        String version = root.attributes.getOrDefault("version", "");
        if (!version.equals("1.1.0") && !version.equals("1.0.0"))
            throw root.refuse("needs version=\"1.1.0\" or \"1.0.0\"");
        List<Style> styles = new ArrayList<>();
        for (Markup child : root.children)
            switch (child.name) {
                case "NamedLayer" -> styles.addAll(layer(child));
                case "Name", "Title", "Abstract", "Description" -> {}
                default -> throw child.unsupported();
            }
        if (styles.isEmpty()) throw root.refuse("needs a NamedLayer");
        return List.copyOf(styles);
    }

    private static List<Style> layer(Markup layer) {
        String name = "";
        List<Style> styles = new ArrayList<>();
        for (Markup child : layer.children)
            switch (child.name) {
                case "Name" -> name = child.text();
                case "Description" -> {}
                case "UserStyle" -> styles.add(style(name, child));
                default -> throw child.unsupported();
            }
        if (name.isEmpty() || styles.isEmpty()) throw layer.refuse("needs a Name and a UserStyle");
        return styles;
    }

    private static Style style(String layer, Markup e) {
        String name = "default";
        String title = "";
        List<Style.Pass> passes = new ArrayList<>();
        for (Markup child : e.children)
            switch (child.name) {
                case "Name" -> name = child.text();
                case "Description" -> title = title(child);
                case "Title" -> title = child.text();
                case "IsDefault", "Abstract" -> {}
                case "FeatureTypeStyle" -> passes.add(pass(child));
                default -> throw child.unsupported();
            }
        if (passes.isEmpty()) throw e.refuse("needs a FeatureTypeStyle");
        return new Style(layer, name, title, passes);
    }

    private static Style.Pass pass(Markup e) {
        List<Rule> rules = new ArrayList<>();
        for (Markup child : e.children)
            switch (child.name) {
                case "Rule" -> rules.add(rule(child));
                case "Name", "Description", "Title", "Abstract", "FeatureTypeName", "SemanticTypeIdentifier" -> {}
                default -> throw child.unsupported();
            }
        return new Style.Pass(rules);
    }

    private static Rule rule(Markup e) {
        String name = "";
        String title = "";
        Filter filter = Filter.INCLUDE;
        boolean otherwise = false;
        double min = 0;
        double max = Double.POSITIVE_INFINITY;
        List<Drawing> drawings = new ArrayList<>();
        for (Markup child : e.children)
            switch (child.name) {
                case "Name" -> name = child.text();
                case "Description" -> title = title(child);
                case "Title" -> title = child.text();
                case "Abstract" -> {}
                case "Filter" -> filter = FilterReader.read(child);
                case "ElseFilter" -> otherwise = true;
                case "MinScaleDenominator" -> min = child.number();
                case "MaxScaleDenominator" -> max = child.number();
                default -> drawings.add(Drawing.read(child));
            }
        if (!(min < max)) throw e.refuse("has an empty scale range");
        return new Rule(name, title, filter, otherwise, min, max, drawings);
    }

    private static String title(Markup e) {
        for (Markup child : e.children) if (child.name.equals("Title")) return child.text();
        return "";
    }
}
