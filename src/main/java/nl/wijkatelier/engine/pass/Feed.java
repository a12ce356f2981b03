package nl.wijkatelier.engine.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.wijkatelier.domain.port.Progress;

/** Hands what one thread reads to takers that work side by side, some hundreds at a time: while they take these, the next are read. */
final class Feed {
    private static final int AT_ONCE = 256;

    private final ExecutorService workers;
    private final Progress progress;

    Feed(ExecutorService workers, Progress progress) {
        this.workers = workers;
        this.progress = progress;
    }

    /** Reads all, and returns when every taker has taken all; nothing is read without takers. */
    <T> void each(List<Consumer<? super T>> takers, Consumer<Consumer<T>> reading) {
        if (takers.isEmpty()) return;
        progress.check();
        Hand<T> hand = new Hand<>(takers);
        try {
            reading.accept(hand::add);
            hand.give();
            hand.await();
        } catch (RuntimeException | Error failure) {
            hand.leave();
            throw failure;
        }
    }

    /** What has been read and not been given yet, and the work on what was given last. */
    private final class Hand<T> {
        private final List<Consumer<? super T>> takers;
        private final List<Future<?>> taking = new ArrayList<>();
        private List<T> read = new ArrayList<>(AT_ONCE);

        Hand(List<Consumer<? super T>> takers) {
            this.takers = takers;
        }

        void add(T one) {
            read.add(one);
            if (read.size() == AT_ONCE) give();
        }

        void give() {
            await();
            progress.check();
            progress.objects(read.size());
            List<T> given = read;
            for (Consumer<? super T> taker : takers) taking.add(workers.submit(() -> given.forEach(taker)));
            read = new ArrayList<>(AT_ONCE);
        }

        /** Waits for the takers; throws what one of them threw. */
        void await() {
            try {
                for (Future<?> one : taking) one.get();
                taking.clear();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof Error error) throw error;
                throw (RuntimeException) failure.getCause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }

        /** Lets the takers end, so that none is at work when the failure is known. */
        void leave() {
            boolean stopped = Thread.interrupted();
            for (Future<?> one : taking)
                try {
                    one.get();
                } catch (ExecutionException known) {
                    // the first failure is the one that is thrown
                } catch (InterruptedException again) {
                    stopped = true;
                    one.cancel(true);
                }
            if (stopped) Thread.currentThread().interrupt();
        }
    }
}
