package nl.wijkatelier.engine.render;

import java.awt.image.BufferedImage;

/** Paints a legend. Its size follows from the number of its lines only, so that it can be told before it is painted. */
public final class LegendPainter {
    /** Width in pixels at a pixel ratio of 1. */
    public static final int WIDTH = 300;

    private LegendPainter() {}

    /** Height in pixels at a pixel ratio of 1 of a legend with a title, a subtitle and so many entries. */
    public static int height(boolean subtitle, int entries) {
        return LegendPen.MARGIN * 2 + LegendPen.TITLE + (subtitle ? LegendPen.TITLE - 4 : 0) + LegendPen.LINE * entries;
    }

    /** Height of a legend whose samples are larger or smaller. */
    public static int height(boolean subtitle, int entries, LegendSample sample) {
        return height(subtitle, 0) + sample.line() * entries;
    }

    /** One sample as a whole picture. */
    public static BufferedImage sample(Legend.Entry entry, LegendSample size, double pixelRatio, Integer background) {
        return LegendPen.picture(size.width(), size.height(), pixelRatio, background, size, pen -> pen.alone(entry));
    }

    /** Paints a legend with samples of a size. */
    public static BufferedImage paint(
            Legend legend, int lines, double pixelRatio, Integer background, LegendSample sample) {
        boolean subtitle = !legend.subtitle().isEmpty();
        int height = height(subtitle, Math.max(lines, legend.entries().size()), sample);
        int width = WIDTH + Math.max(0, sample.width() - LegendSample.STANDARD.width());
        return LegendPen.picture(width, height, pixelRatio, background, sample, pen -> {
            pen.entries(legend.entries(), legend.language(), pen.heading(legend.title(), legend.subtitle()));
        });
    }

    /**
     * Paints a legend.
     *
     * @param lines room for so many entries; at least as many as there are
     * @param background RGB, or null for a transparent one
     */
    public static BufferedImage paint(Legend legend, int lines, double pixelRatio, Integer background) {
        return paint(legend, lines, pixelRatio, background, LegendSample.STANDARD);
    }
}
