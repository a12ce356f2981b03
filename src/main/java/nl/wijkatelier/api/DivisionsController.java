package nl.wijkatelier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is known of a division, at an address that stays. Names of people are not told. */
@RestController
@RequestMapping("/api/v1/indelingen/{id}")
public class DivisionsController {
    private final JoinedRegions regions;
    private final DivisionStore divisions;
    private final DatasetStore datasets;

    public DivisionsController(JoinedRegions regions, DivisionStore divisions, DatasetStore datasets) {
        this.regions = regions;
        this.divisions = divisions;
        this.datasets = datasets;
    }

    /**
     * A division.
     *
     * @param ingang the day on which it takes effect
     * @param besluit number of the decision; null for one that was imported
     * @param vervangt id of the division that its plan began with; null for one that was imported
     * @param naam of its plan; null for one that was imported
     * @param gepubliceerd when it was published or imported
     * @param geserveerd whether maps and figures of it are there; false while they are made
     * @param actueel whether it is the one that is shown to whoever names none
     */
    record View(
            String id,
            int jaar,
            LocalDate ingang,
            String besluit,
            String bron,
            String licentie,
            String vervangt,
            String naam,
            Instant gepubliceerd,
            boolean geserveerd,
            boolean actueel,
            boolean fictief,
            List<Link> links) {}

    /** Where something of the division is. */
    record Link(String rel, String href) {}

    @GetMapping
    ResponseEntity<View> division(@PathVariable String id) {
        JoinedRegion region = regions.current();
        Optional<DivisionVersion> made = divisions.find(id);
        Optional<Indeling> served = region.indeling(id);
        long dataset = made.map(DivisionVersion::dataset)
                .or(() -> served.map(Indeling::dataset))
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Er is geen indeling '" + id + "'."));
        Dataset source = datasets.find(dataset)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Indeling '" + id + "' is vervangen."));
        LocalDate ingang = made.map(DivisionVersion::ingang)
                .orElseGet(() -> LocalDate.of(served.orElseThrow().jaar(), 1, 1));
        View view = new View(
                id,
                ingang.getYear(),
                ingang,
                made.map(DivisionVersion::besluit).orElse(null),
                source.draft().bron(),
                source.draft().licentie(),
                made.map(DivisionVersion::vervangt).orElse(null),
                made.map(DivisionVersion::naam).orElse(null),
                made.map(DivisionVersion::tijd).orElse(source.gestart()),
                served.isPresent(),
                served.isPresent() && region.actueel().equals(served),
                source.draft().fictief(),
                links(id, made.isPresent()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(view);
    }

    private static List<Link> links(String id, boolean made) {
        List<Link> links = new ArrayList<>(List.of(
                new Link("gebieden", "/api/v1/areas?indeling=" + id),
                new Link("cijfers", "/api/v1/figures?indeling=" + id),
                new Link("geopackage", "/api/v1/areas.gpkg?indeling=" + id),
                new Link("wms", "/wms?SERVICE=WMS&REQUEST=GetCapabilities&INDELING=" + id)));
        if (made) links.add(new Link("levering", "/api/v1/indelingen/" + id + "/levering.zip"));
        return links;
    }
}
