package nl.wijkatelier.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.problem.StoreProblem;

/**
 * Turns one reading of a delivery into one dataset version: recognised if the same files are served already, else read whole,
 * held against what it would replace and published, else (a refused file, a failure, a cancellation) as if it never began.
 */
public final class DatasetImport {
    private static final String RELATION = "GemeenteWoonplaats";

    private final DatasetStore store;

    public DatasetImport(DatasetStore store) {
        this.store = store;
    }

    /**
     * How to import.
     *
     * @param older whether the delivery may replace a newer one
     * @param dryRun whether everything is done but making it visible
     * @param before hears what will be replaced before anything is
     */
    public record Asked(boolean older, boolean dryRun, Consumer<List<Replacement>> before) {
        public static final Asked USUAL = new Asked(false, false, replaces -> {});
    }

    /**
     * What became of an import.
     *
     * @param dataset the version made or recognised; empty for a dry run
     * @param recognised whether the same files were served already, so that nothing was read
     * @param replaces what it took the place of, or would have
     * @param gelezen records read, per object type
     * @param census records, objects and current objects per object type; empty for one that was recognised
     * @param bewaard records kept, per object type
     * @param problems problems of every severity, per code
     */
    public record Outcome(
            DatasetDraft draft,
            Optional<Dataset> dataset,
            boolean recognised,
            List<Replacement> replaces,
            Map<String, Long> gelezen,
            Map<String, Census.Row> census,
            Map<String, Long> bewaard,
            Map<String, Long> problems) {
        private Map<String, Long> objects(ToLongFunction<Census.Row> count) {
            Map<String, Long> counts = new TreeMap<>();
            census.forEach((type, row) -> {
                if (row.objecten() > 0) counts.put(type, count.applyAsLong(row));
            });
            return counts;
        }

        /** Different objects met, per object type. */
        public Map<String, Long> objecten() {
            return objects(Census.Row::objecten);
        }

        /** Those of the objects that are current on the peildatum, per object type. */
        public Map<String, Long> actueel() {
            return objects(Census.Row::actueel);
        }
    }

    /**
     * Imports one delivery.
     *
     * @param reader reads the delivery into the reading that it is given; whatever it throws ends the import and is thrown on
     * @throws RefusedFile also for a delivery with nothing of its kind, and for one that is older than what it would replace
     *     unless that was asked for
     */
    public Outcome run(DatasetDraft draft, Consumer<Reading> reader, Asked asked, Progress progress) {
        Optional<Dataset> same = store.findSame(draft);
        if (same.isPresent()) {
            Dataset known = same.get();
            return new Outcome(
                    draft, same, true, List.of(), known.gelezen(), Map.of(), known.bewaard(), known.afgekeurd());
        }
        try (DatasetLoad load = store.begin(draft);
                Census census = new Census()) {
            Loading loading = new Loading(load, progress, census);
            reader.accept(loading);
            progress.check();
            if (empty(draft, load.kept())) throw nothing(draft, loading.counts());
            progress.begin("Vergelijken met wat er is", -1);
            List<Replacement> replaces = load.replaces();
            // Copies have gone by now.
            Map<String, Long> kept = load.kept();
            replaces.forEach(one -> warn(one, load));
            asked.before().accept(replaces);
            if (!asked.older() && !asked.dryRun()) refuseOlder(draft, replaces);
            progress.check();
            Map<String, Long> counts = loading.counts();
            Optional<Dataset> made = Optional.empty();
            if (!asked.dryRun()) {
                progress.begin("Zichtbaar maken", -1);
                made = Optional.of(load.publish(counts));
            }
            return new Outcome(draft, made, false, replaces, counts, census.rows(), kept, load.problems());
        }
    }

    /** Whether nothing of its kind was kept; in which gemeente a woonplaats lies is no object of the BAG. */
    private static boolean empty(DatasetDraft draft, Map<String, Long> kept) {
        return draft.kind() == DatasetKind.BAG ? Set.of(RELATION).containsAll(kept.keySet()) : kept.isEmpty();
    }

    private static RefusedFile nothing(DatasetDraft draft, Map<String, Long> counts) {
        String found = counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        String kind = switch (draft.kind()) {
            case BAG -> "BAG-objecten";
            case BGT -> "actuele BGT-objecten";
            case BRK -> "actuele percelen of kadastrale grenzen";
            case GEBIEDEN, INDELING -> "gemeenten, wijken of buurten";
            case KERNCIJFERS -> "kerncijfers";
            case PERSONEN -> "personen per adres";
        };
        String reason = "bevat geen bruikbare " + kind + (found.isEmpty() ? "" : "; wel gelezen: " + found);
        return new RefusedFile(FileProblem.FILE_EMPTY, names(draft), reason);
    }

    private static void refuseOlder(DatasetDraft draft, List<Replacement> replaces) {
        String newer = replaces.stream()
                .map(Replacement::newer)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (newer.isEmpty()) return;
        throw new RefusedFile(
                FileProblem.FILE_OLDER, names(draft), "is ouder dan wat er is: " + newer + " (toch inlezen: ouder)");
    }

    private static String names(DatasetDraft draft) {
        return draft.files().stream().map(DatasetDraft.SourceFile::naam).collect(Collectors.joining(", "));
    }

    /** Whoever loses much, or goes back in time, is to know. */
    private static void warn(Replacement former, DatasetLoad load) {
        if (former.newer() != null)
            load.problem(new Problem(StoreProblem.STORE_OUDER_DAN_VORIGE, "levering", null, "", former.newer(), null));
        for (Replacement.Count count : former.counts()) {
            if (!count.large()) continue;
            String reason = count.instead() + " in de plaats van " + count.replaced() + " in dataset "
                    + former.dataset() + "; " + count.gone() + " weg";
            load.problem(new Problem(StoreProblem.STORE_MINDER_DAN_VORIGE, count.type(), null, "", reason, null));
        }
    }

    /** A reading that goes into a load. */
    private static final class Loading implements Reading {
        private final DatasetLoad load;
        private final Progress progress;
        private final Census census;

        Loading(DatasetLoad load, Progress progress, Census census) {
            this.load = load;
            this.progress = progress;
            this.census = census;
        }

        @Override
        public DatasetLoad.Inlet inlet() {
            return census.counting(load.inlet());
        }

        @Override
        public void problem(Problem problem) {
            load.problem(problem);
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

        @Override
        public Progress progress() {
            return progress;
        }

        Map<String, Long> counts() {
            return census.gelezen();
        }
    }
}
