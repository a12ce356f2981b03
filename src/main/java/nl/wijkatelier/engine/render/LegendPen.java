package nl.wijkatelier.engine.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.Colors;
import nl.wijkatelier.engine.style.Symbolizer;
import nl.wijkatelier.engine.style.Symbolizer.Weight;

/** Writes texts and samples on a legend; places are in pixels at a pixel ratio of 1. For one thread. */
final class LegendPen {
    static final int MARGIN = 8;
    static final int TITLE = 20;
    static final int LINE = 22;
    static final int SAMPLE_WIDTH = 28;
    static final int SAMPLE_HEIGHT = 16;
    static final int SMALL = 11;
    static final int INK = 0x14213D;
    static final int MUTED = 0x5B6475;

    private final Graphics2D graphics;
    private final Pens pens;
    private final double ratio;
    private final int width;
    private final LegendSample size;

    private LegendPen(Graphics2D graphics, int width, double ratio, LegendSample size) {
        this.size = size;
        this.graphics = graphics;
        this.ratio = ratio;
        this.width = width;
        this.pens = new Pens(new Viewport(Projection.RD, 0, 0, width, width, width, width, ratio));
    }

    /** @param background RGB, or null for a transparent one */
    static BufferedImage picture(int width, int height, double ratio, Integer background, Consumer<LegendPen> painter) {
        return picture(width, height, ratio, background, LegendSample.STANDARD, painter);
    }

