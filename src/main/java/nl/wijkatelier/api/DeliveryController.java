package nl.wijkatelier.api;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import nl.wijkatelier.delivery.KeptPackages;
import nl.wijkatelier.delivery.PlanDelivery;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Delivery packages: of published divisions for everyone, of plans as concepts for who may read them. */
@RestController
public class DeliveryController {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final KeptPackages packages;
    private final PlanDelivery deliveries;
    private final DeliveryFiles files = new DeliveryFiles();

    public DeliveryController(KeptPackages packages, PlanDelivery deliveries) {
        this.packages = packages;
        this.deliveries = deliveries;
    }

    @GetMapping("/api/v1/indelingen/{id}/levering.zip")
    ResponseEntity<Resource> published(@PathVariable String id) {
        try {
            Path file = files.get(packages.of(id));
            return answer(file, "indeling-" + id, CacheControl.noCache().cachePublic());
        } catch (NoSuchElementException absent) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Er is geen levering: " + absent.getMessage() + ".");
        }
    }

    @GetMapping("/api/v1/plans/{id}/levering.zip")
    ResponseEntity<Resource> concept(@PathVariable long id) {
        try {
            Path file = files.get(deliveries.concept(id));
            return answer(file, "concept-plan-" + id, CacheControl.noStore());
        } catch (NoSuchElementException absent) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Er is geen plan " + id + ".");
        }
    }

    private static ResponseEntity<Resource> answer(Path file, String name, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                .body(new FileSystemResource(file));
    }
}
