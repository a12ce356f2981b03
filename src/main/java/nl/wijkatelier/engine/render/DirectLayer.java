package nl.wijkatelier.engine.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.engine.image.IndexedPicture;

/** A layer that can make a picture of itself alone faster than by painting. */
public interface DirectLayer extends MapLayer {
    /**
     * The whole picture in its palette, or empty where only painting does it justice.
     *
     * @param background RGB, or null for transparent pixels where nothing is painted
     * @throws java.util.concurrent.CancellationException when stopped
     */
    Optional<IndexedPicture> picture(Viewport view, Integer background, BooleanSupplier stopped);
}
