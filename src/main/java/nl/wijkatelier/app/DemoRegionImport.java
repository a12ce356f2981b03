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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
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
 * as a delivery of its own, maps and tables together. What has been read in already, also if it was withdrawn, is passed over, so that an import that was cut off
 * goes on where it was.
 */
@Component
class DemoRegionImport {
    /** Who is said to have imported it. */
    static final String WHO = "demoregio";

    private static final String LIST = "SHA256SUMS";

    /** Files of one source that make a delivery, with their digests as the list has them. */
    private record Part(Source source, Map<String, String> files) {
        static Part of(Source source) {
            return new Part(source, new TreeMap<>());
        }
    }

    private final DatasetStore store;
    private final ImportOutcomes outcomes;
    private final ResourceLoader resources;
    private final String place;
    private final boolean wanted;

    DemoRegionImport(
            DatasetStore store,
            ImportOutcomes outcomes,
            ResourceLoader resources,
            @Value("${wijkatelier.demo-files}") String place,
            @Value("${wijkatelier.demo}") boolean wanted) {
        this.store = store;
        this.outcomes = outcomes;
        this.resources = resources;
        this.place = place;
        this.wanted = wanted;
    }

    /** Whether an empty store is to be filled. */
    boolean wanted() {
        return wanted;
    }

    /** Imports what is not served yet; the activity tells which of how many. */
    void run(Activity activity) {
        List<Part> parts = missing();
        if (parts.isEmpty()) return;
        try {
            Path folder = TempFiles.folder();
            try {
                for (int i = 0; i < parts.size(); i++) {
                    activity.prefix("Demoregio " + (i + 1) + "/" + parts.size() + ": ");
                    run(parts.get(i), folder, activity);
                }
            } finally {
                activity.prefix("");
                TempFiles.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Part part, Path folder, Progress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : part.files().keySet()) files.add(copy(name, folder));
        DeliveryOptions options = DeliveryOptions.by(WHO).withFictief();
        outcomes.of(part.source(), false, () -> Deliveries.run(part.source(), files, options, store, progress));
        for (Path file : files) Files.delete(file);
    }

    private Path copy(String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        try (InputStream in = resource(name).getInputStream()) {
            Files.copy(in, target);
        }
        return target;
    }

    private List<Part> missing() {
        Set<String> served = store.list().stream()
                .filter(dataset -> dataset.status() != Dataset.Status.LADEN)
                .flatMap(dataset -> dataset.draft().files().stream())
                .map(DatasetDraft.SourceFile::sha256)
                .collect(Collectors.toSet());
        return parts().stream()
                .filter(part -> !served.containsAll(part.files().values()))
                .toList();
    }

    private List<Part> parts() {
        Map<String, Part> parts = new TreeMap<>();
        digests().forEach((name, digest) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            Part part = null;
            if (lower.matches("(wijkenbuurten|kerncijfers).*"))
                part = parts.computeIfAbsent("0", key -> Part.of(Source.CBS));
            else if (lower.startsWith("bag")) part = parts.computeIfAbsent("1" + name, key -> Part.of(Source.BAG));
            else if (lower.startsWith("bewoning")) part = parts.computeIfAbsent("2", key -> Part.of(Source.PEOPLE));
            else if (lower.startsWith("bgt")) part = parts.computeIfAbsent("3" + name, key -> Part.of(Source.BGT));
            else if (lower.startsWith("kadastralekaart"))
                part = parts.computeIfAbsent("4" + name, key -> Part.of(Source.BRK));
            if (part != null) part.files().put(name, digest);
        });
        return List.copyOf(parts.values());
    }

    /** Digest by file name, as the list has them: "digest  name" per line. */
    private Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (!line.isBlank()) digests.put(line.substring(66).strip(), line.substring(0, 64));
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException("de lijst van de demobestanden ontbreekt in " + place, e);
        }
    }

    private Resource resource(String name) {
        return resources.getResource(place + name);
    }
}
