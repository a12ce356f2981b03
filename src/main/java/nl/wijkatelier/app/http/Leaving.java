package nl.wijkatelier.app.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.function.Consumer;

/** Sends a whole answer as fast as its client reads, without a thread; lets go of one that reads slower than 4 KB a second. */
final class Leaving implements WriteListener {
    private static final int PIECE = 32_768;
    private static final int FLOOR = 4096;
    private static final long GRACE = 20_000_000_000L;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final byte[] bytes;
    private final Consumer<Leaving> over;
    private final long begun = System.nanoTime();
    private int sent;
    private boolean done;

    /** @param over called once at the end */
    Leaving(AsyncContext context, ServletOutputStream out, byte[] bytes, Consumer<Leaving> over) {
        this.context = context;
        this.out = out;
        this.bytes = bytes;
        this.over = over;
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        while (!done && out.isReady()) {
            if (sent == bytes.length) {
                end();
                return;
            }
            int piece = Math.min(PIECE, bytes.length - sent);
            out.write(bytes, sent, piece);
            sent += piece;
        }
    }

    @Override
    public synchronized void onError(Throwable gone) {
        if (!done) end();
    }

    synchronized void hurry() {
        if (!done && System.nanoTime() - begun > GRACE + sent * (1_000_000_000L / FLOOR)) end();
    }

    private void end() {
        done = true;
        over.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException ended) {
            // by the container
        }
    }
}
