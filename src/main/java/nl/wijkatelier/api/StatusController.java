package nl.wijkatelier.api;

import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what is served and what is being done; never cached. */
@RestController
public class StatusController {
    private final Supplier<StatusView> status;

    public StatusController(Supplier<StatusView> status) {
        this.status = status;
    }

    @GetMapping("/api/v1/status")
    ResponseEntity<StatusView> status() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status.get());
    }
}
