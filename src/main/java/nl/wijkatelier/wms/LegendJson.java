package nl.wijkatelier.wms;

import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.AreaClasses.AreaClass;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Colors;
import nl.wijkatelier.engine.style.Symbolizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A legend for programs: {@code {"Legend":[{"layerName","title","rules":[{"title","symbolizers":[…]}]}]}}, as GeoServer has it. */
final class LegendJson {
    private LegendJson() {}

    /** @param classes of a figure; null for another layer */
    static byte[] write(LayerNode node, LegendWords.Lines lines, AreaClasses classes, Language language) {
        Legend legend = lines.legend();
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode layer = root.putArray("Legend")
                .addObject()
                .put("layerName", node.name())
                .put("title", legend.title());
        layer.put("eenheid", legend.subtitle());
        ArrayNode rules = layer.putArray("rules");
        for (int i = 0; i < legend.entries().size(); i++) {
            Legend.Entry entry = legend.entries().get(i);
            ObjectNode rule = rules.addObject().put("title", entry.text());
            int place = lines.classes().get(i);
            if (classes != null && place >= 0) number(rule, classes.classes().get(place));
            if (entry.count() >= 0) rule.put("count", entry.count());
            ArrayNode drawn = rule.putArray("symbolizers");
            if (entry.radius() > 0)
                drawn.addObject()
                        .putObject("Point")
                        .put("mark", "circle")
                        .put("size", 2 * entry.radius())
                        .put("fill", Colors.text(entry.color()));
            for (Symbolizer symbolizer : entry.symbolizers()) symbolizer(drawn.addObject(), symbolizer);
        }
        if (classes != null) {
            ClassRule rule = classes.rule();
            layer.put("ramp", rule.ramp().name());
            layer.put("method", classes.methodText());
            if (rule.middle() != null) layer.put("middle", rule.middle());
            if (!rule.frozen().text().isEmpty())
                layer.put("frozen", rule.frozen().text());
            ArrayNode missing = layer.putArray("missing");
            classes.missing()
                    .forEach((reason, count) -> missing.addObject()
                            .put("reason", reason.text())
                            .put("title", language.reason(reason))
                            .put("count", count));
        }
        return mapper.writeValueAsBytes(root);
    }

    private static void number(ObjectNode rule, AreaClass one) {
        rule.put("from", one.from())
                .put("to", one.to())
                .put("toIncluded", one.toIncluded())
                .put("count", one.count());
        if (one.naam() != null) rule.put("naam", one.naam()).put("name", one.name());
    }

    private static void symbolizer(ObjectNode node, Symbolizer symbolizer) {
        if (symbolizer instanceof Symbolizer.Area area) {
            ObjectNode polygon = node.putObject("Polygon");
            fill(polygon, area.fill());
            stroke(polygon, area.stroke());
        } else if (symbolizer instanceof Symbolizer.Line line) {
            stroke(node.putObject("Line"), line.stroke());
        } else if (symbolizer instanceof Symbolizer.Mark mark) {
            ObjectNode point = node.putObject("Point")
                    .put("mark", mark.shape().name().toLowerCase(java.util.Locale.ROOT))
                    .put("size", mark.size().value());
            fill(point, mark.fill());
            stroke(point, mark.stroke());
        } else if (symbolizer instanceof Symbolizer.Label label) {
            node.putObject("Text")
                    .put("fill", Colors.text(label.color()))
                    .put("size", label.size().value());
        }
    }

    private static void fill(ObjectNode node, Symbolizer.Fill fill) {
        if (fill == null) return;
        node.put("fill", Colors.text(fill.color())).put("fill-opacity", opacity(fill.color()));
        if (fill.hatch() != null) node.put("hatch", fill.hatch().rising() ? "slash" : "backslash");
    }

    private static void stroke(ObjectNode node, Symbolizer.Stroke stroke) {
        if (stroke == null) return;
        node.put("stroke", Colors.text(stroke.color()))
                .put("stroke-opacity", opacity(stroke.color()))
                .put("stroke-width", stroke.width().value());
    }

    private static double opacity(int argb) {
        return Math.round((argb >>> 24) / 2.55) / 100.0;
    }
}
