package nl.wijkatelier.wms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.render.Projection;
import nl.wijkatelier.engine.style.Conditions;
import nl.wijkatelier.wms.FeatureInfo.Told;
import nl.wijkatelier.wms.ServiceException.Code;

/** Answers GetFeatureInfo: the areas under the middle of a pixel, found in the geometry that the map was painted from. */
final class InfoAnswers {
    private final CoordinateSystems systems;

    InfoAnswers(CoordinateSystems systems) {
        this.systems = systems;
    }

    Answer of(Parameters parameters, Version version, Choices choices) {
        InfoRequest request = InfoRequestReader.read(parameters, version);
        choices.check(request.map());
        List<LayerNode> layers = request.layers().stream().map(choices::layer).toList();
        for (LayerNode layer : layers)
            if (!layer.queryable())
                throw new ServiceException(Code.LAYER_NOT_QUERYABLE, "weigering.laag.bevragen", layer.name());
        Indeling indeling = choices.indeling();
        Map<LayerNode, BitSet> shown = shown(parameters, request, layers, choices);
        return new Answer(
                        choices.etag(parameters.canonical()),
                        request.format().mediaType(),
                        () -> write(Language.of(parameters), request, find(request, layers, shown, indeling, choices)))
                .with(choices.warnings(request.layers()));
    }

    /** Which areas the map's filters show of layers that have one. */
    private static Map<LayerNode, BitSet> shown(
            Parameters parameters, InfoRequest request, List<LayerNode> layers, Choices choices) {
        List<LayerNode> all =
                request.map().layers().stream().map(choices::layer).toList();
        LayerFilters filters = LayerFilters.read(parameters, all.size());
        Map<LayerNode, BitSet> shown = new HashMap<>();
        for (LayerNode layer : layers) {
            Conditions wanted = filters.of(all.indexOf(layer));
            if (wanted != null)
                shown.put(layer, filters.areas(layer, choices.figures(layer, choices.indeling()), wanted));
        }
        return shown;
    }

    private List<FeatureInfo> find(
            InfoRequest request,
            List<LayerNode> layers,
            Map<LayerNode, BitSet> shown,
            Indeling indeling,
            Choices choices) {
        Projection projection = Choices.projection(request.map().crs(), systems);
        double[] position = request.position();
        List<FeatureInfo> found = new ArrayList<>();
        for (LayerNode layer : layers) {
            int[] areas = choices.areas(layer, indeling).at(projection, position[0], position[1]);
            BitSet wanted = shown.get(layer);
            if (wanted != null) areas = Arrays.stream(areas).filter(wanted::get).toArray();
            for (int i = 0; i < Math.min(areas.length, request.count()); i++)
                told(layer, indeling, areas[i], choices).ifPresent(found::add);
        }
        return found;
    }

    /** Empty where the asked year does not have the layer's figure. */
    private static Optional<FeatureInfo> told(LayerNode layer, Indeling indeling, int area, Choices choices) {
        var place = indeling.areas(layer.level()).get(area);
        if (layer.indicator() == null)
            return Optional.of(new FeatureInfo(layer, indeling, place, null, Optional.empty(), Optional.empty()));
        FigureTable table = choices.figures(layer, indeling);
        Optional<Told> second = choices.figures().second(layer).map(indicator -> Told.of(table, indicator, area));
        Optional<FeatureInfo.Change> change = choices.figures().change(layer, area);
        return table.indicators().stream()
                .filter(indicator -> indicator.id().equals(layer.indicator().id()))
                .findFirst()
                .map(indicator ->
                        new FeatureInfo(layer, indeling, place, Told.of(table, indicator, area), second, change));
    }

    private byte[] write(Language language, InfoRequest request, List<FeatureInfo> found) {
        InfoShape shape = new InfoShape(request.map().crs(), systems);
        return switch (request.format()) {
            case TEXT -> new InfoPage(language).text(found).getBytes(StandardCharsets.UTF_8);
            case HTML -> new InfoPage(language).html(found).getBytes(StandardCharsets.UTF_8);
            case JSON -> InfoJson.write(found, shape);
            case GEOJSON -> InfoJson.write(found, new InfoShape(Crs.CRS84, systems));
            case GML, XML -> InfoGml.write(found, shape);
        };
    }
}
