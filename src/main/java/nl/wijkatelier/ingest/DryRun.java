package nl.wijkatelier.ingest;

import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.register.RegisterObject;

/** A reading that stores nothing and counts everything: what was read per object type, and the problems per code. Thread-safe. */
public final class DryRun implements Reading, AutoCloseable {
    private final Progress progress;
    private final Census census = new Census();
    private final Map<String, Long> problems = new TreeMap<>();

    public DryRun(Progress progress) {
        this.progress = progress;
    }

    /** Records and objects per object type, as they stand now. */
    public Map<String, Census.Row> census() {
        return census.rows();
    }

    /** Problems of every severity per code. */
    public synchronized Map<String, Long> problems() {
        return new TreeMap<>(problems);
    }

    @Override
    public DatasetLoad.Inlet inlet() {
        return census.counting(new DatasetLoad.Inlet() {
            @Override
            public void accept(RegisterObject object) {}

            @Override
            public void close() {}
        });
    }

    @Override
    public synchronized void problem(Problem problem) {
        problems.merge(problem.code().name(), 1L, Long::sum);
    }

    @Override
    public void read(String objectType, long count) {
        progress.objects(count);
        census.read(objectType, count);
    }

    @Override
    public void object(String objectType, String id, boolean actueel, String status) {
        census.object(objectType, id, actueel, status);
    }

    /** Removes what it keeps outside memory. */
    @Override
    public void close() {
        census.close();
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
