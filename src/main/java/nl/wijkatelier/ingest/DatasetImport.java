package nl.wijkatelier.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.Problem;

/**
 * Turns one reading of a delivery into one dataset version: recognised if the same files are served already, else read whole
 * and published, else (a refused file, a failure, a cancellation) as if it never began.
 */
public final class DatasetImport {
    private final DatasetStore store;

    public DatasetImport(DatasetStore store) {
        this.store = store;
    }

    /**
     * What became of an import.
     *
     * @param recognised whether the same files were served already, so that nothing was read
     * @param actueel how many of the records read are current, per object type, for registers whose files hold history
     */
    public record Outcome(Dataset dataset, boolean recognised, Map<String, Long> actueel) {}

    /**
     * Imports one delivery.
     *
     * @param reader reads the delivery into the reading that it is given; whatever it throws ends the import and is thrown on
     */
    public Outcome run(DatasetDraft draft, Consumer<Reading> reader, Progress progress) {
        Optional<Dataset> same = store.findSame(draft);
        if (same.isPresent()) return new Outcome(same.get(), true, Map.of());
        try (DatasetLoad load = store.begin(draft)) {
            Loading loading = new Loading(load, progress);
            reader.accept(loading);
            progress.check();
            progress.begin("Zichtbaar maken", -1);
            return new Outcome(load.publish(loading.counts()), false, loading.actueel());
        }
    }

    /** A reading that goes into a load. */
    private static final class Loading implements Reading {
        private final DatasetLoad load;
        private final Progress progress;
        private final Map<String, Long> counts = new TreeMap<>();
        private final Map<String, Long> actueel = new TreeMap<>();

        Loading(DatasetLoad load, Progress progress) {
            this.load = load;
            this.progress = progress;
        }

        @Override
        public DatasetLoad.Inlet inlet() {
            return load.inlet();
        }

        @Override
        public void problem(Problem problem) {
            load.problem(problem);
        }

        @Override
        public void read(String objectType, long count) {
            progress.objects(count);
            synchronized (counts) {
                counts.merge(objectType, count, Long::sum);
            }
        }

        @Override
        public void actueel(String objectType, long count) {
            synchronized (actueel) {
                actueel.merge(objectType, count, Long::sum);
            }
        }

        @Override
        public Progress progress() {
            return progress;
        }

        Map<String, Long> actueel() {
            synchronized (actueel) {
                return new TreeMap<>(actueel);
            }
        }

        Map<String, Long> counts() {
            synchronized (counts) {
                return new TreeMap<>(counts);
            }
        }
    }
}
