package nl.wijkatelier.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.wijkatelier.domain.port.Progress;

/**
 * Reads entries with one worker per thread. A failure ends the work of all: what is still queued is let go unread, and
 * the first failure is thrown by {@link #submit} or {@link #finish}.
 */
final class SourceCrew implements AutoCloseable {
    private static final Task LAST = () -> {
        throw new IllegalStateException("the last task is not read");
    };

    private final Supplier<? extends SourceFiles.Worker> workers;
    private final BlockingQueue<Task> queue;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private SourceFiles.Worker own;
    private long submitted;
    private boolean ended;

    /** Opens an entry in the thread that will read it. */
    interface Task {
        SourceEntry open() throws IOException;
    }

    SourceCrew(int size, Supplier<? extends SourceFiles.Worker> workers) {
        if (size < 1) throw new IllegalArgumentException("threads " + size + " is below 1");
        this.workers = workers;
        this.queue = new ArrayBlockingQueue<>(2 * size);
        if (size == 1) {
            own = workers.get();
            return;
        }
        for (int i = 0; i < size; i++) {
            Thread thread = new Thread(this::work, "reader-" + (i + 1));
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void submit(Task task) {
        submitted++;
        if (own != null) {
            read(own, task);
        } else {
            put(task);
        }
        rethrow();
    }

    /** Waits until all is read, and returns how many entries that were. */
    long finish() {
        end();
        rethrow();
        return submitted;
    }

    @Override
    public void close() {
        if (ended) return;
        // Reached only when the walk itself failed: its exception tells the cause, the queue need not be read.
        failure.compareAndSet(null, new Progress.Cancelled());
        end();
    }

    private void end() {
        ended = true;
        if (own != null) closeWorker(own);
        for (Thread thread : threads) put(LAST);
        for (Thread thread : threads) join(thread);
    }

    private void work() {
        SourceFiles.Worker worker = null;
        try {
            worker = workers.get();
        } catch (RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
        }
        for (Task task = take(); task != LAST; task = take()) read(worker, task);
        if (worker != null) closeWorker(worker);
    }

    private void read(SourceFiles.Worker worker, Task task) {
        try (SourceEntry entry = task.open()) {
            if (failure.get() == null) worker.read(entry);
        } catch (IOException | RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
        }
    }

    private void closeWorker(SourceFiles.Worker worker) {
        try {
            worker.close();
        } catch (RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
        }
    }

    private void rethrow() {
        Throwable broken = failure.get();
        if (broken instanceof RuntimeException unchecked) throw unchecked;
        if (broken instanceof Error error) throw error;
        if (broken instanceof IOException checked) throw new UncheckedIOException(checked);
    }

    private void put(Task task) {
        try {
            queue.put(task);
        } catch (InterruptedException interrupted) {
            throw cancelled();
        }
    }

    private Task take() {
        try {
            return queue.take();
        } catch (InterruptedException interrupted) {
            throw cancelled();
        }
    }

    private void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw cancelled();
        }
    }

    private Progress.Cancelled cancelled() {
        Thread.currentThread().interrupt();
        Progress.Cancelled cancelled = new Progress.Cancelled();
        failure.compareAndSet(null, cancelled);
        return cancelled;
    }
}
