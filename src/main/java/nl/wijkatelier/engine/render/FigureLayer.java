package nl.wijkatelier.engine.render;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.wijkatelier.engine.image.IndexedPicture;

/** A figure as fill. Alone on a picture it is made without painting: see {@link Ground}. */
final class FigureLayer implements DirectLayer {
    private final StyledLayer styled;
    private final RasterMemory memory;

    FigureLayer(StyledLayer styled, RasterMemory memory) {
        this.styled = styled;
        this.memory = memory;
    }

    @Override
    public void paint(Canvas canvas) {
        new LayerStack(List.of(styled)).paint(canvas);
    }

    @Override
    public <T> Optional<T> picture(
            Viewport view, Integer background, BooleanSupplier stopped, Function<IndexedPicture, T> use) {
        if (stopped.getAsBoolean()) throw new CancellationException("painting was stopped");
        AreaPalette palette = AreaPalette.of(styled, view, background).orElse(null);
        if (palette == null) return Optional.empty();
        PackedLayer layer = styled.pyramid().on(view.unitsPerPixel());
        Ground ground = memory.get(
                RasterMemory.View.of(layer, view, palette.reach, palette.steps),
                () -> AreaRaster.ground(layer, view, palette.reach, palette.steps - 1, stopped));
        return Optional.ofNullable(ground).map(known -> use.apply(known.colored(styled.recoded(), palette)));
    }
}
