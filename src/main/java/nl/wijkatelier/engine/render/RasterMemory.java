package nl.wijkatelier.engine.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The ground of the views that were last painted, within a number of bytes. Thread-safe. */
final class RasterMemory {
    /** Everything that areas and borders under pixels depend on; layers are compared by identity. */
    record View(
            PackedLayer layer,
            double minX,
            double minY,
            double maxX,
            double maxY,
            int width,
            int height,
            double reach,
            int steps) {
        static View of(PackedLayer layer, Viewport view, double reach, int steps) {
            return new View(
                    layer,
                    view.minX(),
                    view.minY(),
                    view.maxX(),
                    view.maxY(),
                    view.width(),
                    view.height(),
                    reach,
                    steps);
        }
    }

    private final long limit;
    private final Map<View, Ground> grounds = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long made;

    /** @param limit bytes that all of it takes at most */
    RasterMemory(long limit) {
        this.limit = limit;
    }

    /** What lies under the pixels of a view; made if it is not known, where null is not remembered. */
    Ground get(View view, Supplier<Ground> maker) {
        synchronized (grounds) {
            Ground known = grounds.get(view);
            if (known != null) return known;
        }
        Ground ground = maker.get();
        synchronized (grounds) {
            made++;
            if (ground != null) put(view, ground);
        }
        return ground;
    }

    private void put(View view, Ground ground) {
        long size = ground.bytes();
        if (size > limit / 2) return;
        Ground before = grounds.put(view, ground);
        bytes += size - (before == null ? 0 : before.bytes());
        var oldest = grounds.values().iterator();
        while (bytes > limit) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** Bytes that are remembered now. */
    long bytes() {
        synchronized (grounds) {
            return bytes;
        }
    }

    /** How often a view was not known. */
    long made() {
        synchronized (grounds) {
            return made;
        }
    }
}
