package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import nl.wijkatelier.engine.style.Symbolizer;

/** Paints the same mark at many points, as one path. */
final class MarkPainter {
    /** Control distance of the cubic curves that make a circle. */
    private static final double CIRCLE = 0.5522847498;

    private final Graphics2D graphics;
    private final Pens pens;
    private final Symbolizer.Mark mark;
    private final double radius;

    MarkPainter(Graphics2D graphics, Pens pens, Symbolizer.Mark mark) {
        this.graphics = graphics;
        this.pens = pens;
        this.mark = mark;
        this.radius = pens.pixels(mark.size()) / 2;
    }

    void paint(PackedLayer layer, FeaturePath paths, IntArrayList features) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, features.size() * 6);
        for (int i = 0; i < features.size(); i++) {
            int vertex = layer.rings[layer.parts[features.getInt(i)]];
            add(
                    path,
                    mark.shape(),
                    paths.pixelX(layer.xy[2 * vertex]),
                    paths.pixelY(layer.xy[2 * vertex + 1]),
                    2 * radius);
        }
        if (mark.fill() != null) {
            graphics.setPaint(pens.paint(mark.fill()));
            graphics.fill(path);
        }
        if (mark.stroke() != null) {
            graphics.setColor(new Color(mark.stroke().color(), true));
            graphics.setStroke(pens.stroke(mark.stroke()));
            graphics.draw(path);
        }
    }

    /** Adds a mark of a size in pixels. */
    static void add(Path2D path, Symbolizer.Shape shape, double x, double y, double size) {
        double r = size / 2;
        switch (shape) {
            case CIRCLE -> circle(path, x, y, r);
            case SQUARE -> polygon(path, x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case TRIANGLE -> polygon(path, x, y - r, x + r, y + r, x - r, y + r);
            case CROSS -> {
                path.moveTo(x - r, y);
                path.lineTo(x + r, y);
                path.moveTo(x, y - r);
                path.lineTo(x, y + r);
            }
        }
    }

    static void circle(Path2D path, double x, double y, double r) {
        double c = r * CIRCLE;
        path.moveTo(x + r, y);
        path.curveTo(x + r, y + c, x + c, y + r, x, y + r);
        path.curveTo(x - c, y + r, x - r, y + c, x - r, y);
        path.curveTo(x - r, y - c, x - c, y - r, x, y - r);
        path.curveTo(x + c, y - r, x + r, y - c, x + r, y);
        path.closePath();
    }

    private static void polygon(Path2D path, double... xy) {
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
        path.closePath();
    }
}
