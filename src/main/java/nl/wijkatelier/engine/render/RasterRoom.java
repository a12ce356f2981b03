package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkatelier.engine.image.RunFinder;

/**
 * Cleared memory to make a raster in, kept for the next picture: making it anew for each would cost the collector more than
 * the picture costs. Whoever takes one gives it back cleared.
 */
final class RasterRoom {
    /** Pixels of a band, if that is not less than a row. */
    private static final int BAND = 1 << 19;
    /** Rooms that are kept ready. */
    private static final int KEPT = 8;

    private static final ConcurrentLinkedQueue<RasterRoom> READY = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger READY_ROOMS = new AtomicInteger();

    /** Change of the area's number per pixel of the band. */
    int[] sums = new int[0];
    /** Nearness to a border per pixel of the band, 0 out of reach. */
    byte[] nearness = new byte[0];
    /** A bit per pixel of the band whose number or nearness may have changed; rows begin at a whole word. */
    long[] touched = new long[0];

    /** Features of the picture in the order in which they were first seen. */
    final IntArrayList seen = new IntArrayList();
    /** Features of the band. */
    final IntArrayList visible = new IntArrayList();
    /** Place among the seen ones per feature, -1 for the others. */
    int[] surfaces = new int[0];
    /** Per feature, whether it is one of the band. */
    boolean[] inBand = new boolean[0];

    final RunFinder runs = new RunFinder();

    private RasterRoom() {}

    /** @param features number of features of the layer */
    static RasterRoom take(int features, int width, int height) {
        RasterRoom ready = READY.poll();
        if (ready == null) ready = new RasterRoom();
        else READY_ROOMS.decrementAndGet();
        ready.grow(features, width, height);
        return ready;
    }

    private void grow(int features, int width, int height) {
        int rows = Math.min(height, bandRows(width));
        int words = rows * ((width + Long.SIZE - 1) / Long.SIZE);
        if (sums.length < rows * width) {
            sums = new int[rows * width];
            nearness = new byte[rows * width];
        }
        if (touched.length < words) touched = new long[words];
        if (surfaces.length < features) {
            surfaces = new int[features];
            java.util.Arrays.fill(surfaces, -1);
            inBand = new boolean[features];
        }
    }

    /** Rows of a band for pictures of a width. */
    int bandRows(int width) {
        return Math.max(1, BAND / width);
    }

    /** Takes note of a feature of the band. */
    void see(int feature) {
        visible.add(feature);
        inBand[feature] = true;
        if (surfaces[feature] >= 0) return;
        surfaces[feature] = seen.size();
        seen.add(feature);
    }

    void giveBack() {
        for (int i = 0; i < seen.size(); i++) surfaces[seen.getInt(i)] = -1;
        seen.clear();
        visible.clear();
        if (READY_ROOMS.incrementAndGet() <= KEPT) READY.add(this);
        else READY_ROOMS.decrementAndGet();
    }
}
