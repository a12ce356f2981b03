package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.AreaMap;
import nl.wijkatelier.engine.render.CrsProjection;
import nl.wijkatelier.engine.render.FadedLayer;
import nl.wijkatelier.engine.render.MapLayer;
import nl.wijkatelier.engine.render.Projection;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Conditions;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.StyleProblem;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.LayerNode.Kind;
import nl.wijkatelier.wms.ServiceException.Code;

/** Looks up what a request names: layers, styles, division year, class rule; against one state of the data. */
final class Choices {
    /** Styles of a figure: how its classes are found. */
    static final List<String> FIGURE_STYLES =
            List.of("default", "quantile", "jenks", "equal", "stddev", "geometric", "pretty");

    private static final String BORDERS_STYLE = "grenzen";

    private final RegionMap region;
    private final Topography topography;
    private final LayerTree tree;
    private final Styles styles;
    private final Ramps ramps;
    private final Parameters parameters;
    private final UserStyles brought;

    /** @param brought styles of the request itself */
    Choices(
            RegionMap region,
            Topography topography,
            LayerTree tree,
            Styles styles,
            Ramps ramps,
            Parameters parameters,
            UserStyles brought) {
        this.region = region;
        this.topography = topography;
        this.tree = tree;
        this.styles = styles;
        this.ramps = ramps;
        this.parameters = parameters;
        this.brought = brought;
    }

    LayerNode layer(String name) {
        return tree.find(name).orElseThrow(() -> new ServiceException(Code.LAYER_NOT_DEFINED, "weigering.laag", name));
    }

    /** The layers to paint; every name is checked before the first is prepared. */
    List<MapLayer> layers(MapRequest request, CoordinateSystems systems) {
        List<LayerNode> nodes = check(request);
        Projection projection = projection(request.crs(), systems);
        LayerFilters filters = LayerFilters.read(parameters, nodes.size());
        double[] opacities = Opacities.read(parameters, nodes.size());
        List<MapLayer> layers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            MapLayer layer = mapLayer(nodes.get(i), request.styles().get(i), projection, filters, i);
            if (opacities[i] >= 1) layers.add(layer);
            else if (opacities[i] > 0) layers.add(new FadedLayer(layer, opacities[i]));
        }
        return layers;
    }

    /** The layers that a map names, if all of them and their styles exist. */
    List<LayerNode> check(MapRequest request) {
        List<LayerNode> nodes = request.layers().stream().map(this::layer).toList();
        for (int i = 0; i < nodes.size(); i++)
            checkStyle(nodes.get(i), request.styles().get(i));
        return nodes;
    }

    static Projection projection(Crs crs, CoordinateSystems systems) {
        return CrsProjection.of(crs, systems);
    }

    /**
     * The style that a layer other than a figure lists. That of the group is named after it: its layers inherit it, and may not list
     * one of the same name (WMS 1.3.0, 7.2.4.6.5). That of borders has a name that only they have, since the OGC's test suite looks for
     * one layer with the first style of all. Requests may say "default" for any layer.
     */
    static String ownStyle(LayerNode node) {
        if (node.kind() == Kind.BORDERS) return BORDERS_STYLE;
        return Topography.GROUP.equals(node.name()) ? Topography.GROUP : "default";
    }

    void checkStyle(LayerNode node, String style) {
        boolean known = style.isEmpty()
                || brought.find(node, style).isPresent()
                || style.equals("default")
                || node.kind() == Kind.TOPOGRAPHY && style.equals(Topography.GROUP)
                || node.kind() == Kind.BORDERS && style.equals(BORDERS_STYLE)
                || node.kind() == Kind.FIGURE && FIGURE_STYLES.contains(style);
        if (!known) throw new ServiceException(Code.STYLE_NOT_DEFINED, "weigering.stijl", node.name(), style);
    }

    /** Where a layer's areas are, as packed for painting. */
    AreaMap areas(LayerNode node, Indeling indeling) {
        return region.areas(indeling, node.level());
    }

    /** The publishable figures of a layer's level. */
    FigureTable figures(LayerNode node, Indeling indeling) {
        return region.region().figures(indeling, node.level());
    }

    /** Names an answer by the served state and the request. */
    String etag(String request) {
        return Etag.of(region.region().version(), topography.version(), styles.version(), request);
    }

    private MapLayer mapLayer(LayerNode node, String style, Projection projection, LayerFilters filters, int place) {
        Optional<Style> own = brought.find(node, style);
        Conditions wanted = filters.of(place);
        if (node.kind() == Kind.TOPOGRAPHY && wanted != null) return filtered(node, own, wanted, filters, projection);
        if (own.isPresent()) return new ScaledLayer(node, drawn(node, own.get(), projection, filters, wanted));
        if (node.kind() == Kind.TOPOGRAPHY) return topography.layer(node.name(), projection);
        Indeling indeling = indeling();
        AreaMap areas = region.areas(indeling, node.level());
        BitSet shown = wanted == null ? null : filters.areas(node, figures(node, indeling), wanted);
        if (node.kind() == Kind.BORDERS) return areas.borders(node.name(), styles, projection, shown);
        return figures()
                .colors(node, style)
                .map(colors -> areas.figure(colors, styles, projection, shown))
                .orElse(canvas -> {});
    }

    private MapLayer filtered(
            LayerNode node, Optional<Style> own, Conditions wanted, LayerFilters filters, Projection projection) {
        if (node.name().equals(Topography.GROUP) || !wanted.ids().isEmpty())
            throw ServiceException.of("weigering.voorwaarde.laag", filters.name(), node.name());
        try {
            return new ScaledLayer(
                    node,
                    topography.layer(node.name(), own.orElse(null), wanted, UserStyles.MAX_EVALUATIONS, projection));
        } catch (StyleProblem problem) {
            throw LayerFilters.refused(filters.name(), problem);
        }
    }

    private MapLayer drawn(LayerNode node, Style own, Projection projection, LayerFilters filters, Conditions wanted) {
        int most = UserStyles.MAX_EVALUATIONS;
        if (node.name().equals(Topography.GROUP)) throw ServiceException.of("weigering.stijl.groep", Topography.GROUP);
        try {
            if (node.kind() == Kind.TOPOGRAPHY) return topography.layer(node.name(), own, most, projection);
            AreaMap areas = region.areas(indeling(), node.level());
            FigureTable table = figures(node, indeling());
            BitSet shown = filters.areas(node, table, wanted);
            return areas.styled(
                    own, AreaProperties.columns(node), AreaProperties.of(node, table), most, projection, shown);
        } catch (StyleProblem problem) {
            throw UserStyles.refused(problem);
        }
    }

    /** The style that the request itself brought for a layer, if it did. */
    Optional<Style> brought(LayerNode node, String style) {
        return brought.find(node, style);
    }

    /** How figures are shown. */
    FigureChoices figures() {
        return new FigureChoices(region, ramps, parameters, divisions());
    }

    /** What an answer about layers must say of values that were chosen for the client; nothing where none has a time. */
    List<String> warnings(List<String> layers) {
        return layers.stream().map(this::layer).anyMatch(LayerNode::timed)
                ? divisions().warnings()
                : List.of();
    }

    Divisions divisions() {
        return new Divisions(region, parameters);
    }

    Indeling indeling() {
        return divisions().shown();
    }
}
