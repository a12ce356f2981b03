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
import nl.wijkatelier.domain.problem.StoreProblem;

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
     * @param replaced the version of the same land that was served until then
     * @param actueel how many of the records read are current, per object type, for registers whose files hold history
     */
    public record Outcome(Dataset dataset, boolean recognised, Optional<Dataset> replaced, Map<String, Long> actueel) {}

    /**
     * Imports one delivery.
     *
     * @param reader reads the delivery into the reading that it is given; whatever it throws ends the import and is thrown on
     */
    public Outcome run(DatasetDraft draft, Consumer<Reading> reader, Progress progress) {
        Optional<Dataset> same = store.findSame(draft);
        if (same.isPresent()) return new Outcome(same.get(), true, Optional.empty(), Map.of());
        try (DatasetLoad load = store.begin(draft)) {
            Loading loading = new Loading(load, progress);
            reader.accept(loading);
            progress.check();
            Optional<Dataset> served = served(draft);
            served.ifPresent(former -> tellWhatHasGone(former, loading.counts(), load));
            progress.begin("Zichtbaar maken", -1);
            return new Outcome(load.publish(loading.counts()), false, served, loading.actueel());
        }
    }

    private Optional<Dataset> served(DatasetDraft draft) {
        return store.list().stream()
                .filter(one -> one.status() == Dataset.Status.ZICHTBAAR)
                .filter(one -> one.draft().kind() == draft.kind()
                        && one.draft().gebied().equals(draft.gebied())
                        && one.draft().periode().equals(draft.periode()))
                .findFirst();
    }

    /** One file of a delivery of several replaces all of them, which nobody wants without knowing. */
    private static void tellWhatHasGone(Dataset former, Map<String, Long> counts, DatasetLoad load) {
        former.gelezen().forEach((type, before) -> {
            long now = counts.getOrDefault(type, 0L);
            if (2 * now >= before) return;
            String reason = now + " gelezen, tegen " + before + " in dataset " + former.id() + ", die deze vervangt";
            load.problem(new Problem(StoreProblem.STORE_MINDER_DAN_VORIGE, type, null, "", reason, null));
        });
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
