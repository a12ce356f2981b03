package nl.wijkatelier.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** An open zip that stays open until all of its users have let it go; thread-safe. */
final class SourceArchive implements AutoCloseable {
    private final ZipFile zip;
    private final Path file;
    private final String place;
    private final boolean temporary;
    private final AtomicInteger users = new AtomicInteger(1);

    private SourceArchive(ZipFile zip, Path file, String place, boolean temporary) {
        this.zip = zip;
        this.file = file;
        this.place = place;
        this.temporary = temporary;
    }

    static SourceArchive open(Path file, String place, boolean temporary) {
        try {
            // Names that are not marked as UTF-8 may hold any byte; Latin 1 never fails on one.
            return new SourceArchive(new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1), file, place, temporary);
        } catch (IOException broken) {
            String reason = "beschadigde of afgebroken zip (" + broken.getMessage() + ")";
            throw new RefusedFile(FileProblem.FILE_DAMAGED, place, reason, broken);
        }
    }

    /** Unpacks a nested zip to a temporary file, since only a file gives its entries in any order and to several threads. */
    static SourceArchive spool(SourceArchive outer, ZipEntry entry, String place, SourceTally tally) {
        Path temporary = null;
        try (InputStream in = SourceStream.entry(outer.stream(entry), place, tally, entry, false)) {
            temporary = Files.createTempFile("wijkatelier-", ".zip");
            Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            return open(temporary, place, true);
        } catch (IOException broken) {
            delete(temporary);
            throw new UncheckedIOException(place + ": uitpakken is mislukt", broken);
        } catch (RuntimeException refused) {
            delete(temporary);
            throw refused;
        }
    }

    /** All entries in order of name; refuses names that point outside the archive. */
    List<? extends ZipEntry> list() {
        List<? extends ZipEntry> entries =
                zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
        for (ZipEntry entry : entries) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/")
                    || name.matches("^[A-Za-z]:.*")
                    || List.of(name.split("/")).contains(".."))
                throw new RefusedFile(
                        FileProblem.FILE_PATH_ESCAPES,
                        place,
                        "de naam \"" + entry.getName() + "\" wijst buiten het archief");
        }
        return entries;
    }

    InputStream stream(ZipEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (java.util.zip.ZipException damaged) {
            String reason = "beschadigde of afgebroken zip (" + damaged.getMessage() + ")";
            throw new RefusedFile(FileProblem.FILE_DAMAGED, place + "!" + entry.getName(), reason, damaged);
        }
    }

    void retain() {
        users.incrementAndGet();
    }

    /** Content of an entry for a user that called {@link #retain}; closing the stream lets the archive go. */
    InputStream retained(ZipEntry entry, String place, SourceTally tally) throws IOException {
        InputStream stream;
        try {
            stream = SourceStream.entry(stream(entry), place, tally, entry, true);
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
        return new FilterInputStream(stream) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                } finally {
                    SourceArchive.this.close();
                }
            }
        };
    }

    @Override
    public void close() {
        if (users.decrementAndGet() > 0) return;
        try {
            zip.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(place, broken);
        } finally {
            if (temporary) delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException broken) {
            // The system empties its temporary folder; losing the import over it would be worse.
            file.toFile().deleteOnExit();
        }
    }
}
