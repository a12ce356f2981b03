package nl.wijkatelier.wms;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Keeps the pictures that are painted at one time within a number of pixels, whatever clients ask. Thread-safe. */
final class PaintGate {
    private static final int PIXELS_PER_PERMIT = 1 << 16;

    private final Semaphore permits;
    private final int all;
    private final Duration patience;

    PaintGate(int megapixels, Duration patience) {
        this.all = (int) ((long) megapixels * 1_000_000 / PIXELS_PER_PERMIT);
        this.permits = new Semaphore(all, true);
        this.patience = patience;
    }

    /** The part of the pixels that is being painted, 0 to 1. */
    double busy() {
        return 1 - (double) permits.availablePermits() / all;
    }

    /**
     * Runs work when there is room for its pixels; the work is given a way to ask whether its time is up.
     *
     * @throws ServiceException when there is no room within the patience
     */
    <T> T paint(int width, int height, Function<BooleanSupplier, T> work) {
        int needed = Math.min(all, 1 + width * height / PIXELS_PER_PERMIT);
        try {
            if (!permits.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS))
                throw ServiceException.of("weigering.druk");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServiceException.of("weigering.stopt");
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            return work.apply(
                    () -> System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted());
        } finally {
            permits.release(needed);
        }
    }
}
