package nl.wijkatelier.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.RefusedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs imports one after another, in the order in which they were asked for, and remembers the last hundred. */
public final class ImportJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int REMEMBERED = 100;

    private final Importing importing;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, ImportJob> jobs = new ConcurrentSkipListMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));

    public ImportJobs(Importing importing) {
        this.importing = importing;
    }

    /** Queues an import of the files in a folder that the job owns and removes when it ends. */
    ImportJob add(Path folder, ImportRequest request) {
        ImportJob job = new ImportJob(ids.incrementAndGet(), request);
        jobs.put(job.view().id(), job);
        forgetOldest();
        Actor actor = Actor.current().orElse(Actor.DIENST);
        worker.execute(() -> {
            Actor.bind(actor);
            run(job, folder, request);
        });
        return job;
    }

    Optional<ImportJob> find(long id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Cancels what is under way and takes no more; an import that is cut off leaves the former data served. */
    @Override
    public void close() {
        jobs.values().forEach(ImportJob::cancel);
        worker.shutdown();
    }

    private void run(ImportJob job, Path folder, ImportRequest request) {
        try {
            job.started();
            job.ended(importing.run(request, job::replacing, job));
        } catch (Progress.Cancelled e) {
            job.ended(ImportJob.Status.GEANNULEERD, "Geannuleerd; er is niets veranderd.");
        } catch (RefusedFile e) {
            job.refused(e);
        } catch (RuntimeException e) {
            LOG.error("import job failed: {}", e.getClass().getName());
            job.ended(
                    ImportJob.Status.MISLUKT,
                    "De import is mislukt; er is niets veranderd. Zie het logboek van de dienst.");
        } finally {
            remove(folder);
        }
    }

    private void forgetOldest() {
        jobs.values().stream()
                .filter(ImportJob::ended)
                .limit(Math.max(0, jobs.size() - REMEMBERED))
                .map(job -> job.view().id())
                .toList()
                .forEach(jobs::remove);
    }

    private static void remove(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn(
                    "uploaded files could not be removed from the temporary folder: {}",
                    e.getClass().getName());
        }
    }
}
