package nl.wijkatelier.delivery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes depend on its content only: every entry has the same given date, local time 0:00. Not thread-safe. */
public final class FixedZip implements AutoCloseable {
    private final ZipOutputStream zip;
    private final LocalDate date;

    public FixedZip(Path file, LocalDate date) {
        this.date = date;
        try {
            this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
            zip.setLevel(Deflater.BEST_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an entry; what is written to the stream goes into it until the next one begins. Don't close the stream. */
    public OutputStream entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        try {
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    /** Moves a file into the zip: the file is gone afterwards. */
    public void move(String name, Path file) {
        try {
            Files.copy(file, entry(name));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
