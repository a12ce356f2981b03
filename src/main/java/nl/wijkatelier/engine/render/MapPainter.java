package nl.wijkatelier.engine.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Paints layers, the first one at the bottom, with their labels above all of them. */
public final class MapPainter {
    private MapPainter() {}

    /**
     * Paints a picture.
     *
     * @param background RGB of a picture without transparent pixels, or null for a transparent picture
     * @param stopped asked between paths whether nobody waits any more
     * @return of type TYPE_INT_RGB with a background, else TYPE_INT_ARGB_PRE
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public static BufferedImage paint(
            List<MapLayer> layers, Viewport view, Integer background, BooleanSupplier stopped) {
        return paint(layers, view, background, stopped, label -> true);
    }

    /** The same for a picture that no other one continues, as on paper: labels that its edge would cut are left out. */
    public static BufferedImage paintAlone(
            List<MapLayer> layers, Viewport view, Integer background, BooleanSupplier stopped) {
        return paint(layers, view, background, stopped, label -> label.within(view));
    }

    private static BufferedImage paint(
            List<MapLayer> layers,
            Viewport view,
            Integer background,
            BooleanSupplier stopped,
            Predicate<PlacedLabel> wanted) {
        BufferedImage image = new BufferedImage(
                view.width(),
                view.height(),
                background == null ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            paint(graphics, layers, view, background, stopped, wanted);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Paints on something that takes shapes. */
    static void paint(
            Graphics2D graphics,
            List<MapLayer> layers,
            Viewport view,
            Integer background,
            BooleanSupplier stopped,
            Predicate<PlacedLabel> wanted) {
        if (background != null) {
            graphics.setColor(new Color(background));
            graphics.fillRect(0, 0, view.width(), view.height());
        }
        Canvas canvas = new Canvas(graphics, view, new LabelPlacement(view), stopped);
        for (MapLayer layer : layers) {
            canvas.check();
            layer.paint(canvas);
        }
        LabelPainter.paint(
                graphics,
                canvas.labels().placed(canvas::check).stream().filter(wanted).toList());
    }
}