    static BufferedImage picture(
            int width, int height, double ratio, Integer background, LegendSample size, Consumer<LegendPen> painter) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * ratio),
                (int) Math.round(height * ratio),
                background == null ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            if (background != null) {
                graphics.setColor(new Color(background));
                graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            }
            painter.accept(new LegendPen(graphics, width, ratio, size));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** A title with a line below it, where there is one; gives where the next would begin. */
    double heading(String title, String subtitle) {
        double y = MARGIN + 13;
        title(title, y);
        y += TITLE - 13;
        if (subtitle.isEmpty()) return y;
        small(subtitle, MARGIN, y + 9);
        return y + TITLE - 4;
    }

    void title(String text, double y) {
        text(text, MARGIN, y, 13, Weight.SEMIBOLD, INK, width - MARGIN);
    }

    void small(String text, double x, double y) {
        text(text, x, y, SMALL, Weight.NORMAL, MUTED, width - MARGIN);
    }

    /** A small text that ends at x; gives its width. */
    double smallBefore(String text, double x, double y) {
        double wide = Typeface.of(Weight.NORMAL, false).width(text) * SMALL;
        text(text, x - wide, y, SMALL, Weight.NORMAL, MUTED, width);
        return wide;
    }

    void smallRound(String text, double x, double y) {
        small(text, x - Typeface.of(Weight.NORMAL, false).width(text) * SMALL / 2, y);
    }

    /** The lines of a legend, one below the other; gives where the next would begin. */
    double entries(Iterable<Legend.Entry> entries, Locale language, double top) {
        double y = top;
        Numbers numbers = new Numbers(0, language);
        for (Legend.Entry entry : entries) {
            sample(entry, MARGIN, y + (size.line() - size.height()) / 2.0);
            double base = y + size.line() / 2.0 + 4;
            double right = width - MARGIN;
            if (entry.count() >= 0) right -= smallBefore(numbers.text(entry.count()), right, base) + MARGIN;
            text(entry.text(), MARGIN * 2 + size.width(), base, 12, Weight.NORMAL, INK, right);
            y += size.line();
        }
        return y;
    }

    /** A small text round x on a colour, dark or light as that asks. */
    void count(String text, double x, double y, int ground) {
        double light = 0.299 * (ground >> 16 & 255) + 0.587 * (ground >> 8 & 255) + 0.114 * (ground & 255);
        double wide = Typeface.of(Weight.NORMAL, false).width(text) * SMALL;
        text(text, x - wide / 2, y, SMALL, Weight.NORMAL, light > 140 ? INK : 0xFFFFFF, width);
    }

    /** A filled rectangle. */
    void cell(double x, double y, double wide, double high, int color) {
        graphics.setColor(new Color(color));
        graphics.fill(new Rectangle2D.Double(x * ratio, y * ratio, wide * ratio, high * ratio));
    }

    private void text(String text, double x, double y, double size, Weight weight, int color, double right) {
        double room = (right - x) / size;
        String shown = text;
        while (shown.length() > 1 && Typeface.of(weight, false).width(shown) > room)
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        graphics.setColor(new Color(color));
        graphics.fill(Typeface.of(weight, false)
                .font(size * ratio)
                .createGlyphVector(Typeface.CONTEXT, shown)
                .getOutline((float) (x * ratio), (float) (y * ratio)));
    }

    /** A sample that is the whole picture. */
    void alone(Legend.Entry entry) {
        sample(entry, 0, 0);
        if (entry.radius() <= 0) return;
        double radius = Math.min(entry.radius(), Math.min(size.width(), size.height()) / 2.0 - 1);
        Path2D.Double path = new Path2D.Double();
        MarkPainter.circle(path, size.width() * ratio / 2, size.height() * ratio / 2, radius * ratio);
        graphics.setColor(new Color(Colors.withOpacity(entry.color(), CircleLayer.OPACITY), true));
        graphics.fill(path);
    }

    private void sample(Legend.Entry entry, double left, double top) {
        Rectangle2D box =
                new Rectangle2D.Double(left * ratio, top * ratio, size.width() * ratio, size.height() * ratio);
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
                text("Abc", left, top + size.height() - 4, SMALL, label.weight(), label.color() & 0xFFFFFF, width);
            } else if (symbolizer instanceof Symbolizer.Mark mark) {
                mark(box, mark);
            }
        }
        if (entry.radius() <= 0 && entry.symbolizers().stream().allMatch(Symbolizer.Area.class::isInstance)) {
            graphics.setColor(new Color(MUTED & 0xFFFFFF | 0x50000000, true));
            graphics.setStroke(new BasicStroke((float) (0.6 * ratio)));
            graphics.draw(box);
        }
    }

    private void mark(Rectangle2D box, Symbolizer.Mark mark) {
        Path2D.Double path = new Path2D.Double();
        double pixels = Math.min(size.height() * ratio, pens.pixels(mark.size()));
        MarkPainter.add(path, mark.shape(), box.getCenterX(), box.getCenterY(), pixels);
        if (mark.fill() != null) {
            graphics.setPaint(pens.paint(mark.fill()));
            graphics.fill(path);
        }
        if (mark.stroke() != null) stroke(path, mark.stroke());
    }

    private void stroke(Shape shape, Symbolizer.Stroke stroke) {
        graphics.setColor(new Color(stroke.color(), true));
        graphics.setStroke(pens.stroke(stroke));
        graphics.draw(shape);
    }

    /** A circle as the map has it, standing on a line, and a number at its top. */
    void ring(double radius, double bottom, int color, String number) {
        double middle = MARGIN + AreaClasses.MAX_RADIUS;
        double right = middle + AreaClasses.MAX_RADIUS + MARGIN;
        double top = bottom - 2 * radius;
        Path2D.Double path = new Path2D.Double();
        MarkPainter.circle(path, middle * ratio, (bottom - radius) * ratio, radius * ratio);
        graphics.setColor(new Color(Colors.withOpacity(color, CircleLayer.OPACITY), true));
        graphics.fill(path);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) (CircleLayer.RIM * ratio)));
        graphics.draw(path);
        graphics.setColor(new Color(MUTED));
        graphics.setStroke(new BasicStroke((float) (0.6 * ratio)));
        graphics.draw(new Line2D.Double(middle * ratio, top * ratio, right * ratio, top * ratio));
        small(number, right + 4, top + 4);
    }
}
