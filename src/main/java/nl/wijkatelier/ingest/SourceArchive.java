package nl.wijkatelier.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** An open zip that stays open until all of its users have let it go; thread-safe. */
final class SourceArchive implements AutoCloseable {
    private final ZipFile zip;
    private final Path file;
    private final String place;
    private final boolean temporary;
    private final Map<String, Item> items;
    private final AtomicInteger users = new AtomicInteger(1);

    private SourceArchive(ZipFile zip, Path file, String place, boolean temporary) {
        this.zip = zip;
        this.file = file;
        this.place = place;
        this.temporary = temporary;
        this.items = items(zip, place);
    }

    /**
     * An entry by its plain name: slashes between folders, no "." among them.
     *
     * @param place where it is: "outer.zip!folder/file.xml"
     */
    record Item(ZipEntry entry, String name, String place) {
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    static SourceArchive open(Path file, String place, boolean temporary) {
        ZipFile zip = null;
        try {
            // Names that are not marked as UTF-8 may hold any byte; Latin 1 never fails on one.
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            return new SourceArchive(zip, file, place, temporary);
        } catch (IOException broken) {
            throw damaged(place, broken);
        } catch (RuntimeException broken) {
            close(zip);
            if (broken instanceof RefusedFile) throw broken;
            throw new RefusedFile(FileProblem.FILE_DAMAGED, place, "beschadigde of afgebroken zip", broken);
        }
    }

    private static RefusedFile damaged(String place, Exception broken) {
        String said = String.valueOf(broken.getMessage());
        String reason = said.contains("encrypted")
                ? "zip met een wachtwoord; pak hem eerst uit"
                : "beschadigde of afgebroken zip (" + said + ")";
        return new RefusedFile(FileProblem.FILE_DAMAGED, place, reason, broken);
    }

    /** Unpacks a nested zip to a temporary file, since only a file gives its entries in any order and to several threads. */
    static SourceArchive spool(SourceArchive outer, Item item, SourceTally tally) {
        InputStream packed;
        try {
            packed = SourceStream.entry(outer.stream(item), item.place(), tally, item.entry(), false);
        } catch (IOException broken) {
            throw new UncheckedIOException(item.place() + ": uitpakken is mislukt", broken);
        }
        return spool(packed, item.place());
    }

    /** As above, for the content of a stream, which is closed. */
    static SourceArchive spool(InputStream content, String place) {
        Path temporary = null;
        try (InputStream in = content) {
            temporary = TempFiles.file(".zip");
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

    /** All entries that are files, in order of name. */
    Collection<Item> list() {
        return items.values();
    }

    /** The entry of that plain name, whatever its case; null without. */
    Item find(String name) {
        Item exact = items.get(name);
        if (exact != null) return exact;
        for (Item item : items.values()) if (item.name().equalsIgnoreCase(name)) return item;
        return null;
    }

    /** Refuses names that point outside the archive, and a name that stands for two contents. */
    private static Map<String, Item> items(ZipFile zip, String place) {
        Map<String, Item> items = new TreeMap<>();
        zip.stream().forEach(entry -> {
            String name = plain(entry.getName(), place);
            if (name.isEmpty()
                    || entry.getName().endsWith("/")
                    || entry.getName().endsWith("\\")) return;
            Item former = items.putIfAbsent(name, new Item(entry, name, place + "!" + name));
            // What gives an entry its content is its name, so that two of one name cannot both be read.
            if (former != null && !same(former.entry(), entry))
                throw new RefusedFile(
                        FileProblem.FILE_DAMAGED,
                        place + "!" + name,
                        "de naam staat twee keer in de zip, met verschillende inhoud");
        });
        return items;
    }

    private static boolean same(ZipEntry one, ZipEntry other) {
        return one.getCrc() == other.getCrc() && one.getSize() == other.getSize();
    }

    private static String plain(String written, String place) {
        String name = written.replace('\\', '/');
        StringBuilder plain = new StringBuilder(name.length());
        for (String part : name.split("/")) {
            if (part.equals("..") || name.startsWith("/") || name.matches("^[A-Za-z]:.*"))
                throw new RefusedFile(
                        FileProblem.FILE_PATH_ESCAPES, place, "de naam \"" + written + "\" wijst buiten het archief");
            if (part.isEmpty() || part.equals(".")) continue;
            if (plain.length() > 0) plain.append('/');
            plain.append(part);
        }
        return plain.toString();
    }

    private InputStream stream(Item item) throws IOException {
        try {
            InputStream stream = zip.getInputStream(item.entry());
            if (stream != null) return stream;
            throw new java.util.zip.ZipException("de inhoud ontbreekt");
        } catch (java.util.zip.ZipException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw damaged(item.place(), damaged);
        }
    }

    /** The entry for a user of its own; closing the stream lets the archive go. */
    SourceEntry retained(Item item, SourceTally tally) throws IOException {
        users.incrementAndGet();
        return handedOver(item, tally);
    }

    void retain() {
        users.incrementAndGet();
    }

    /** The entry for a user that called {@link #retain}; closing the stream, once or more often, lets the archive go. */
    SourceEntry handedOver(Item item, SourceTally tally) throws IOException {
        InputStream stream;
        try {
            stream = SourceStream.entry(stream(item), item.place(), tally, item.entry(), true);
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
        InputStream letting = new FilterInputStream(stream) {
            private final AtomicBoolean open = new AtomicBoolean(true);

            @Override
            public void close() throws IOException {
                // Parsers close what they read, and so does whoever opened it: the archive is let go once.
                if (!open.getAndSet(false)) return;
                try {
                    super.close();
                } finally {
                    SourceArchive.this.close();
                }
            }
        };
        String folder = item.name().substring(0, item.name().lastIndexOf('/') + 1);
        return new SourceEntry(item.fileName(), item.place(), item.entry().getSize(), letting, name -> {
            Item beside = find(folder + name);
            return beside == null ? null : retained(beside, tally);
        });
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

    private static void close(ZipFile zip) {
        try {
            if (zip != null) zip.close();
        } catch (IOException broken) {
            // What made it useless is being thrown already.
            return;
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException broken) {
            // The next start cleans the folder; losing the import over it would be worse.
            file.toFile().deleteOnExit();
        }
    }
}
