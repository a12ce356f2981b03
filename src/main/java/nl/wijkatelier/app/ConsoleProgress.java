package nl.wijkatelier.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkatelier.domain.port.Progress;

/**
 * Progress as one line on the console: stage, bar, percentage, objects, rate and time left. Rewrites the line on a
 * terminal; elsewhere (a log file) it prints a line per ten percent, and one for a stage of unknown length when that ends. Thread-safe.
 */
final class ConsoleProgress implements Progress {
    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean terminal;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong objects = new AtomicLong();
    private String stage = "";
    private long steps = -1;
    private Instant begun = Instant.now();
    private Instant shown = Instant.EPOCH;
    private int tenth;

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String stage, long steps) {
        end();
        this.stage = stage;
        this.steps = steps;
        done.set(0);
        objects.set(0);
        begun = Instant.now();
        tenth = 0;
        show(true);
    }

    @Override
    public void advance(long count) {
        done.addAndGet(count);
        show(false);
    }

    @Override
    public void objects(long count) {
        objects.addAndGet(count);
    }

    @Override
    public void check() {
        if (Thread.currentThread().isInterrupted()) throw new Cancelled();
    }

    /** Finishes the line of the running stage, if there is one. */
    synchronized void end() {
        if (stage.isEmpty()) return;
        if (steps > 0) done.set(steps);
        show(true);
        if (terminal) out.println();
        else if (steps <= 0) out.println(line(Duration.between(begun, Instant.now())));
        stage = "";
    }

    private synchronized void show(boolean always) {
        Instant now = Instant.now();
        if (stage.isEmpty() || (!always && Duration.between(shown, now).toMillis() < 200)) return;
        shown = now;
        if (terminal) {
            out.print("\r" + line(Duration.between(begun, now)) + "\u001b[K");
            out.flush();
        } else if (percentage() / 10 > tenth) {
            tenth = percentage() / 10;
            out.println(line(Duration.between(begun, now)));
        }
    }

    String line(Duration spent) {
        double seconds = Math.max(spent.toMillis() / 1000.0, 0.001);
        StringBuilder line = new StringBuilder(String.format("%-28s", stage));
        if (steps > 0) {
            int filled = BAR * percentage() / 100;
            line.append(" [")
                    .append("#".repeat(filled))
                    .append(".".repeat(BAR - filled))
                    .append("] ");
            line.append(String.format("%3d %%", percentage()));
        }
        if (objects.get() > 0)
            line.append(String.format("  %,d objecten (%,.0f/s)", objects.get(), objects.get() / seconds));
        if (steps > 0 && percentage() > 2 && percentage() < 100)
            line.append(String.format("  nog %.0f s", seconds * (100 - percentage()) / percentage()));
        return line.toString();
    }

    private int percentage() {
        return steps <= 0 ? 0 : (int) Math.min(100, done.get() * 100 / steps);
    }
}
