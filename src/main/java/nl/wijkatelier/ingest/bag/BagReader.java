package nl.wijkatelier.ingest.bag;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;

/** Reads a BAG 2.0 LV extract: all voorkomens of the seven object types, and GEM-WPL-RELATIE. */
public final class BagReader {
    /** Products beside the register itself: what is under investigation, made inactive, or no BAG any more; and what is in them. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(.*(InOnderzoek|Inactief|NietBag).*\\.zip|\\d{4}(IO|IA|NB)[A-Z]{3}\\d{8}.*\\.(zip|xml))");

    private BagReader() {}

    /** As {@link #read(SourceFiles, LocalDate, int, Reading)} with a thread per processor, objects current today. */
    public static void read(SourceFiles files, Reading reading) {
        read(files, Runtime.getRuntime().availableProcessors(), reading);
    }

    /** As {@link #read(SourceFiles, LocalDate, int, Reading)}, objects current today. */
    public static void read(SourceFiles files, int threads, Reading reading) {
        read(files, LocalDate.now(), threads, reading);
    }

    /** As {@link #read(SourceFiles, LocalDate, int, Reading)} with a thread per processor. */
    public static void read(SourceFiles files, LocalDate day, Reading reading) {
        read(files, day, Runtime.getRuntime().availableProcessors(), reading);
    }

    /**
     * Reads all files. InOnderzoek, Inactief and NietBag are skipped and counted under their own name.
     *
     * @param day the day for which current objects are counted; all voorkomens are handed over, whatever their validity
     * @throws nl.wijkatelier.domain.problem.RefusedFile where a file cannot be trusted; what was handed over by then must not
     *     be used
     */
    public static void read(SourceFiles files, LocalDate day, int threads, Reading reading) {
        files.read(
                "BAG lezen",
                name -> wanted(name, reading),
                threads,
                reading.progress(),
                () -> new Worker(day, reading));
    }

    private static boolean wanted(String name, Reading reading) {
        if (BESIDE.matcher(name).matches()) {
            reading.read("overgeslagen " + name, 1);
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || lower.endsWith(".xml") && !BagDelivery.isDocument(name);
    }

    /** One thread's way in. */
    private static final class Worker implements SourceFiles.Worker {
        private final LocalDate day;
        private final Reading reading;
        private final DatasetLoad.Inlet inlet;

        Worker(LocalDate day, Reading reading) {
            this.day = day;
            this.reading = reading;
            this.inlet = reading.inlet();
        }

        @Override
        public void read(SourceEntry entry) {
            BagFile.read(entry, day, reading, inlet);
        }

        @Override
        public void close() {
            inlet.close();
        }
    }
}
