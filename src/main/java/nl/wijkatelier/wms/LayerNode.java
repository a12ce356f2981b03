package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Indicator;

/**
 * A layer as the capabilities list it.
 *
 * @param name by which requests ask for it, or null for a heading
 * @param kind what it paints
 * @param level of a layer of areas; null for topography and headings
 * @param indicator of a figure; null else
 * @param minScale smallest scale denominator at which it shows, 0 for no limit
 * @param maxScale denominator from which on it shows nothing, infinite for no limit
 */
record LayerNode(
        String name,
        String title,
        String summary,
        Kind kind,
        Level level,
        Indicator indicator,
        double minScale,
        double maxScale,
        List<LayerNode> children) {
    enum Kind {
        HEADING,
        TOPOGRAPHY,
        BORDERS,
        FIGURE
    }

    LayerNode {
        Objects.requireNonNull(title, "title");
        children = List.copyOf(children);
    }

    static LayerNode heading(String title, String summary, List<LayerNode> children) {
        return new LayerNode(null, title, summary, Kind.HEADING, null, null, 0, Double.POSITIVE_INFINITY, children);
    }

    /** Words by which the layer is found. */
    List<String> keywords() {
        return switch (kind) {
            case HEADING -> List.of("wijken", "buurten");
            case TOPOGRAPHY -> List.of("topografie", "BAG", "BGT", "BRK");
            case BORDERS -> List.of("grenzen", level.text());
            case FIGURE -> List.of(indicator.thema().replace('_', ' '), level.text(), "statistiek");
        };
    }

    /** Whether the layer differs by division year. */
    boolean timed() {
        return level != null;
    }

    /** Whether GetFeatureInfo answers for it. */
    boolean queryable() {
        return kind == Kind.BORDERS || kind == Kind.FIGURE;
    }

    /** Itself and all layers below it that have a name. */
    List<LayerNode> named() {
        List<LayerNode> found = new ArrayList<>();
        if (name != null) found.add(this);
        for (LayerNode child : children) found.addAll(child.named());
        return found;
    }
}
