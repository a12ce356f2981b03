package nl.wijkatelier.engine.join;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.wijkatelier.domain.port.Progress;

/** Counts the objects of one pass for the progress, and stops the pass when the work is cancelled or another pass failed. */
final class Watch {
    private static final int STEP = 1024;

    private final Progress progress;
    private final AtomicBoolean stopped;
    private int seen;

    Watch(Progress progress, AtomicBoolean stopped) {
        this.progress = progress;
        this.stopped = stopped;
    }

    /** One object was joined. */
    void tick() {
        if (++seen % STEP != 0) return;
        progress.objects(STEP);
        check();
    }

    void check() {
        progress.check();
        if (stopped.get()) throw new Progress.Cancelled();
    }

    /** The pass is done. */
    void done() {
        progress.objects(seen % STEP);
        progress.advance(1);
    }
}
