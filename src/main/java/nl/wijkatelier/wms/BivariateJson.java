package nl.wijkatelier.wms;

import java.util.List;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.BivariateClasses;
import nl.wijkatelier.engine.style.BivariateRamp;
import nl.wijkatelier.engine.style.Colors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The legend of two figures at once, for programs: as {@link LegendJson}, a rule per colour with the ranges of both. */
final class BivariateJson {
    private BivariateJson() {}

    static byte[] write(LayerNode node, BivariateClasses classes, Language language) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode layer = root.putArray("Legend")
                .addObject()
                .put("layerName", node.name())
                .put("title", node.title());
        figure(layer.putObject("x"), classes.first(), language);
        figure(layer.putObject("y"), classes.second(), language);
        layer.put("ramp", classes.ramp().name());
        ArrayNode rules = layer.putArray("rules");
        int[] colors = classes.colors();
        int[] counts = classes.counts();
        for (int i = 0; i < colors.length; i++) {
            ObjectNode rule = rules.addObject()
                    .put("x", i % BivariateRamp.SIDE)
                    .put("y", i / BivariateRamp.SIDE)
                    .put("count", counts[i]);
            rule.putArray("symbolizers").addObject().putObject("Polygon").put("fill", Colors.text(colors[i]));
        }
        ArrayNode missing = layer.putArray("missing");
        classes.missing()
                .forEach((state, count) -> missing.addObject()
                        .put("reason", state.reason().text())
                        .put("title", language.reason(state.reason()))
                        .put("count", count));
        return mapper.writeValueAsBytes(root);
    }

    private static void figure(ObjectNode node, AreaClasses figure, Language language) {
        node.put("indicator", figure.indicator().id())
                .put(
                        "title",
                        language.of(
                                figure.indicator().titel(), figure.indicator().title()))
                .put(
                        "eenheid",
                        language.of(
                                figure.indicator().eenheid(), figure.indicator().unit()));
        ArrayNode breaks = node.putArray("breaks");
        List<AreaClasses.AreaClass> classes = figure.classes();
        classes.forEach(one -> breaks.add(one.from()));
        if (!classes.isEmpty()) breaks.add(classes.get(classes.size() - 1).to());
    }
}
