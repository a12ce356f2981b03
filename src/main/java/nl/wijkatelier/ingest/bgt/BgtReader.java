package nl.wijkatelier.ingest.bgt;

import java.util.Locale;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.gml.ArcStroke;
import nl.wijkatelier.ingest.gml.GmlGeometries;

/** Reads a BGT download in CityGML-IMGeo: the types of {@link nl.wijkatelier.domain.register.BgtType}. */
public final class BgtReader {
    private BgtReader() {}

    /** As {@link #read(SourceFiles, BgtOptions, int, Reading)} with a thread per processor. */
    public static void read(SourceFiles files, BgtOptions options, Reading reading) {
        read(files, options, Runtime.getRuntime().availableProcessors(), reading);
    }

    /**
     * Reads all files, each in one thread. Members of every type are counted under the type's name in file names, such as
     * "wegdeel" and "put"; of types that are not read, nothing else is done.
     *
     * @throws nl.wijkatelier.domain.problem.RefusedFile where a file cannot be trusted; what was handed over by then must not
     *     be used
     */
    public static void read(SourceFiles files, BgtOptions options, int threads, Reading reading) {
        ArcStroke arcs = new ArcStroke(options.arcTolerance());
        files.read(
                "BGT lezen",
                BgtReader::wanted,
                threads,
                reading.progress(),
                () -> new Worker(new GmlGeometries(arcs), options, reading));
    }

    private static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gml") || lower.endsWith(".xml") || lower.endsWith(".zip");
    }

    /** One thread's way in. */
    private static final class Worker implements SourceFiles.Worker {
        private final GmlGeometries gml;
        private final BgtOptions options;
        private final Reading reading;
        private final DatasetLoad.Inlet inlet;

        Worker(GmlGeometries gml, BgtOptions options, Reading reading) {
            this.gml = gml;
            this.options = options;
            this.reading = reading;
            this.inlet = reading.inlet();
        }

        @Override
        public void read(SourceEntry entry) {
            BgtFile.read(entry, gml, options, reading, inlet);
        }

        @Override
        public void close() {
            inlet.close();
        }
    }
}
