package nl.wijkatelier.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.RegionJoin;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.search.SearchIndex;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What the first start does with the demo region, without the server: imports {@code gis-data} into an empty H2GIS file, joins,
 * packs. Prints the processor time of the whole process (compiling and collecting included) per stage, which other work on the
 * machine does not change much: {@code FirstStartBench [FOLDER]}.
 */
public final class FirstStartBench {
    private FirstStartBench() {}

    public static void main(String[] arguments) throws Exception {
        Path files = Path.of(arguments.length > 0 ? arguments[0] : "gis-data");
        Path folder = Files.createTempDirectory("first-start");
        Stages stages = new Stages();
        JdbcConnectionPool source =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("wijkatelier"), "sa", "");
        stages.begin("opening the store", -1);
        try (Store store = Store.open(source, Clock.systemDefaultZone())) {
            for (Map.Entry<String, List<Path>> part : parts(files).entrySet()) {
                stages.source = part.getKey().split(" ")[1];
                run(source(part.getKey()), part.getValue(), store.datasets(), stages);
            }
            stages.source = "";
            stages.end();
            System.out.printf("%-52s %6.1f s%n", "imported", stages.sum());
            IndicatorCatalogue catalogue = IndicatorCatalogue.load();
            RegionJoin.join(store.registers(), store.people(), catalogue, "1", true, stages);
            Topography.build(store.registers(), Styles.bundled(), "1", stages);
            stages.begin("search", -1);
            SearchIndex.of(store.registers());
            stages.end();
        }
        stages.write();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
        System.exit(0);
    }

    private static void run(Source source, List<Path> files, DatasetStore store, Progress progress) {
        Deliveries.run(source, files, DeliveryOptions.by("bench").withFictief(), store, progress);
    }

    private static Source source(String key) {
        return Set.of(Source.values()).stream()
                .filter(one -> key.contains(one.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The deliveries in the order in which the service imports them. */
    private static Map<String, List<Path>> parts(Path folder) throws Exception {
        Map<String, List<Path>> parts = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString().toLowerCase();
                String part = name.matches("(wijkenbuurten|kerncijfers).*")
                        ? "0 CBS"
                        : name.startsWith("bag")
                                ? "1 BAG " + name
                                : name.startsWith("bewoning")
                                        ? "2 PEOPLE"
                                        : name.startsWith("bgt")
                                                ? "3 BGT " + name
                                                : name.startsWith("kadastralekaart") ? "4 BRK " + name : null;
                if (part != null)
                    parts.computeIfAbsent(part, absent -> new ArrayList<>()).add(file);
            }
        }
        return parts;
    }

    /** Adds up processor time by stage. */
    private static final class Stages implements Progress {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private String source = "";
        private String stage;
        private double begun;

        @Override
        public synchronized void begin(String name, long steps) {
            end();
            stage = (source + " " + name).strip();
            begun = now();
        }

        synchronized void end() {
            if (stage != null) seconds.merge(stage, now() - begun, Double::sum);
            stage = null;
        }

        private double now() {
            return system.getProcessCpuTime() / 1e9;
        }

        double sum() {
            return now();
        }

        @Override
        public void advance(long steps) {}

        @Override
        public void objects(long count) {}

        @Override
        public void check() {}

        void write() {
            seconds.forEach((name, time) -> System.out.printf("%-52s %6.1f s%n", name, time));
            System.out.printf("%-52s %6.1f s%n", "all of the process", now());
        }
    }
}
