package nl.wijkatelier.engine.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import nl.wijkatelier.engine.style.AreaColors;
import nl.wijkatelier.engine.style.Colors;

/** A circle in each area, its surface proportional to the count; small ones above large ones. */
final class CircleLayer implements MapLayer {
    static final double OPACITY = 0.72;
    static final double RIM = 1.2;

    private final PackedLayer layer;
    private final AreaColors classes;
    private final BitSet areas;

    /** @param areas those that are shown, or null for all */
    CircleLayer(PackedLayer layer, AreaColors classes, BitSet areas) {
        this.layer = layer;
        this.classes = classes;
        this.areas = areas;
    }

    @Override
    public void paint(Canvas canvas) {
        Viewport view = canvas.view();
        FeaturePath paths = new FeaturePath(layer, view);
        double ratio = view.pixelRatio();
        List<Integer> shown = new ArrayList<>();
        for (int feature = 0; feature < layer.size(); feature++) {
            if (areas != null && !areas.get(layer.kinds[feature])) continue;
            double reach = (classes.radiusOf(layer.kinds[feature]) + RIM) * ratio;
            double x = paths.pixelX(layer.anchors[2 * feature]);
            double y = paths.pixelY(layer.anchors[2 * feature + 1]);
            boolean visible = x > -reach && y > -reach && x < view.width() + reach && y < view.height() + reach;
            if (reach > RIM * ratio && visible) shown.add(feature);
        }
        shown.sort(Comparator.comparingDouble(feature -> -classes.radiusOf(layer.kinds[feature])));
        Graphics2D graphics = canvas.graphics();
        graphics.setStroke(new BasicStroke((float) (RIM * ratio)));
        int[] colors = classes.colors();
        for (int feature : shown) {
            Path2D.Double circle = new Path2D.Double();
            MarkPainter.circle(
                    circle,
                    paths.pixelX(layer.anchors[2 * feature]),
                    paths.pixelY(layer.anchors[2 * feature + 1]),
                    classes.radiusOf(layer.kinds[feature]) * ratio);
            int color = colors[classes.classOf(layer.kinds[feature])];
            graphics.setColor(new Color(Colors.withOpacity(color, OPACITY), true));
            graphics.fill(circle);
            graphics.setColor(Color.WHITE);
            graphics.draw(circle);
        }
    }
}
