package nl.wijkatelier.engine.render;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which area lies under each pixel of the views that were last painted, within a number of bytes: the same view of another
 * figure, year or ramp is then a matter of looking up colours. Thread-safe.
 */
final class RasterMemory {
    private static final long BYTES = 24L << 20;
    private static final int BYTES_PER_PIXEL = 3;

    /** Everything that areas and borders under pixels depend on; layers are compared by identity. */
    record View(
            PackedLayer layer,
            double minX,
            double minY,
            double maxX,
            double maxY,
            int width,
            int height,
            double reach) {
        static View of(PackedLayer layer, Viewport view, double reach) {
            return new View(
                    layer, view.minX(), view.minY(), view.maxX(), view.maxY(), view.width(), view.height(), reach);
        }
    }

    /**
     * What lies under pixels, row by row.
     *
     * @param areas number of the area and one, 0 for none
     * @param steps nearness to a border, as {@link BorderRaster} has it
     */
    record Ground(short[] areas, byte[] steps) {}

    private final Map<View, Ground> grounds = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** What lies under the pixels of a view, or null. */
    synchronized Ground find(View view) {
        return grounds.get(view);
    }

    synchronized void put(View view, Ground ground) {
        long size = (long) ground.areas().length * BYTES_PER_PIXEL;
        if (size > BYTES / 2 || grounds.put(view, ground) != null) return;
        bytes += size;
        var oldest = grounds.values().iterator();
        while (bytes > BYTES) {
            bytes -= (long) oldest.next().areas().length * BYTES_PER_PIXEL;
            oldest.remove();
        }
    }
}
