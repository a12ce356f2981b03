package nl.wijkatelier.ingest.brk;

import java.util.Locale;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;

/** Reads a BRK kadastrale kaart of version 3, 4 or 5: percelen and kadastrale grenzen. */
public final class BrkReader {
    private BrkReader() {}

    /** As {@link #read(SourceFiles, BrkOptions, int, Reading)} with a thread per processor. */
    public static void read(SourceFiles files, BrkOptions options, Reading reading) {
        read(files, options, Runtime.getRuntime().availableProcessors(), reading);
    }

    /**
     * Reads all files, each in one thread. Members are counted under their element's name (Perceel, KadastraleGrens,
     * Kwaliteit), those of BGT files in the package under the BGT's (pand, openbareruimtelabel); the latter are skipped.
     *
     * @throws nl.wijkatelier.domain.problem.RefusedFile where a file cannot be trusted; what was handed over by then must not
     *     be used
     */
    public static void read(SourceFiles files, BrkOptions options, int threads, Reading reading) {
        files.read("BRK lezen", BrkReader::wanted, threads, reading.progress(), () -> new Worker(options, reading));
    }

    static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gml") || lower.endsWith(".xml") || lower.endsWith(".zip");
    }

    /** One thread's way in. */
    private static final class Worker implements SourceFiles.Worker {
        private final BrkGeometry geometry = new BrkGeometry();
        private final BrkOptions options;
        private final Reading reading;
        private final DatasetLoad.Inlet inlet;

        Worker(BrkOptions options, Reading reading) {
            this.options = options;
            this.reading = reading;
            this.inlet = reading.inlet();
        }

        @Override
        public void read(SourceEntry entry) {
            BrkFile.read(entry, geometry, options, reading, inlet);
        }

        @Override
        public void close() {
            inlet.close();
        }
    }
}
