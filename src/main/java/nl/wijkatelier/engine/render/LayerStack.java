package nl.wijkatelier.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Layers painted as one: by level over all layers, and within a level layer by layer, so that a road in a tunnel lies below
 * the water above it and a viaduct above the railway below.
 */
final class LayerStack implements MapLayer {
    private final List<StyledLayer> layers;

    /** @param layers the lowest first */
    LayerStack(List<StyledLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    @Override
    public void paint(Canvas canvas) {
        List<LayerPass> prepared = new ArrayList<>();
        TreeSet<Integer> levels = new TreeSet<>();
        for (StyledLayer layer : layers) {
            if (!layer.match().style().holdsAt(canvas.view().scaleDenominator())) continue;
            LayerPass pass = new LayerPass(layer, canvas);
            pass.addLevels(levels);
            prepared.add(pass);
            canvas.check();
        }
        for (int level : levels) for (LayerPass pass : prepared) pass.paint(level);
        for (LayerPass pass : prepared) pass.labels();
    }
}
