package nl.wijkatelier.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import nl.wijkatelier.delivery.PlanDelivery;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.work.SingleFlight;

/**
 * Delivery packages on disk, each made once: who asks for the same one waits for it, within their own budget; who asks for one that is
 * there does not wait. One is made at a time, since each takes seconds and memory. What was not finished leaves no file. The oldest
 * make room. Thread-safe.
 */
final class DeliveryFiles {
    private static final int MOST = 16;

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final SingleFlight<String, Path> flights = new SingleFlight<>();
    private final Semaphore making = new Semaphore(1, true);

    /** The file of a package, which is made where it is not there yet; that goes on when who asked has left. */
    Path get(PlanDelivery.Order order) {
        Path known = known(order.version());
        return known != null ? known : flights.apart(order.version(), () -> made(order));
    }

    private synchronized Path known(String version) {
        Path file = files.get(version);
        return file != null && Files.exists(file) ? file : null;
    }

    private Path made(PlanDelivery.Order order) {
        making.acquireUninterruptibly();
        try {
            Path known = known(order.version());
            if (known != null) return known;
            Path file = TempFiles.file(".zip");
            try {
                order.writer().write(file, Progress.NONE);
            } catch (RuntimeException | Error failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
            keep(order.version(), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            making.release();
        }
    }

    private synchronized void keep(String version, Path file) throws IOException {
        files.put(version, file);
        if (files.size() <= MOST) return;
        Files.deleteIfExists(files.remove(files.keySet().iterator().next()));
    }
}
