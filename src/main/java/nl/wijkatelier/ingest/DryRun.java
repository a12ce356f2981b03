package nl.wijkatelier.ingest;

import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.register.RegisterObject;

/** A reading that stores nothing and counts everything: what was read per object type, and the problems per code. Thread-safe. */
public final class DryRun implements Reading {
    private final Progress progress;
    private final Map<String, Long> read = new TreeMap<>();
    private final Map<String, Long> problems = new TreeMap<>();
    private final Map<String, Long> actueel = new TreeMap<>();

    public DryRun(Progress progress) {
        this.progress = progress;
    }

    /** Records read per object type, as they stand now. */
    public synchronized Map<String, Long> read() {
        return new TreeMap<>(read);
    }

    /** Those of the records read that are current, per object type, for registers whose files hold history. */
    public synchronized Map<String, Long> actueel() {
        return new TreeMap<>(actueel);
    }

    /** Problems of every severity per code. */
    public synchronized Map<String, Long> problems() {
        return new TreeMap<>(problems);
    }

    @Override
    public DatasetLoad.Inlet inlet() {
        return new DatasetLoad.Inlet() {
            @Override
            public void accept(RegisterObject object) {}

            @Override
            public void close() {}
        };
    }

    @Override
    public synchronized void problem(Problem problem) {
        problems.merge(problem.code().name(), 1L, Long::sum);
    }

    @Override
    public synchronized void read(String objectType, long count) {
        progress.objects(count);
        read.merge(objectType, count, Long::sum);
    }

    @Override
    public synchronized void actueel(String objectType, long count) {
        actueel.merge(objectType, count, Long::sum);
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
