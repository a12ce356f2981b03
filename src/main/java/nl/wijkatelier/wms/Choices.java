package nl.wijkatelier.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.AreaMap;
import nl.wijkatelier.engine.render.CrsProjection;
import nl.wijkatelier.engine.render.MapLayer;
import nl.wijkatelier.engine.render.Projection;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Ramp;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.LayerNode.Kind;
import nl.wijkatelier.wms.ServiceException.Code;

/** Looks up what a request names: layers, styles, division year, class rule; against one state of the data. */
final class Choices {
    /** Styles of a figure: how its classes are found. */
    static final List<String> FIGURE_STYLES = List.of("default", "quantile", "jenks", "equal");

    private final RegionMap region;
    private final Topography topography;
    private final LayerTree tree;
    private final Styles styles;
    private final Ramps ramps;
    private final Parameters parameters;

    Choices(
            RegionMap region,
            Topography topography,
            LayerTree tree,
            Styles styles,
            Ramps ramps,
            Parameters parameters) {
        this.region = region;
        this.topography = topography;
        this.tree = tree;
        this.styles = styles;
        this.ramps = ramps;
        this.parameters = parameters;
    }

    LayerNode layer(String name) {
        return tree.find(name)
                .orElseThrow(() -> new ServiceException(Code.LAYER_NOT_DEFINED, "De laag '" + name + "' bestaat niet"));
    }

    /** The layers to paint; every name is checked before the first is prepared. */
    List<MapLayer> layers(MapRequest request, CoordinateSystems systems) {
        List<LayerNode> nodes = check(request);
        Projection projection = projection(request.crs(), systems);
        List<MapLayer> layers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++)
            layers.add(mapLayer(nodes.get(i), request.styles().get(i), projection));
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

    void checkStyle(LayerNode node, String style) {
        boolean known = style.isEmpty()
                || style.equals("default")
                || node.kind() == Kind.FIGURE && FIGURE_STYLES.contains(style);
        if (!known)
            throw new ServiceException(
                    Code.STYLE_NOT_DEFINED, "De laag " + node.name() + " heeft geen stijl '" + style + "'");
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

    private MapLayer mapLayer(LayerNode node, String style, Projection projection) {
        if (node.kind() == Kind.TOPOGRAPHY) return topography.layer(node.name(), projection);
        Indeling indeling = indeling();
        AreaMap areas = region.areas(indeling, node.level());
        if (node.kind() == Kind.BORDERS) return areas.borders(node.name(), styles, projection);
        return classes(node, style)
                .map(classes -> areas.figure(classes, styles, projection))
                .orElse(canvas -> {});
    }

    /** The classes of a figure; empty where the asked year does not have the figure. */
    Optional<AreaClasses> classes(LayerNode node, String style) {
        Indeling indeling = indeling();
        ClassRule rule = rule(style);
        return region.indicator(indeling, node.level(), node.indicator().id())
                .map(indicator -> region.classes(indeling, node.level(), indicator, rule));
    }

    /**
     * INDELING, the id of a division, or TIME, a year or first of January: the last division of that year; "current", "default" or
     * neither: the division in force. The figures of a year belong to the divisions of that year, so both may be given when they
     * agree.
     */
    Indeling indeling() {
        Integer time = year("TIME");
        Optional<Indeling> named = named(parameters.find("DIM_INDELING").isPresent() ? "DIM_INDELING" : "INDELING");
        if (time != null && named.isPresent() && named.get().jaar() != time)
            throw new ServiceException(
                    Code.INVALID_DIMENSION_VALUE,
                    "Cijfers van " + time + " bestaan niet voor de indeling "
                            + named.get().id());
        return named.or(() -> time == null
                        ? region.region().actueel()
                        : region.region().indeling(time))
                .orElseThrow(() -> new ServiceException(
                        Code.INVALID_DIMENSION_VALUE,
                        "Er is geen indeling van " + (time == null ? "enig jaar" : time)));
    }

    /** The division that a dimension names by its id, or by a day of its year; empty where it is left to the service. */
    private Optional<Indeling> named(String name) {
        String id = parameters.find(name).orElse("current");
        Optional<Indeling> exact = region.region().indeling(id);
        if (exact.isPresent()) return exact;
        Integer year = year(name);
        if (year == null) return Optional.empty();
        return Optional.of(region.region()
                .indeling(year)
                .orElseThrow(
                        () -> new ServiceException(Code.INVALID_DIMENSION_VALUE, "Er is geen indeling van " + year)));
    }

    /** The year that a dimension asks for, or null where it is left to the service. */
    private Integer year(String name) {
        String text = parameters.find(name).orElse("current");
        if (text.equalsIgnoreCase("current") || text.equalsIgnoreCase("default")) return null;
        if (!text.matches("\\d{4}(-01(-01(T00:00:00(\\.000)?Z?)?)?)?"))
            throw new ServiceException(
                    Code.INVALID_DIMENSION_VALUE, name + " moet een jaar zijn, zoals 2024 of 2024-01-01");
        return Integer.valueOf(text.substring(0, 4));
    }

    /** The method that a style names, with the vendor parameters CLASSES and RAMP. */
    ClassRule rule(String style) {
        ClassRule standard = ClassRule.standard(ramps);
        Method method = Method.find(style).orElse(standard.method());
        int classes = parameters.find("CLASSES").isPresent() ? parameters.getInt("CLASSES") : standard.classes();
        Ramp ramp = parameters
                .find("RAMP")
                .map(name ->
                        ramps.find(name).orElseThrow(() -> ServiceException.of("RAMP '" + name + "' bestaat niet")))
                .orElse(standard.ramp());
        try {
            return new ClassRule(method, classes, ramp);
        } catch (IllegalArgumentException e) {
            throw ServiceException.of("CLASSES: " + e.getMessage());
        }
    }
}
