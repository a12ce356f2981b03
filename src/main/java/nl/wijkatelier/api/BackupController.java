package nl.wijkatelier.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.wijkatelier.disk.TempFiles;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    /** One at a time; the file is gone when it has been sent. */
    @GetMapping("/api/v1/backup")
    synchronized ResponseEntity<Resource> backup() throws IOException {
        Path file = TempFiles.file(".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            maker.write(out);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wijkatelier-reservekopie.zip\"")
                .body(new Once(file));
    }

    private static final class Once extends FileSystemResource {
        Once(Path file) {
            super(file);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(getFile().toPath(), StandardOpenOption.DELETE_ON_CLOSE);
        }
    }
}
