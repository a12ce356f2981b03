package nl.wijkatelier.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.api.access.Visitors;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The dataset versions: source, licence, date, counts. Open to all; who imported is shown to nobody, how many personal records there are to who administers. */
@RestController
@RequestMapping("/api/v1/datasets")
public class DatasetsController {
    private static final int LONGEST_REASON = 1000;

    private final DatasetStore store;

    public DatasetsController(DatasetStore store) {
        this.store = store;
    }

    /** All versions, newest first. */
    @GetMapping
    List<DatasetView> list(Principal who) {
        boolean whole = administers(who);
        Map<Long, Standing> standings = store.standings();
        return store.list().stream()
                .map(one -> DatasetView.of(one, standings.get(one.id()), whole))
                .toList();
    }

    /** Where one sees that figures follow: until then its {@code import} is not null. */
    private static final String MONITOR = "</api/v1/status>; rel=\"monitor\"";

    /** Why a version is withdrawn or put back. */
    record Reden(String reden) {}

    /** Stops serving a version, so that what it had replaced is served again; 409 where that cannot be. */
    @PostMapping("/{id}/intrekken")
    ResponseEntity<DatasetView> withdraw(@PathVariable long id, @RequestBody Reden body, Principal who) {
        return change(id, body, who, true);
    }

    /** Serves a withdrawn version again, for what no newer one covers; 409 where that cannot be. */
    @PostMapping("/{id}/terugzetten")
    ResponseEntity<DatasetView> putBack(@PathVariable long id, @RequestBody Reden body, Principal who) {
        return change(id, body, who, false);
    }

    private ResponseEntity<DatasetView> change(long id, Reden body, Principal who, boolean withdraw) {
        get(id, who);
        String reason = body.reden() == null ? "" : body.reden().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Geef een reden van hoogstens " + LONGEST_REASON + " tekens.");
        String name = who == null ? "beheerder" : who.getName();
        try {
            if (withdraw) store.withdraw(id, name, reason);
            else store.putBack(id, name, reason);
        } catch (IllegalStateException refused) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, refused.getMessage(), refused);
        }
        return ResponseEntity.ok().header(HttpHeaders.LINK, MONITOR).body(get(id, who));
    }

    /** The objects that a version does not have although it replaces them, as CSV; never of personal records. */
    @GetMapping("/{id}/weg")
    void gone(@PathVariable long id, HttpServletResponse response) throws IOException {
        get(id, null);
        response.setCharacterEncoding("UTF-8");
        response.setContentType("text/csv");
        GoneLists.csv(store, id, response.getWriter());
    }

    /** The kept problems of a version, for the administrator; {@code format} is csv (default) or geojson. */
    @GetMapping("/{id}/problems")
    void problems(
            @PathVariable long id, @RequestParam(defaultValue = "csv") String format, HttpServletResponse response)
            throws IOException {
        get(id, null);
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
    DatasetView get(@PathVariable long id, Principal who) {
        return store.find(id)
                .map(one -> DatasetView.of(one, store.standings().get(id), administers(who)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Er is geen dataset " + id + "."));
    }

    private static boolean administers(Principal who) {
        return Visitors.of(who).hasEverywhere(Rol.BEHEERDER);
    }
}
