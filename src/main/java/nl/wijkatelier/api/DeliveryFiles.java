package nl.wijkatelier.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Delivery packages on disk, each made once: who asks for the same one waits for it, and one is made at a time, since each takes
 * seconds and memory. The oldest make room. Thread-safe.
 */
public final class DeliveryFiles {
    private static final int MOST = 16;

    private final Map<String, Path> files = new LinkedHashMap<>();
    private Path folder;

    /** The file that goes by a name; {@code maker} writes it where it is not there yet. */
    synchronized Path get(String name, Consumer<Path> maker) {
        Path known = files.get(name);
        if (known != null && Files.exists(known)) return known;
        try {
            if (folder == null) folder = Files.createTempDirectory("wijkatelier-levering");
            Path file = Files.createTempFile(folder, "levering", ".zip");
            maker.accept(file);
            files.put(name, file);
            if (files.size() > MOST) {
                String oldest = files.keySet().iterator().next();
                Files.deleteIfExists(files.remove(oldest));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
