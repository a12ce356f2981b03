package nl.wijkatelier.engine.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.Colors;
import nl.wijkatelier.engine.style.Symbolizer;
import nl.wijkatelier.engine.style.Symbolizer.Weight;

/** Paints a legend. Its size follows from the number of its lines only, so that it can be told before it is painted. */
public final class LegendPainter {
    /** Width in pixels at a pixel ratio of 1. */
    public static final int WIDTH = 300;

    private static final int MARGIN = 8;
    private static final int TITLE = 20;
    private static final int LINE = 22;
    private static final int SAMPLE_WIDTH = 28;
    private static final int SAMPLE_HEIGHT = 16;
    private static final int INK = 0x14213D;
    private static final int MUTED = 0x5B6475;

    private final Graphics2D graphics;
    private final Pens pens;
    private final double ratio;

    private LegendPainter(Graphics2D graphics, double ratio) {
        this.graphics = graphics;
        this.ratio = ratio;
        this.pens = new Pens(new Viewport(Projection.RD, 0, 0, WIDTH, WIDTH, WIDTH, WIDTH, ratio));
    }

    /** Height in pixels at a pixel ratio of 1 of a legend with a title, a subtitle and so many entries. */
    public static int height(boolean subtitle, int entries) {
        return MARGIN * 2 + TITLE + (subtitle ? TITLE - 4 : 0) + LINE * entries;
    }

    /**
     * Paints a legend.
     *
     * @param lines room for so many entries; at least as many as there are
     * @param background RGB, or null for a transparent one
     */
    public static BufferedImage paint(Legend legend, int lines, double pixelRatio, Integer background) {
        int height = height(
                !legend.subtitle().isEmpty(), Math.max(lines, legend.entries().size()));
        BufferedImage image = new BufferedImage(
                (int) Math.round(WIDTH * pixelRatio),
                (int) Math.round(height * pixelRatio),
                background == null ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            if (background != null) {
                graphics.setColor(new Color(background));
                graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            }
            new LegendPainter(graphics, pixelRatio).paint(legend);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void paint(Legend legend) {
        double y = MARGIN + 13;
        text(legend.title(), MARGIN, y, 13, Weight.SEMIBOLD, INK);
        y += TITLE - 13;
        if (!legend.subtitle().isEmpty()) {
            text(legend.subtitle(), MARGIN, y + 9, 11, Weight.NORMAL, MUTED);
            y += TITLE - 4;
        }
        for (Legend.Entry entry : legend.entries()) {
            sample(entry, y + (LINE - SAMPLE_HEIGHT) / 2.0);
            text(entry.text(), MARGIN * 2 + SAMPLE_WIDTH, y + LINE / 2.0 + 4, 12, Weight.NORMAL, INK);
            y += LINE;
        }
    }

    private void text(String text, double x, double y, double size, Weight weight, int color) {
        double room = (WIDTH - MARGIN - x) / size;
        String shown = text;
        while (shown.length() > 1 && Typeface.of(weight, false).width(shown) > room)
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        graphics.setColor(new Color(color));
        graphics.fill(Typeface.of(weight, false)
                .font(size * ratio)
                .createGlyphVector(Typeface.CONTEXT, shown)
                .getOutline((float) (x * ratio), (float) (y * ratio)));
    }

    private void sample(Legend.Entry entry, double top) {
        Rectangle2D box =
                new Rectangle2D.Double(MARGIN * ratio, top * ratio, SAMPLE_WIDTH * ratio, SAMPLE_HEIGHT * ratio);
        if (entry.radius() > 0) circle(box, entry.radius());
        for (Symbolizer symbolizer : entry.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Area area) {
                if (area.fill() != null) {
                    graphics.setPaint(pens.paint(area.fill()));
                    graphics.fill(box);
                }
                if (area.stroke() != null) stroke(box, area.stroke());
            } else if (symbolizer instanceof Symbolizer.Line line) {
                Path2D.Double path = new Path2D.Double();
                path.moveTo(box.getMinX(), box.getCenterY());
                path.lineTo(box.getMaxX(), box.getCenterY());
                stroke(path, line.stroke());
            } else if (symbolizer instanceof Symbolizer.Label label) {
                text("Abc", MARGIN, top + 12, 11, label.weight(), label.color() & 0xFFFFFF);
            }
        }
        if (entry.symbolizers().stream().allMatch(Symbolizer.Area.class::isInstance) && entry.radius() == 0) {
            graphics.setColor(new Color(MUTED & 0xFFFFFF | 0x50000000, true));
            graphics.setStroke(new BasicStroke((float) (0.6 * ratio)));
            graphics.draw(box);
        }
    }

    private void stroke(Shape shape, Symbolizer.Stroke stroke) {
        graphics.setColor(new Color(stroke.color(), true));
        graphics.setStroke(pens.stroke(stroke));
        graphics.draw(shape);
    }

    /** At a third of its size where it would not fit; the numbers beside it are what counts. */
    private void circle(Rectangle2D box, double radius) {
        double scale = SAMPLE_HEIGHT / 2.0 / AreaClasses.MAX_RADIUS;
        Path2D.Double path = new Path2D.Double();
        MarkPainter.circle(path, box.getCenterX(), box.getCenterY(), Math.max(1.5, radius * scale) * ratio);
        graphics.setColor(new Color(Colors.withOpacity(AreaClasses.CIRCLE_COLOR, 0.72), true));
        graphics.fill(path);
    }
}
