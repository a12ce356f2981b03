package nl.wijkatelier.engine.join;

import nl.wijkatelier.domain.port.Progress;

/** Counts the objects of one pass for the progress, and stops the pass when the work is cancelled. */
final class Watch {
    private static final int STEP = 1024;

    private final Progress progress;
    private int seen;

    Watch(Progress progress) {
        this.progress = progress;
    }

    /** One object was joined. */
    void tick() {
        if (++seen % STEP != 0) return;
        progress.objects(STEP);
        check();
    }

    void check() {
        progress.check();
    }

    /** The pass is done. */
    void done() {
        progress.objects(seen % STEP);
        progress.advance(1);
    }
}
