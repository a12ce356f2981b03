package nl.wijkatelier.ingest;

import java.io.IOException;
import java.util.Optional;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** The parts of a file that is a zip by its format, such as a workbook, opened by name and within limits of their own. */
public final class SourcePackage implements AutoCloseable {
    private final SourceArchive archive;
    private final SourceTally tally;

    private SourcePackage(SourceArchive archive, SourceTally tally) {
        this.archive = archive;
        this.tally = tally;
    }

    /** Throws RefusedFile for content that is no zip, or one of too many parts. */
    public static SourcePackage open(SourceEntry entry, SourceLimits limits) {
        SourceTally tally = new SourceTally(limits, Progress.NONE);
        SourceArchive archive = SourceArchive.spool(entry.stream(), entry.place());
        try {
            tally.entries(entry.place(), archive.list().size());
            return new SourcePackage(archive, tally);
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    /** The part of that name, such as "xl/workbook.xml", whatever its case; the caller closes it. */
    public Optional<SourceEntry> find(String name) throws IOException {
        SourceArchive.Item item = archive.find(name);
        return item == null ? Optional.empty() : Optional.of(archive.retained(item, tally));
    }

    /** As {@link #find}; a part that is not there refuses the file as damaged. */
    public SourceEntry get(String name, String place) throws IOException {
        return find(name)
                .orElseThrow(() -> new RefusedFile(FileProblem.FILE_DAMAGED, place, "het deel " + name + " ontbreekt"));
    }

    @Override
    public void close() {
        archive.close();
    }
}
