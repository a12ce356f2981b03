package nl.wijkatelier.engine.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import nl.wijkatelier.engine.image.Hatching;
import nl.wijkatelier.engine.style.Length;
import nl.wijkatelier.engine.style.Symbolizer.Cap;
import nl.wijkatelier.engine.style.Symbolizer.Fill;
import nl.wijkatelier.engine.style.Symbolizer.Hatch;
import nl.wijkatelier.engine.style.Symbolizer.Join;
import nl.wijkatelier.engine.style.Symbolizer.Stroke;

/** Turns fills and strokes of a style into those of Java2D for one picture. */
final class Pens {
    private static final float MITRE_LIMIT = 4;
    /** Pixels; shorter ones cannot be told apart, and cost time. */
    private static final double SHORTEST_DASH = 0.5;

    private final Viewport view;

    Pens(Viewport view) {
        this.view = view;
    }

    double pixels(Length length) {
        return length.on(view.pixelRatio(), view.metresPerPixel());
    }

    Paint paint(Fill fill) {
        Color color = new Color(fill.color(), true);
        return fill.hatch() == null ? color : hatch(fill.hatch(), color);
    }

    BasicStroke stroke(Stroke stroke) {
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++)
            dashes[i] = (float) Math.max(SHORTEST_DASH, pixels(stroke.dashes().get(i)));
        return new BasicStroke(
                (float) Math.max(0.05, pixels(stroke.width())),
                cap(stroke.cap()),
                join(stroke.join()),
                MITRE_LIMIT,
                dashes.length == 0 ? null : dashes,
                0);
    }

    private static int cap(Cap cap) {
        return switch (cap) {
            case BUTT -> BasicStroke.CAP_BUTT;
            case ROUND -> BasicStroke.CAP_ROUND;
            case SQUARE -> BasicStroke.CAP_SQUARE;
        };
    }

    private static int join(Join join) {
        return switch (join) {
            case MITRE -> BasicStroke.JOIN_MITER;
            case ROUND -> BasicStroke.JOIN_ROUND;
            case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
    }

    /** A hatch for a raster in {@link AreaPalette#HATCHED} strengths; the same lines as a painted one, in any colour. */
    Hatching hatching(Hatch hatch) {
        TexturePaint paint = (TexturePaint) hatch(hatch, Color.BLACK);
        BufferedImage cell = paint.getImage();
        int size = cell.getWidth();
        byte[] steps = new byte[size * size];
        for (int i = 0; i < steps.length; i++)
            steps[i] = (byte) Math.round((cell.getRGB(i % size, i / size) >>> 24) / 255.0 * (AreaPalette.HATCHED - 1));
        Rectangle2D anchor = paint.getAnchorRect();
        return new Hatching(steps, size, (int) anchor.getX(), (int) anchor.getY());
    }

    /** A texture of whole pixels, anchored to the ground so that tiles side by side continue each other's lines. */
    private Paint hatch(Hatch hatch, Color color) {
        int size = (int) Math.max(2, Math.round(pixels(hatch.spacing())));
        BufferedImage cell = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = cell.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke((float) pixels(hatch.width()), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_BEVEL));
        for (int shift = -1; shift <= 1; shift++) {
            double y0 = hatch.rising() ? size : 0;
            double y1 = hatch.rising() ? 0 : size;
            graphics.draw(
                    new Line2D.Double(shift * size - size, y0 + (y0 - y1), shift * size + 2.0 * size, y1 - (y0 - y1)));
        }
        graphics.dispose();
        double x = anchor(-view.minX() * view.scaleX(), size);
        double y = anchor(view.maxY() * view.scaleY(), size);
        return new TexturePaint(cell, new Rectangle2D.Double(x, y, size, size));
    }

    /** Whole pixels from the picture's corner to a repetition of the texture; the offset keeps clear of rounding noise. */
    private static double anchor(double pixels, int size) {
        return Math.floorMod((long) Math.floor(pixels + 0.123), size);
    }
}
