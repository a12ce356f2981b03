package nl.wijkatelier.wms;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.WorkRefused;

/**
 * Keeps the pictures that are painted at one time within a number of pixels, whatever clients ask. Who came first paints first; who waits for a
 * client that has left gives up its turn. Thread-safe.
 */
final class PaintGate {
    private static final int PIXELS_PER_PERMIT = 1 << 16;
    /** Between two looks at whether the client is still there. */
    private static final long TICK_MILLIS = 50;

    private static final class Turn {
        private final int needed;
        private boolean given;

        Turn(int needed) {
            this.needed = needed;
        }
    }

    private final int all;
    private final long patience;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int free;

    PaintGate(int megapixels, Duration patience) {
        this.all = (int) ((long) megapixels * 1_000_000 / PIXELS_PER_PERMIT);
        this.free = all;
        this.patience = patience.toNanos();
    }

    /** The part of the pixels that is being painted, 0 to 1. */
    synchronized double busy() {
        return 1 - (double) free / all;
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    /**
     * Runs work when there is room for its pixels; the work is given a way to ask whether its time is up, or nobody waits for it any more.
     *
     * @throws ServiceException when there is no room within the patience, or the client left
     */
    <T> T paint(int width, int height, Function<BooleanSupplier, T> work) {
        Turn turn = new Turn(Math.min(all, 1 + width * height / PIXELS_PER_PERMIT));
        Budget budget = Budget.current();
        try {
            enter(turn, budget);
            long end = System.nanoTime() + patience;
            return work.apply(() -> {
                budget.look();
                return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
            });
        } catch (WorkRefused refused) {
            throw ServiceException.of("weigering.stopt");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServiceException.of("weigering.stopt");
        } finally {
            leave(turn);
        }
    }

    private void enter(Turn turn, Budget budget) throws InterruptedException {
        long end = System.nanoTime() + patience;
        synchronized (this) {
            waiting.add(turn);
            giveTurns();
        }
        while (!given(turn)) {
            budget.look();
            if (System.nanoTime() - end > 0) throw ServiceException.of("weigering.druk");
        }
    }

    private synchronized boolean given(Turn turn) throws InterruptedException {
        if (!turn.given) wait(TICK_MILLIS);
        return turn.given;
    }

    private void giveTurns() {
        while (!waiting.isEmpty() && waiting.peek().needed <= free) {
            Turn next = waiting.poll();
            next.given = true;
            free -= next.needed;
        }
    }

    /** Whether it has painted or still waits. */
    private synchronized void leave(Turn turn) {
        if (turn.given) free += turn.needed;
        else waiting.remove(turn);
        giveTurns();
        notifyAll();
    }
}
