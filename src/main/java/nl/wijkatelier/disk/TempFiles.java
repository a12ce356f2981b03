package nl.wijkatelier.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * All temporary files, in one folder per process that only its user can read. A process holds a lock in its folder for
 * as long as it lives; the first use by a later process removes the folders whose lock nobody holds, which killed ones left.
 * Thread-safe.
 */
public final class TempFiles {
    private static final String LOCK = "slot";

    private static TempFiles own;

    private final Path folder;
    /** Kept so that it is not released before the process ends. */
    private final FileChannel lock;

    private TempFiles(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A new empty file; whoever asks removes it. */
    public static Path file(String suffix) throws IOException {
        return Files.createTempFile(own().folder, "bestand", suffix);
    }

    /** A new empty folder; whoever asks removes it with {@link #remove}. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory(own().folder, "map");
    }

    /** The folder of this process. */
    public static Path place() throws IOException {
        return own().folder;
    }

    /** Removes what killed processes left, now instead of at the first use. */
    public static void clean() {
        try {
            own();
        } catch (IOException e) {
            throw new UncheckedIOException("de tijdelijke map is niet te maken", e);
        }
    }

    /** Removes a folder with all that is in it, or a file; without one it does nothing. */
    public static void remove(Path path) throws IOException {
        if (path == null || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
                if (broken != null) throw broken;
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static synchronized TempFiles own() throws IOException {
        if (own == null || !own.lock.isOpen() || !Files.isDirectory(own.folder))
            own = begin(Path.of(System.getProperty("java.io.tmpdir"))).untilTheEnd();
        return own;
    }

    /** Cleans what ended processes left in a folder for temporary files, and makes the one of this process in it. */
    static TempFiles begin(Path temporary) throws IOException {
        Path root = root(temporary);
        clean(root);
        Path folder = Files.createTempDirectory(root, "proces");
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        return new TempFiles(folder, channel);
    }

    /** Has the folder removed when the process ends by itself. */
    private TempFiles untilTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(folder), "temp-files"));
        return this;
    }

    Path path() {
        return folder;
    }

    /** As the end of the process does. */
    void abandon() throws IOException {
        lock.close();
    }

    private static Path root(Path temporary) throws IOException {
        Path root = temporary.resolve(
                "wijkatelier-" + System.getProperty("user.name", "").replaceAll("\\W", ""));
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            try {
                return Files.createDirectory(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (UnsupportedOperationException notPosix) {
                return Files.createDirectory(root);
            } catch (java.nio.file.FileAlreadyExistsException other) {
                return root;
            }
        }
        // A name that somebody else took, in a folder that all may write in: nothing is put there, nothing cleaned.
        boolean ours = Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(root, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
        return ours ? root : Files.createTempDirectory(temporary, "wijkatelier");
    }

    private static void clean(Path root) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(root)) {
            folders = all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path folder : folders) if (abandoned(folder)) removeQuietly(folder);
    }

    private static boolean abandoned(Path folder) {
        Path lock = folder.resolve(LOCK);
        if (own != null && own.folder.equals(folder)) return false;
        // Between making its folder and its lock a process has neither; it is young then.
        if (!Files.exists(lock)) return old(folder);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | java.nio.channels.OverlappingFileLockException held) {
            return false;
        }
    }

    private static boolean old(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis() < System.currentTimeMillis() - 3_600_000;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException busy) {
            // Another process cleans it at the same moment, or the next start does.
            return;
        }
    }
}
