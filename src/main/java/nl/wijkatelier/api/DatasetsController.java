package nl.wijkatelier.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.wijkatelier.domain.port.DatasetStore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The dataset versions: source, licence, date, counts. Open to all; who imported is not shown. */
@RestController
@RequestMapping("/api/v1/datasets")
public class DatasetsController {
    private final DatasetStore store;

    public DatasetsController(DatasetStore store) {
        this.store = store;
    }

    /** All versions, newest first. */
    @GetMapping
    List<DatasetView> list() {
        return store.list().stream().map(DatasetView::of).toList();
    }

    /** The kept problems of a version, for the administrator; {@code format} is csv (default) or geojson. */
    @GetMapping("/{id}/problems")
    void problems(
            @PathVariable long id, @RequestParam(defaultValue = "csv") String format, HttpServletResponse response)
            throws IOException {
        get(id);
        boolean geoJson = format.equalsIgnoreCase("geojson");
        if (!geoJson && !format.equalsIgnoreCase("csv"))
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Onbekend formaat '" + format + "'; kies csv of geojson.");
        response.setCharacterEncoding("UTF-8");
        response.setContentType(geoJson ? "application/geo+json" : "text/csv");
        if (geoJson) ProblemLists.geoJson(store, id, response.getWriter());
        else ProblemLists.csv(store, id, response.getWriter());
    }

    /** One version; 404 where there is none with that id. */
    @GetMapping("/{id}")
    DatasetView get(@PathVariable long id) {
        return store.find(id)
                .map(DatasetView::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Er is geen dataset " + id + "."));
    }
}
