package nl.wijkatelier.engine.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.engine.style.Symbolizer.Weight;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A map on a sheet of A4, upright, at 150 pixels an inch: title, map in RD, legend, scale and source. */
public final class MapSheet {
    /** Pixels of the sheet. */
    public static final int WIDTH = 1240;

    public static final int HEIGHT = 1754;

    private static final int MARGIN = 70;
    private static final int TOP = 190;
    private static final int FOOT = 210;
    private static final double RATIO = 1.6;
    private static final int INK = 0x14213D;
    private static final int MUTED = 0x5B6475;
    private static final int WARNING = 0xB3261E;

    /**
     * A kind of line that is drawn on the map and explained below it.
     *
     * @param color RGB
     * @param width pixels
     * @param dash pixels on and off; 0 for a whole line
     */
    public record Line(String name, List<? extends Geometry> lines, int color, float width, float dash) {}

    /**
     * What is on the sheet.
     *
     * @param warning stands in red below the title; empty for none
     * @param box RD metres that must be on it
     * @param layers the lowest first
     */
    public record Content(
            String title,
            String subtitle,
            String warning,
            String source,
            Envelope box,
            List<MapLayer> layers,
            List<Line> lines) {}

    private final Content content;
    private final Graphics2D graphics;
    private final Viewport view;

    private MapSheet(Content content, Graphics2D graphics, Viewport view) {
        this.content = content;
        this.graphics = graphics;
        this.view = view;
    }

    /**
     * Borders and names of areas that are in no served division.
     *
     * @param layer gemeenten, wijken or buurten, whose style is taken
     */
    public static MapLayer borders(List<Area> areas, String layer, Styles styles) {
        return AreaMap.of(areas, new RasterMemory(0)).borders(layer, styles, Projection.RD);
    }

    /** @param stopped asked while painting; throws CancellationException when it says so */
    public static BufferedImage paint(Content content, BooleanSupplier stopped) {
        Viewport view = view(content.box());
        BufferedImage map = MapPainter.paintAlone(content.layers(), view, 0xFFFFFF, stopped);
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.drawImage(map, MARGIN, TOP, null);
            new MapSheet(content, graphics, view).paint();
        } finally {
            graphics.dispose();
        }
        return sheet;
    }

    /** The box with a margin, made wider or higher to the shape of the map. */
    private static Viewport view(Envelope box) {
        int width = WIDTH - 2 * MARGIN;
        int height = HEIGHT - TOP - FOOT;
        double perPixel = Math.max(0.05, 1.08 * Math.max(box.getWidth() / width, box.getHeight() / height));
        double halfWidth = perPixel * width / 2;
        double halfHeight = perPixel * height / 2;
        double x = (box.getMinX() + box.getMaxX()) / 2;
        double y = (box.getMinY() + box.getMaxY()) / 2;
        return new Viewport(
                Projection.RD, x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, width, height, RATIO);
    }

    private void paint() {
        text(content.title(), Weight.SEMIBOLD, 40, INK, MARGIN, 92);
        text(content.subtitle(), Weight.NORMAL, 22, MUTED, MARGIN, 132);
        if (!content.warning().isEmpty()) text(content.warning(), Weight.SEMIBOLD, 22, WARNING, MARGIN, 166);
        Rectangle2D frame = new Rectangle2D.Double(MARGIN, TOP, view.width(), view.height());
        graphics.clip(frame);
        for (Line line : content.lines()) line(line);
        graphics.setClip(null);
        graphics.setColor(new Color(MUTED));
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.draw(frame);
        legend(HEIGHT - FOOT + 50);
        scale(HEIGHT - FOOT + 50);
        text(content.source(), Weight.NORMAL, 16, MUTED, MARGIN, HEIGHT - 50);
    }

    private void line(Line line) {
        AffineTransform toSheet = new AffineTransform(
                view.scaleX(),
                0,
                0,
                -view.scaleY(),
                MARGIN - view.minX() * view.scaleX(),
                TOP + view.maxY() * view.scaleY());
        Path2D path = new Path2D.Double();
        for (Geometry geometry : line.lines())
            for (int n = 0; n < geometry.getNumGeometries(); n++) {
                Coordinate[] positions = geometry.getGeometryN(n).getCoordinates();
                for (int i = 0; i < positions.length; i++)
                    if (i == 0) path.moveTo(positions[i].x, positions[i].y);
                    else path.lineTo(positions[i].x, positions[i].y);
            }
        pen(line);
        graphics.draw(path.createTransformedShape(toSheet));
    }

    private void pen(Line line) {
        graphics.setColor(new Color(line.color()));
        float[] dash = line.dash() > 0 ? new float[] {line.dash(), line.dash()} : null;
        graphics.setStroke(new BasicStroke(line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
    }

    private void legend(int y) {
        int x = MARGIN;
        for (Line line : content.lines()) {
            pen(line);
            graphics.draw(new java.awt.geom.Line2D.Double(x, y - 7, x + 50, y - 7));
            text(line.name(), Weight.NORMAL, 20, INK, x + 62, y);
            x += (int) (62 + Typeface.of(Weight.NORMAL, false).width(line.name()) * 20 + 44);
        }
    }

    /** A bar of a round number of metres, no longer than a fifth of the map. */
    private void scale(int y) {
        double most = view.width() / 5.0 * view.metresPerPixel();
        double metres = Math.pow(10, Math.floor(Math.log10(most)));
        if (metres * 5 <= most) metres *= 5;
        else if (metres * 2 <= most) metres *= 2;
        int length = (int) Math.round(metres / view.metresPerPixel());
        int x = WIDTH - MARGIN - length;
        graphics.setColor(new Color(INK));
        graphics.fillRect(x, y - 12, length / 2, 8);
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.drawRect(x, y - 12, length, 8);
        String label = metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
        text(label, Weight.NORMAL, 18, INK, x, y + 20);
    }

    private void text(String text, Weight weight, double size, int color, double x, double y) {
        Typeface typeface = Typeface.of(weight, false);
        double width = typeface.width(text) * size;
        double fit = Math.min(1, (WIDTH - MARGIN - x) / Math.max(1, width));
        graphics.setFont(typeface.font(size * fit));
        graphics.setColor(new Color(color));
        graphics.drawString(text, (float) x, (float) y);
    }
}
