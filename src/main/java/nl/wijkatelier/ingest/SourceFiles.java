package nl.wijkatelier.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/**
 * The files of a delivery: plain files, folders, zips and zips in zips, opened within {@link SourceLimits}.
 *
 * <p>Folders, {@code __MACOSX/} and files whose name begins with a dot are passed over. Immutable and thread-safe.
 */
public final class SourceFiles {
    private final List<Path> paths;
    private final SourceLimits limits;

    private SourceFiles(List<Path> paths, SourceLimits limits) {
        this.paths = List.copyOf(paths);
        this.limits = limits;
    }

    /** The files at the paths, with the default limits. */
    public static SourceFiles of(List<Path> paths) {
        return of(paths, SourceLimits.DEFAULT);
    }

    public static SourceFiles of(List<Path> paths, SourceLimits limits) {
        return new SourceFiles(paths, limits);
    }

    /** Reads entries; one per thread, never called by two at once, closed when there are no more entries. */
    public interface Worker extends AutoCloseable {
        void read(SourceEntry entry) throws IOException;

        @Override
        default void close() {}
    }

    /** As {@link #read(String, Predicate, int, Progress, Supplier)} in the calling thread, in order of name. */
    public long read(String stage, Predicate<String> wanted, Progress progress, Worker worker) {
        return read(stage, wanted, 1, progress, () -> worker);
    }

    /**
     * Hands every wanted entry to a worker and returns how many that were. Progress counts packed bytes.
     *
     * @param stage what is being done, in Dutch, for the progress
     * @param wanted asked for the name (without folders) of each file and each nested zip; asked in one thread. A file
     *     that was named itself, instead of by its folder or zip, is always read
     * @param threads how many workers read at once; 1 reads in the calling thread, in order of name
     * @throws RefusedFile if a file cannot be read, is damaged, breaks a limit, or if nothing is wanted
     */
    public long read(
            String stage,
            Predicate<String> wanted,
            int threads,
            Progress progress,
            Supplier<? extends Worker> workers) {
        progress.begin(stage, bytes());
        SourceTally tally = new SourceTally(limits, progress);
        long entries;
        try (SourceCrew crew = new SourceCrew(threads, workers)) {
            SourceWalk walk = new SourceWalk(wanted, tally, crew);
            for (Path path : paths) walk.walk(path);
            entries = crew.finish();
        }
        if (entries == 0) throw new RefusedFile(FileProblem.FILE_EMPTY, names(), "bevat geen bestand van deze soort");
        return entries;
    }

    /**
     * The paths without those that only go with another of them, such as the .dbf of a .shp and the log of a GeoPackage: whoever
     * reads that one finds them beside it.
     */
    public static List<Path> withoutCompanions(List<Path> paths) {
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(main -> SourceCompanions.of(main, path)))
                .toList();
    }

    /** Each path as a delivery of its own, in the order given. */
    public List<SourceFiles> each() {
        return paths.stream().map(path -> of(List.of(path), limits)).toList();
    }

    /** Bytes on disk of all files together. */
    public long bytes() {
        long sum = 0;
        for (Path path : paths) for (Path file : SourceWalk.files(path)) sum += SourceWalk.size(file);
        return sum;
    }

    /** Name, SHA-256 and size of each path and of what goes with it, as the catalogue keeps them. */
    public List<DatasetDraft.SourceFile> digests(Progress progress) {
        progress.begin("Controlegetal berekenen", bytes());
        return paths.stream()
                .flatMap(path -> SourceCompanions.with(path).stream())
                .distinct()
                .map(path -> SourceDigest.of(path, progress))
                .toList();
    }

    /** The names of the files, for messages. */
    public String names() {
        return String.join(", ", paths.stream().map(SourceWalk::name).toList());
    }
}
