package nl.wijkatelier.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Imports the fictional region of {@code gis-data/}, unless {@code wijkatelier.demo} is false: every municipality's registers
 * as a delivery of its own, maps and tables together. Files that are served already are recognised, so that an import that was
 * cut off goes on where it was.
 */
@Component
class DemoRegionImport {
    /** Who is said to have imported it. */
    static final String WHO = "demoregio";

    private static final String LIST = "SHA256SUMS";

    private record Part(Source source, List<String> files) {}

    private final DatasetStore store;
    private final ResourceLoader resources;
    private final String place;
    private final boolean wanted;

    DemoRegionImport(
            DatasetStore store,
            ResourceLoader resources,
            @Value("${wijkatelier.demo-files}") String place,
            @Value("${wijkatelier.demo}") boolean wanted) {
        this.store = store;
        this.resources = resources;
        this.place = place;
        this.wanted = wanted;
    }

    /** Whether an empty store is to be filled. */
    boolean wanted() {
        return wanted;
    }

    /** Imports all files; the activity tells which of how many. */
    void run(Activity activity) {
        List<Part> parts = parts();
        try {
            Path folder = Files.createTempDirectory("wijkatelier-demo");
            try {
                for (int i = 0; i < parts.size(); i++) {
                    activity.prefix("Demoregio " + (i + 1) + "/" + parts.size() + ": ");
                    run(parts.get(i), folder, activity);
                }
            } finally {
                activity.prefix("");
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Part part, Path folder, Progress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : part.files()) files.add(copy(name, folder));
        DeliveryOptions options = DeliveryOptions.by(WHO).withFictief();
        Deliveries.run(part.source(), files, options, store, progress);
        for (Path file : files) Files.delete(file);
    }

    private Path copy(String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        try (InputStream in = resource(name).getInputStream()) {
            Files.copy(in, target);
        }
        return target;
    }

    private List<Part> parts() {
        Map<String, Part> parts = new TreeMap<>();
        for (String name : names()) {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("wijkenbuurten") || lower.startsWith("kerncijfers"))
                parts.computeIfAbsent("0", key -> new Part(Source.CBS, new ArrayList<>()))
                        .files()
                        .add(name);
            else if (lower.startsWith("bag")) parts.put("1" + name, new Part(Source.BAG, List.of(name)));
            else if (lower.startsWith("bewoning")) parts.put("2" + name, new Part(Source.PEOPLE, List.of(name)));
            else if (lower.startsWith("bgt")) parts.put("3" + name, new Part(Source.BGT, List.of(name)));
            else if (lower.startsWith("kadastralekaart")) parts.put("4" + name, new Part(Source.BRK, List.of(name)));
        }
        return List.copyOf(parts.values());
    }

    /** The files as the list of digests names them: "digest  name" per line. */
    private List<String> names() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("de lijst van de demobestanden ontbreekt in " + place, e);
        }
    }

    private Resource resource(String name) {
        return resources.getResource(place + name);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
