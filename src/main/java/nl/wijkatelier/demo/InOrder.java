package nl.wijkatelier.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Makes things on all processors and hands them out in order; at most as many are held as there are processors. */
final class InOrder {
    private InOrder() {}

    /** To be gone through once. What making throws is thrown by the iterator, and ends it. */
    static <S, T> Iterable<T> of(List<S> sources, Function<S, T> make) {
        return () -> new Made<>(sources.iterator(), make);
    }

    private static final class Made<S, T> implements Iterator<T> {
        private final int processors = Runtime.getRuntime().availableProcessors();
        private final ExecutorService workers = Executors.newFixedThreadPool(processors, task -> {
            Thread thread = new Thread(task, "demo");
            thread.setDaemon(true);
            return thread;
        });
        private final Iterator<S> sources;
        private final Function<S, T> make;
        private final Deque<Future<T>> underway = new ArrayDeque<>();

        Made(Iterator<S> sources, Function<S, T> make) {
            this.sources = sources;
            this.make = make;
            for (int i = 0; i < processors; i++) submit();
        }

        private void submit() {
            if (!sources.hasNext()) return;
            S source = sources.next();
            underway.add(workers.submit(() -> make.apply(source)));
        }

        @Override
        public boolean hasNext() {
            if (underway.isEmpty()) workers.shutdown();
            return !underway.isEmpty();
        }

        @Override
        public T next() {
            if (underway.isEmpty()) throw new NoSuchElementException();
            try {
                T made = underway.remove().get();
                submit();
                return made;
            } catch (ExecutionException e) {
                workers.shutdownNow();
                underway.clear();
                if (e.getCause() instanceof RuntimeException failure) throw failure;
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                workers.shutdownNow();
                underway.clear();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the region was made", e);
            }
        }
    }
}
