package nl.wijkatelier.engine.render;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * Cleared memory to make a raster in, kept for the next picture: making it anew for each would cost the collector more than
 * the picture costs. Whoever takes one gives it back cleared.
 */
final class RasterRoom {
    /** Pixels that are kept ready at most per room. */
    private static final int LARGEST = 1 << 21;

    private static final ArrayBlockingQueue<RasterRoom> READY = new ArrayBlockingQueue<>(8);

    private final int[] sums;
    private final byte[] steps;
    private final byte[] rows;

    private RasterRoom(int pixels) {
        sums = new int[pixels];
        steps = new byte[pixels];
        rows = new byte[pixels];
    }

    static RasterRoom take(int pixels) {
        RasterRoom ready = READY.poll();
        return ready != null && ready.sums.length >= pixels ? ready : new RasterRoom(pixels);
    }

    void giveBack() {
        if (sums.length <= LARGEST) READY.offer(this);
    }

    int[] sums() {
        return sums;
    }

    byte[] steps() {
        return steps;
    }

    /** Not cleared between pictures. */
    byte[] rows() {
        return rows;
    }
}
