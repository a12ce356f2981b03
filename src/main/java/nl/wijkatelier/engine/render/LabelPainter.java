package nl.wijkatelier.engine.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Paints labels as outlines: all halos below all letters. */
final class LabelPainter {
    /** Height of a capital above the base line over the em, by which texts are centred. */
    private static final double CAPITAL = 0.727;

    private LabelPainter() {}

    static void paint(Graphics2D graphics, List<PlacedLabel> labels) {
        List<Shape> outlines = labels.stream().map(LabelPainter::outline).toList();
        for (int i = 0; i < labels.size(); i++) {
            PlacedLabel label = labels.get(i);
            if (label.halo() <= 0) continue;
            graphics.setColor(new Color(label.style().haloColor(), true));
            graphics.setStroke(
                    new BasicStroke((float) (2 * label.halo()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(outlines.get(i));
        }
        for (int i = 0; i < labels.size(); i++) {
            graphics.setColor(new Color(labels.get(i).style().color(), true));
            graphics.fill(outlines.get(i));
        }
    }

    private static Shape outline(PlacedLabel label) {
        GlyphVector glyphs = Typeface.of(label.style().weight(), label.style().italic())
                .font(label.size())
                .createGlyphVector(Typeface.CONTEXT, label.text());
        double width = glyphs.getLogicalBounds().getWidth();
        AffineTransform place = AffineTransform.getTranslateInstance(label.x(), label.y());
        place.rotate(label.angle());
        place.translate(-width / 2, label.size() * CAPITAL / 2);
        return place.createTransformedShape(glyphs.getOutline());
    }
}
