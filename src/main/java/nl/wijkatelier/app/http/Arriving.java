package nl.wijkatelier.app.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;

/** Gathers a body as its bytes come, without a thread (Servlet 3.1, non-blocking). Ends once: whole, too large, too slow or broken. */
final class Arriving implements ReadListener {
    static final Problems.Problem SLOW = new Problems.Problem(
            HttpStatus.REQUEST_TIMEOUT, "De vraag kwam te langzaam binnen; probeer het opnieuw.", "BODY_SLOW");
    static final Problems.Problem LARGE = new Problems.Problem(
            HttpStatus.CONTENT_TOO_LARGE, "Dit is meer dan hier in één keer kan; stuur minder.", "BODY_LARGE");

    private static final int PIECE = 8192;
    private static final int FLOOR = 4096;
    private static final long GRACE = 5_000_000_000L;
    private static final long LONGEST = 120_000_000_000L;

    private final Ticket ticket;
    private final ServletInputStream in;
    private final long most;
    private final Problems.Problem excess;
    /** Bytes that bodies hold. */
    private final Held held;

    private final Consumer<Arriving> over;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long begun = System.nanoTime();
    private boolean done;

    /**
     * A body of which nothing has come.
     *
     * @param excess what is said of more than {@code most}
     * @param over called once at the end; the ticket says by its refusal how it ended, and has no waiting request where the client is gone
     */
    Arriving(
            Ticket ticket,
            ServletInputStream in,
            long most,
            Problems.Problem excess,
            Held held,
            Consumer<Arriving> over) {
        this.ticket = ticket;
        this.in = in;
        this.most = most;
        this.excess = excess;
        this.held = held;
        this.over = over;
    }

    Ticket ticket() {
        return ticket;
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!done && in.isReady()) {
            int read = in.read(piece);
            if (read < 0) return;
            if (bytes.size() + read > most) {
                ticket.detail = ": hoogstens " + most + " bytes";
                end(excess);
            } else if (!held.take(ticket.client, read)) end(Reception.BUSY);
            else bytes.write(piece, 0, read);
        }
    }

    @Override
    public synchronized void onAllDataRead() {
        if (!done) end(null);
    }

    @Override
    public synchronized void onError(Throwable broken) {
        if (done) return;
        done = true;
        held.give(ticket.client, bytes.size());
        over.accept(this);
        try {
            ticket.waiting.complete();
        } catch (IllegalStateException ended) {
            // by the container
        }
    }

    /** Ends it where it comes slower than 4 KB a second after five seconds, or is not whole in two minutes. */
    synchronized void hurry() {
        long passed = System.nanoTime() - begun;
        if (!done && (passed > LONGEST || passed > GRACE + bytes.size() * (1_000_000_000L / FLOOR))) end(SLOW);
    }

    private void end(Problems.Problem problem) {
        done = true;
        ticket.refusal = problem;
        int size = bytes.size();
        // one that waits for its turn holds memory, too
        if (problem == null) {
            ticket.body = bytes.toByteArray();
            ticket.hold(() -> held.give(ticket.client, size));
        } else held.give(ticket.client, size);
        over.accept(this);
    }
}
