package nl.wijkatelier.wms;

import nl.wijkatelier.engine.render.Canvas;
import nl.wijkatelier.engine.render.MapLayer;

/** A layer that keeps to the scales of its node, whatever the style that a request brought says. */
record ScaledLayer(LayerNode node, MapLayer layer) implements MapLayer {
    @Override
    public void paint(Canvas canvas) {
        double scale = canvas.view().scaleDenominator();
        if (scale >= node.minScale() && scale < node.maxScale()) layer.paint(canvas);
    }
}
