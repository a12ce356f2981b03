package nl.wijkatelier.engine.render;

import java.awt.geom.Path2D;

/** Features of a packed layer as one path in pixels: one path per colour leaves no seams between neighbours. */
final class FeaturePath {
    private final PackedLayer layer;
    private final double scaleX;
    private final double scaleY;
    private final double offsetX;
    private final double offsetY;

    FeaturePath(PackedLayer layer, Viewport view) {
        this.layer = layer;
        scaleX = view.scaleX();
        scaleY = -view.scaleY();
        offsetX = (layer.originX - view.minX()) * scaleX;
        offsetY = (layer.originY - view.maxY()) * scaleY;
    }

    double pixelX(float x) {
        return offsetX + x * scaleX;
    }

    double pixelY(float y) {
        return offsetY + y * scaleY;
    }

    /** @param count how many of the features are used */
    Path2D of(int[] features, int count) {
        int vertices = 0;
        for (int i = 0; i < count; i++)
            vertices += layer.rings[layer.parts[features[i] + 1]] - layer.rings[layer.parts[features[i]]];
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, vertices + count * 2);
        boolean closed = layer.shape == PackedLayer.Shape.AREA;
        for (int i = 0; i < count; i++)
            for (int r = layer.parts[features[i]]; r < layer.parts[features[i] + 1]; r++) append(path, r, closed);
        return path;
    }

    private void append(Path2D path, int ring, boolean closed) {
        int to = layer.rings[ring + 1] * 2;
        int from = layer.rings[ring] * 2;
        float[] xy = layer.xy;
        path.moveTo(pixelX(xy[from]), pixelY(xy[from + 1]));
        for (int i = from + 2; i < to; i += 2) path.lineTo(pixelX(xy[i]), pixelY(xy[i + 1]));
        if (closed) path.closePath();
    }
}
