package nl.wijkatelier.wms;

import java.util.List;
import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.render.LegendPainter;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.LayerNode.Kind;

/** The legends of layers, and the sizes that capabilities declare for them. */
final class Legends {
    private final Styles styles;

    Legends(Styles styles) {
        this.styles = styles;
    }

    /** The legend of a layer other than a figure. */
    Legend of(LayerNode node) {
        if (node.kind() == Kind.BORDERS) return Legend.of(node.title(), List.of(styles.get(node.name())));
        List<Style> parts = (node.name().equals(Topography.GROUP)
                        ? Topography.LAYERS.values().stream().flatMap(List::stream)
                        : Topography.LAYERS.get(node.name()).stream())
                .map(styles::get)
                .toList();
        return Legend.of(node.title(), parts);
    }

    /** Lines that a figure's legend has room for, whether or not so many classes are found. */
    int figureLines(int classes) {
        return classes
                + Legend.of("", List.of(styles.get("choropleet"))).entries().size();
    }

    /** Height in pixels of the legend of a layer's style, as GetLegendGraphic paints it without further parameters. */
    int height(LayerNode node) {
        return node.kind() == Kind.FIGURE
                ? LegendPainter.height(!node.indicator().eenheid().isEmpty(), figureLines(ClassRule.DEFAULT_CLASSES))
                : LegendPainter.height(false, of(node).entries().size());
    }
}
