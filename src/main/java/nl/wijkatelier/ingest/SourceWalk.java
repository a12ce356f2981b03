package nl.wijkatelier.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** Finds the wanted files of a path and hands them to the crew. */
final class SourceWalk {
    private final Predicate<String> wanted;
    private final SourceTally tally;
    private final SourceCrew crew;

    SourceWalk(Predicate<String> wanted, SourceTally tally, SourceCrew crew) {
        this.wanted = wanted;
        this.tally = tally;
        this.crew = crew;
    }

    void walk(Path path) {
        boolean named = Files.isRegularFile(path);
        for (Path file : files(path)) {
            String place = named ? name(path) : name(path) + "/" + slashed(path.relativize(file));
            if (isZip(file, place)) archive(file, place, named);
            else if (named || wanted.test(name(file))) plain(file, place);
            else tally.progress().advance(size(file));
        }
    }

    private void plain(Path file, String place) {
        crew.submit(() -> plain(file, place, tally));
    }

    private static SourceEntry plain(Path file, String place, SourceTally tally) throws IOException {
        long size = size(file);
        SourceStream stream = SourceStream.plain(Files.newInputStream(file), place, tally, size);
        return new SourceEntry(name(file), place, size, stream, name -> {
            Path beside = beside(file, name);
            if (beside == null) return null;
            String folder = place.substring(0, place.length() - name(file).length());
            return plain(beside, folder + name(beside), tally);
        });
    }

    /** The file of that name, whatever its case, in the folder of a file; null without. */
    static Path beside(Path file, String name) {
        Path exact = file.resolveSibling(name);
        if (Files.isRegularFile(exact)) return exact;
        try (Stream<Path> all = Files.list(file.toAbsolutePath().getParent())) {
            return all.filter(path -> path.getFileName().toString().equalsIgnoreCase(name))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        } catch (IOException | java.io.UncheckedIOException notListed) {
            // A folder may let its files be read and not be listed; what is not seen is not there.
            return null;
        }
    }

    private void archive(Path file, String place, boolean named) {
        if (!named && !wanted.test(name(file))) tally.progress().advance(size(file));
        else archive(SourceArchive.open(file, place, false), place, 1);
    }

    private void archive(SourceArchive archive, String place, int depth) {
        try (archive) {
            tally.depth(place, depth);
            tally.entries(place, archive.list().size());
            for (SourceArchive.Item item : archive.list()) item(archive, item, depth);
        }
    }

    private void item(SourceArchive archive, SourceArchive.Item item, int depth) {
        if (junk(item.name()) || !wanted.test(item.fileName())) {
            tally.progress().advance(Math.max(0, item.entry().getCompressedSize()));
        } else if (item.fileName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            tally.depth(item.place(), depth + 1);
            archive(SourceArchive.spool(archive, item, tally), item.place(), depth + 1);
        } else {
            archive.retain();
            crew.submit(() -> archive.handedOver(item, tally));
        }
    }

    /** The files at a path, in order of name: itself, or those of the folder and its folders. */
    static List<Path> files(Path path) {
        if (!Files.exists(path)) throw new RefusedFile(FileProblem.FILE_NOT_READABLE, name(path), "bestaat niet");
        if (!Files.isReadable(path))
            throw new RefusedFile(FileProblem.FILE_NOT_READABLE, name(path), "is niet leesbaar");
        if (!Files.isDirectory(path)) return List.of(path);
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !junk(slashed(path.relativize(file))))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException broken) {
            throw new RefusedFile(FileProblem.FILE_NOT_READABLE, name(path), "is niet leesbaar", broken);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException broken) {
            throw new RefusedFile(FileProblem.FILE_NOT_READABLE, name(file), "is niet leesbaar", broken);
        }
    }

    static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static String slashed(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static boolean junk(String entry) {
        for (String part : entry.split("/")) if (part.equals("__MACOSX") || part.startsWith(".")) return true;
        return false;
    }

    /** Workbooks are zips too, but one file to their reader. */
    private static boolean isZip(Path file, String place) {
        if (name(file).toLowerCase(Locale.ROOT).endsWith(".xlsx")) return false;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 8 && head[3] < 9;
        } catch (IOException broken) {
            throw new RefusedFile(FileProblem.FILE_NOT_READABLE, place, "is niet leesbaar", broken);
        }
    }
}
