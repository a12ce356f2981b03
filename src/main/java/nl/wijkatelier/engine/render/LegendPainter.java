package nl.wijkatelier.engine.render;

import java.awt.image.BufferedImage;

/** Paints a legend. Its size follows from the number of its lines only, so that it can be told before it is painted. */
public final class LegendPainter {
    /** Width in pixels at a pixel ratio of 1. */
    public static final int WIDTH = 300;

    private static final int TITLE = 20;

    private LegendPainter() {}

    /** Height in pixels at a pixel ratio of 1 of a legend with a title, a subtitle and so many entries. */
    public static int height(boolean subtitle, int entries) {
        return LegendPen.MARGIN * 2 + TITLE + (subtitle ? TITLE - 4 : 0) + LegendPen.LINE * entries;
    }

    /**
     * Paints a legend.
     *
     * @param lines room for so many entries; at least as many as there are
     * @param background RGB, or null for a transparent one
     */
    public static BufferedImage paint(Legend legend, int lines, double pixelRatio, Integer background) {
        boolean subtitle = !legend.subtitle().isEmpty();
        int height = height(subtitle, Math.max(lines, legend.entries().size()));
        return LegendPen.picture(WIDTH, height, pixelRatio, background, pen -> {
            double y = LegendPen.MARGIN + 13;
            pen.title(legend.title(), y);
            y += TITLE - 13;
            if (subtitle) {
                pen.small(legend.subtitle(), LegendPen.MARGIN, y + 9);
                y += TITLE - 4;
            }
            pen.entries(legend.entries(), y);
        });
    }
}
