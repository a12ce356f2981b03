package nl.wijkatelier.api;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.Progress;

/** One import under way, and what became of it. Thread-safe. */
final class ImportJob implements Progress {
    enum Status {
        WACHT,
        BEZIG,
        KLAAR,
        GEANNULEERD,
        MISLUKT
    }

    /**
     * A job as JSON.
     *
     * @param percentage 0 to 100 of the stage, or null where its length is not known
     * @param datasets ids of the dataset versions that it made
     * @param fout what went wrong, or null
     */
    record View(
            long id, String bron, String status, String stage, Integer percentage, List<Long> datasets, String fout) {}

    private final long id;
    private final String source;
    private final AtomicLong done = new AtomicLong();
    private volatile Status status = Status.WACHT;
    private volatile boolean cancelled;
    private volatile String stage = "";
    private volatile long steps = -1;
    private volatile List<Long> datasets = List.of();
    private volatile String error;

    ImportJob(long id, String source) {
        this.id = id;
        this.source = source;
    }

    void cancel() {
        cancelled = true;
        if (status == Status.WACHT) status = Status.GEANNULEERD;
    }

    boolean ended() {
        return status != Status.WACHT && status != Status.BEZIG;
    }

    void started() {
        check();
        status = Status.BEZIG;
    }

    void ended(List<Dataset> made) {
        datasets = made.stream().map(Dataset::id).toList();
        status = Status.KLAAR;
    }

    void ended(Status how, String reason) {
        error = reason;
        status = how;
    }

    View view() {
        long all = steps;
        Integer percentage = all <= 0 ? null : (int) Math.min(100, done.get() * 100 / all);
        return new View(
                id, source, status.name().toLowerCase(java.util.Locale.ROOT), stage, percentage, datasets, error);
    }

    @Override
    public void begin(String stage, long steps) {
        done.set(0);
        this.steps = steps;
        this.stage = stage;
    }

    @Override
    public void advance(long count) {
        done.addAndGet(count);
    }

    @Override
    public void check() {
        if (cancelled) throw new Cancelled();
    }
}
