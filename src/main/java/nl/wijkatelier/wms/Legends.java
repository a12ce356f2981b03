package nl.wijkatelier.wms;

import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.render.CircleLegend;
import nl.wijkatelier.engine.render.Legend;
import nl.wijkatelier.engine.render.LegendPainter;
import nl.wijkatelier.engine.render.RegionMap;
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
        return of(node, Double.NaN);
    }

    /** The same of what is drawn at a scale; at any for NaN. */
    Legend of(LayerNode node, double scale) {
        if (node.kind() == Kind.BORDERS) return Legend.of(node.title(), List.of(styles.get(node.name())), scale);
        List<Style> parts = (node.name().equals(Topography.GROUP)
                        ? Topography.LAYERS.values().stream().flatMap(List::stream)
                        : Topography.LAYERS.get(node.name()).stream())
                .map(styles::get)
                .toList();
        return Legend.of(node.title(), parts, scale);
    }

    /**
     * Height in pixels of the legend of a layer's style, as GetLegendGraphic paints it without further parameters: room for the
     * classes, be there so many or not, or for circles, and a line for each kind of missing value that occurs.
     */
    int height(LayerNode node, RegionMap region) {
        if (node.kind() != Kind.FIGURE)
            return LegendPainter.height(false, of(node).entries().size());
        int missing = region.indeling(null)
                .map(newest ->
                        region.missing(newest, node.level(), node.indicator().id()))
                .map(Set::size)
                .orElse(0);
        boolean unit = !node.indicator().eenheid().isEmpty();
        return node.indicator().soort() == Indicator.Soort.COUNT
                ? CircleLegend.height(unit, missing)
                : LegendPainter.height(unit, ClassRule.DEFAULT_CLASSES + missing);
    }
}
