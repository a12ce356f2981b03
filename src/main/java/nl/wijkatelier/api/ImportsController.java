package nl.wijkatelier.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.disk.TempFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Importing as a job, for the administrator: upload, watch the percentage, cancel. */
@RestController
@RequestMapping("/api/v1")
public class ImportsController {
    private static final int LONGEST_NAME = 120;

    private final ImportJobs jobs;

    public ImportsController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Takes the parts {@code bron} or {@code soort} (bag, bgt, brk, cbs or people) and one or more {@code bestand}, and what the
     * command line takes beside: {@code gebied}, {@code peildatum}, {@code historie}, {@code jaar}, {@code release}, {@code fictief},
     * {@code ouder} and {@code dry-run}; 202 with the job.
     */
    @PostMapping("/imports")
    ResponseEntity<ImportJob.View> post(
            @RequestParam Map<String, String> fields, @RequestParam("bestand") List<MultipartFile> files)
            throws IOException {
        ImportFields read = new ImportFields(fields);
        read.request(List.of());
        Path folder = TempFiles.folder();
        List<Path> delivered = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                Path target = target(folder, fileName(file.getOriginalFilename()));
                file.transferTo(target);
                delivered.add(target);
            }
        } catch (IOException | RuntimeException cutOff) {
            TempFiles.remove(folder);
            throw cutOff;
        }
        ImportJob.View job = jobs.add(folder, read.request(delivered)).view();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(job);
    }

    @GetMapping("/jobs/{id}")
    ImportJob.View get(@PathVariable long id) {
        return find(id).view();
    }

    /** Asks the job to stop; the answer may still say "bezig" until it has. */
    @DeleteMapping("/jobs/{id}")
    ImportJob.View cancel(@PathVariable long id) {
        ImportJob job = find(id);
        job.cancel();
        return job.view();
    }

    private ImportJob find(long id) {
        return jobs.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Er is geen taak " + id + "."));
    }

    /**
     * Where a file goes: beside those of other names, so that what belongs together, as the parts of a shapefile, is found
     * together; in a further folder where its name is taken.
     */
    static Path target(Path folder, String name) throws IOException {
        for (int i = 0; ; i++) {
            Path target =
                    Files.createDirectories(folder.resolve(Integer.toString(i))).resolve(name);
            if (!Files.exists(target)) return target;
        }
    }

    /** The last part of a name that a browser sent, without anything that could lead out of the folder. */
    static String fileName(String original) {
        String name =
                original == null ? "" : original.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]", "_");
        if (name.isEmpty() || name.matches("\\.+")) return "bestand";
        // file systems take names of 255 bytes; what the kind of a file is told by stands at the end
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
