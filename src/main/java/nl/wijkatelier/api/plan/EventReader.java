package nl.wijkatelier.api.plan;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader of events. Writes without waiting (Servlet 3.1, non-blocking), so that a slow reader costs no thread; lets go of it when
 * its queue is full. Thread-safe.
 */
final class EventReader implements WriteListener, AsyncListener {
    private static final int QUEUE = 256;

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final String name;
    private final BooleanSupplier allowed;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Consumer<EventReader> gone;
    private final Queue<byte[]> queue = new ArrayDeque<>();
    private boolean open = true;
    /** Whether the container lets others than the thread of the request write. */
    private boolean begun;

    private EventReader(
            String name,
            BooleanSupplier allowed,
            AsyncContext context,
            ServletOutputStream out,
            Consumer<EventReader> gone) {
        this.name = name;
        this.allowed = allowed;
        this.context = context;
        this.out = out;
        this.gone = gone;
    }

    /**
     * Starts to write to a response.
     *
     * @param name who reads
     * @param allowed whether they still may
     * @param gone told once when the reader is no more
     */
    static EventReader on(String name, BooleanSupplier allowed, AsyncContext context, Consumer<EventReader> gone)
            throws IOException {
        context.setTimeout(0);
        EventReader reader =
                new EventReader(name, allowed, context, context.getResponse().getOutputStream(), gone);
        context.addListener(reader);
        return reader;
    }

    /** Begins; what was sent before goes first. */
    void start() {
        try {
            out.setWriteListener(this);
        } catch (IllegalStateException gone) {
            close();
        }
    }

    String name() {
        return name;
    }

    /** Whether it may go on; not where that cannot be told. */
    boolean may() {
        try {
            return allowed.getAsBoolean();
        } catch (RuntimeException failure) {
            LOG.warn("Het recht om mee te lezen is niet na te gaan", failure);
            return false;
        }
    }

    void send(String event) {
        boolean full;
        synchronized (queue) {
            if (!open) return;
            full = queue.size() >= QUEUE;
            if (!full) queue.add(event.getBytes(StandardCharsets.UTF_8));
        }
        if (full) close();
        else drain();
    }

    @Override
    public void onWritePossible() {
        synchronized (queue) {
            begun = true;
        }
        drain();
    }

    private void drain() {
        try {
            synchronized (queue) {
                while (begun && open && out.isReady()) {
                    byte[] next = queue.poll();
                    if (next == null) {
                        out.flush();
                        return;
                    }
                    out.write(next);
                }
            }
        } catch (IOException | IllegalStateException failure) {
            close();
        }
    }

    /** Lets go; the response ends. */
    void close() {
        synchronized (queue) {
            if (!open) return;
            open = false;
            queue.clear();
        }
        gone.accept(this);
        complete();
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException over) {
            // the container has ended it already
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    /** The container waits until somebody says that it is over, also where another thread is about to: else it would write its own error. */
    private void end() {
        close();
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the request is not started again
    }
}
