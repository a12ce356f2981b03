package nl.wijkatelier.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.register.RegisterObject;

/** Keeps all that a reader hands over, for tests to look at. Thread-safe. */
public final class CollectingReading implements Reading {
    private final List<RegisterObject> objects = Collections.synchronizedList(new ArrayList<>());
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> counts = new ConcurrentSkipListMap<>();
    private final Map<String, Long> actueel = new ConcurrentSkipListMap<>();
    private final Progress progress;

    public CollectingReading() {
        this(Progress.NONE);
    }

    public CollectingReading(Progress progress) {
        this.progress = progress;
    }

    @Override
    public DatasetLoad.Inlet inlet() {
        return new DatasetLoad.Inlet() {
            @Override
            public void accept(RegisterObject object) {
                objects.add(object);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void read(String objectType, long count) {
        counts.merge(objectType, count, Long::sum);
    }

    @Override
    public void object(String objectType, String id, boolean current, String status) {
        actueel.merge(objectType, current ? 1L : 0L, Long::sum);
    }

    @Override
    public Progress progress() {
        return progress;
    }

    public List<RegisterObject> objects() {
        return List.copyOf(objects);
    }

    /** The objects of one type, in the order in which they came. */
    public <T extends RegisterObject> List<T> objects(Class<T> type) {
        return objects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The codes of the problems, in the order in which they came. */
    public List<String> codes() {
        return problems().stream().map(problem -> problem.code().name()).toList();
    }

    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** As {@link #counts}, of the current records. */
    public Map<String, Long> actueel() {
        return Map.copyOf(actueel);
    }
}
