package nl.wijkatelier.engine.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.wijkatelier.engine.image.IndexedPicture;

/** A layer that can make a picture of itself alone faster than by painting. */
public interface DirectLayer extends MapLayer {
    /**
     * Makes the whole picture in its palette and hands it to its use, in which alone it is valid; empty where only painting does
     * it justice.
     *
     * @param background RGB, or null for transparent pixels where nothing is painted
     * @throws java.util.concurrent.CancellationException when stopped
     */
    <T> Optional<T> picture(
            Viewport view, Integer background, BooleanSupplier stopped, Function<IndexedPicture, T> use);
}
