package nl.wijkatelier.engine.render;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A layer that others show through: painted on its own and then laid over what is below, so that its parts do not show through each
 * other. In a drawing it is a picture within the drawing. Its labels stay whole, since they stand among those of all layers.
 *
 * @param opacity above 0 and below 1
 */
public record FadedLayer(MapLayer layer, double opacity) implements MapLayer {
    public FadedLayer {
        if (!(opacity > 0 && opacity < 1)) throw new IllegalArgumentException("opacity " + opacity);
    }

    @Override
    public void paint(Canvas canvas) {
        Viewport view = canvas.view();
        BufferedImage own = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = own.createGraphics();
        try {
            graphics.setRenderingHints(canvas.graphics().getRenderingHints());
            layer.paint(new Canvas(graphics, view, canvas.labels(), canvas.stopped()));
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.DST_IN, (float) opacity));
            graphics.setColor(new Color(0, 0, 0, 255));
            graphics.fillRect(0, 0, view.width(), view.height());
        } finally {
            graphics.dispose();
        }
        canvas.graphics().drawImage(own, new AffineTransform(), null);
    }
}
