package nl.wijkatelier.engine.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import nl.wijkatelier.engine.style.Symbolizer.Weight;

/** A picture that says something in words, such as why there is no map. */
public final class Notice {
    private static final int MARGIN = 12;
    private static final int LINE = 18;
    private static final double SIZE = 12;

    private Notice() {}

    /** @param background RGB, or null for a transparent picture */
    public static BufferedImage paint(String text, int width, int height, Integer background) {
        BufferedImage image = blank(width, height, background);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xB42318));
        Typeface typeface = Typeface.of(Weight.NORMAL, false);
        StringBuilder line = new StringBuilder();
        int y = MARGIN + LINE;
        for (String word : text.split(" ")) {
            if (line.length() > 0 && typeface.width(line + " " + word) * SIZE > width - 2 * MARGIN) {
                draw(graphics, line.toString(), y);
                line.setLength(0);
                y += LINE;
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        draw(graphics, line.toString(), y);
        graphics.dispose();
        return image;
    }

    /** A picture of the background only. */
    public static BufferedImage blank(int width, int height, Integer background) {
        if (background == null) return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(background));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static void draw(Graphics2D graphics, String line, int y) {
        graphics.fill(Typeface.of(Weight.NORMAL, false)
                .font(SIZE)
                .createGlyphVector(Typeface.CONTEXT, line)
                .getOutline(MARGIN, y));
    }
}
