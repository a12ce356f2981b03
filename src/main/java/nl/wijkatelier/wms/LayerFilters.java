package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.engine.style.Conditions;
import nl.wijkatelier.engine.style.StyleProblem;

/**
 * What a map shows of its layers: CQL_FILTER (ECQL, a condition a layer, ";" between them), FILTER (OGC filters, each between
 * brackets where there are several) or FEATUREID (codes of areas, or identifiers as GetFeatureInfo gives them). Conditions read what is
 * told of areas and nothing more: figures as rounded and protected as anyone gets them.
 */
final class LayerFilters {
    private static final List<String> NAMES = List.of("CQL_FILTER", "FILTER", "FEATUREID");
    private static final int MAX_IDS = 2_000;

    private final List<Conditions> perLayer;
    private final String name;

    private LayerFilters(String name, List<Conditions> perLayer) {
        this.name = name;
        this.perLayer = perLayer;
    }

    /** Throws {@link ServiceException} for what cannot be read. */
    static LayerFilters read(Parameters parameters, int layers) {
        List<String> given =
                NAMES.stream().filter(one -> parameters.find(one).isPresent()).toList();
        if (given.isEmpty()) return new LayerFilters("", List.of());
        if (given.size() > 1) throw ServiceException.of("weigering.samen", given.get(0), given.get(1));
        String name = given.get(0);
        String text = parameters.get(name);
        try {
            return new LayerFilters(name, read(name, text, layers));
        } catch (StyleProblem problem) {
            throw refused(name, problem);
        }
    }

    private static List<Conditions> read(String name, String text, int layers) {
        List<Conditions> found = new ArrayList<>();
        if (name.equals("FEATUREID")) {
            Set<String> ids = new LinkedHashSet<>(
                    Arrays.stream(text.split(",")).map(String::strip).toList());
            if (ids.size() > MAX_IDS) throw ServiceException.of("weigering.ids", MAX_IDS);
            for (int i = 0; i < layers; i++) found.add(Conditions.ids(ids));
            return found;
        }
        List<String> parts = name.equals("FILTER") ? bracketed(text) : separated(text);
        if (parts.size() != layers) throw ServiceException.of("weigering.voorwaarden", name, parts.size(), layers);
        for (String part : parts)
            found.add(part.isBlank() ? null : name.equals("FILTER") ? Conditions.xml(part) : Conditions.cql(part));
        return found;
    }

    /** Parts of ECQL, whose texts are between quotes and may hold the sign that separates. */
    private static List<String> separated(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (quote == 0 && c == ';') {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            if (quote == 0 && (c == '\'' || c == '"')) quote = c;
            else if (c == quote) quote = 0;
            part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }

    /** Filters, each between brackets. Brackets between filters stand where no element is open; others are text. */
    private static List<String> bracketed(String text) {
        String plain = text.strip();
        if (!plain.startsWith("(")) return List.of(plain);
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = -1;
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            if (c == '<') {
                int end = end(plain, at);
                if (plain.startsWith("</", at)) depth--;
                else if (!plain.startsWith("<!", at) && !plain.startsWith("<?", at) && plain.charAt(end - 2) != '/')
                    depth++;
                at = end;
                continue;
            }
            at++;
            if (depth > 0) continue;
            if (c == '(' && begin < 0) begin = at;
            else if (c == ')' && begin >= 0) {
                parts.add(plain.substring(begin, at - 1).strip());
                begin = -1;
            } else if (begin < 0 && !Character.isWhitespace(c)) throw ServiceException.of("weigering.haakjes");
        }
        if (begin >= 0) throw ServiceException.of("weigering.haakjes");
        return parts;
    }

    /** Index after the tag, comment or CDATA section that begins there; the end of the text where it does not end. */
    private static int end(String text, int begin) {
        String close = text.startsWith("<!--", begin) ? "-->" : text.startsWith("<![CDATA[", begin) ? "]]>" : null;
        if (close != null) {
            int found = text.indexOf(close, begin);
            return found < 0 ? text.length() : found + close.length();
        }
        char quote = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '>') return i + 1;
            if (quote == 0 && (c == '\'' || c == '"')) quote = c;
            else if (c == quote) quote = 0;
        }
        return text.length();
    }

    static ServiceException refused(String name, StyleProblem problem) {
        return ServiceException.of("weigering.voorwaarde", name, problem.getMessage());
    }

    /** The parameter that they came from; "" for none. */
    String name() {
        return name;
    }

    /** The condition of a layer, or null. */
    Conditions of(int layer) {
        return layer < 0 || layer >= perLayer.size() ? null : perLayer.get(layer);
    }

    /** Indices of the areas that a condition holds for; null for all of them. */
    BitSet areas(LayerNode node, FigureTable table, Conditions conditions) {
        if (conditions == null) return null;
        if (!conditions.ids().isEmpty()) return named(table, conditions.ids());
        try {
            List<String> columns = AreaProperties.columns(node, table, conditions.properties());
            return conditions.holding(columns, AreaProperties.of(node, table, columns), UserStyles.MAX_EVALUATIONS);
        } catch (StyleProblem problem) {
            throw refused(name, problem);
        }
    }

    private static BitSet named(FigureTable table, Set<String> ids) {
        Set<String> codes = new LinkedHashSet<>();
        for (String id : ids) codes.add(id.substring(id.lastIndexOf('.') + 1));
        BitSet shown = new BitSet();
        List<Area> areas = table.areas();
        for (int i = 0; i < areas.size(); i++)
            if (codes.contains(areas.get(i).code().toString())) shown.set(i);
        return shown;
    }
}
