package nl.wijkatelier.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkatelier.disk.TempFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A backup of all that the store keeps, for the administrator, while the service goes on. */
@RestController
public class BackupController {
    /** Writes a backup of this moment. */
    @FunctionalInterface
    public interface Maker {
        void write(OutputStream out) throws IOException;
    }

    private final Maker maker;

    public BackupController(Maker maker) {
        this.maker = maker;
    }

    /** One is made at a time; its file goes however the sending ends. */
    @GetMapping("/api/v1/backup")
    void backup(HttpServletResponse response) throws IOException {
        Path file = TempFiles.file(".zip");
        try {
            make(file);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wijkatelier-reservekopie.zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private synchronized void make(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            maker.write(out);
        }
    }
}
