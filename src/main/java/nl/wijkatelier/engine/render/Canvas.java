package nl.wijkatelier.engine.render;

import java.awt.Graphics2D;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A picture being painted: where layers put their surfaces and lines at once, and their labels for the end.
 *
 * @param view what the picture shows
 * @param labels takes the labels; they are placed when every layer has been painted
 * @param stopped whether nobody waits for the picture any more
 */
public record Canvas(Graphics2D graphics, Viewport view, LabelPlacement labels, BooleanSupplier stopped) {
    /** Throws CancellationException when nobody waits any more; called between paths. */
    public void check() {
        if (stopped.getAsBoolean()) throw new CancellationException("painting was stopped");
    }
}
