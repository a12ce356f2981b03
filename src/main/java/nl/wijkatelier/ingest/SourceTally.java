package nl.wijkatelier.ingest;

import java.util.concurrent.atomic.AtomicLong;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** What one run has unpacked so far, held against the limits. Thread-safe. */
final class SourceTally {
    private final SourceLimits limits;
    private final Progress progress;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();

    SourceTally(SourceLimits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    SourceLimits limits() {
        return limits;
    }

    Progress progress() {
        return progress;
    }

    void unpacked(String place, long count) {
        if (bytes.addAndGet(count) > limits.maxBytes())
            throw new RefusedFile(
                    FileProblem.FILE_TOO_LARGE,
                    place,
                    "de levering is uitgepakt groter dan " + limits.maxBytes() + " bytes");
    }

    void entries(String place, long count) {
        if (entries.addAndGet(count) > limits.maxEntries())
            throw new RefusedFile(
                    FileProblem.FILE_TOO_LARGE,
                    place,
                    "de levering heeft meer dan " + limits.maxEntries() + " bestanden");
    }

    void depth(String place, int depth) {
        if (depth > limits.maxDepth())
            throw new RefusedFile(
                    FileProblem.FILE_TOO_LARGE, place, "zip in zip, dieper dan " + limits.maxDepth() + " lagen");
    }
}
