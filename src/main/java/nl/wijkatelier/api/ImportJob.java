package nl.wijkatelier.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.problem.RefusedFile;

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
     * @param proef whether nothing is kept
     * @param datasets ids of the dataset versions that it made
     * @param vervangt what is replaced, as soon as that is known
     * @param resultaten what became of each delivery
     * @param fout what went wrong, or null
     * @param code of a file that was refused, or null
     */
    record View(
            long id,
            String bron,
            String status,
            String stage,
            Integer percentage,
            boolean proef,
            List<Long> datasets,
            List<ImportResult.Vervangt> vervangt,
            List<ImportResult> resultaten,
            String fout,
            String code) {}

    private final long id;
    private final ImportRequest request;
    private final AtomicLong done = new AtomicLong();
    private volatile Status status = Status.WACHT;
    private volatile boolean cancelled;
    private volatile String stage = "";
    private volatile long steps = -1;
    private volatile List<ImportResult> results = List.of();
    private volatile List<ImportResult.Vervangt> replaced = List.of();
    private volatile String error;
    private volatile String code;

    ImportJob(long id, ImportRequest request) {
        this.id = id;
        this.request = request;
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

    /** Of one delivery after another. */
    synchronized void replacing(List<Replacement> replaces) {
        List<ImportResult.Vervangt> all = new ArrayList<>(replaced);
        replaces.forEach(one -> all.add(ImportResult.Vervangt.of(one)));
        replaced = List.copyOf(all);
    }

    void refused(RefusedFile refused) {
        code = refused.problem().name();
        ended(Status.MISLUKT, refused.problem() + ": " + refused.getMessage());
    }

    void ended(List<ImportResult> made) {
        results = List.copyOf(made);
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
                id,
                request.bron(),
                status.name().toLowerCase(java.util.Locale.ROOT),
                stage,
                percentage,
                request.proef(),
                results.stream()
                        .map(ImportResult::dataset)
                        .filter(Objects::nonNull)
                        .toList(),
                replaced,
                results,
                error,
                code);
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
