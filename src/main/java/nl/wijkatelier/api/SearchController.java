package nl.wijkatelier.api;

import java.util.List;
import java.util.function.Supplier;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.search.SearchIndex;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Finds an address, postcode, street, woonplaats, buurt, wijk or gemeente by what people type. */
@RestController
public class SearchController {
    private final Supplier<SearchIndex> places;
    private final CoordinateSystems systems;

    public SearchController(Supplier<SearchIndex> places, CoordinateSystems systems) {
        this.places = places;
        this.systems = systems;
    }

    /**
     * The best places for a text, best first; none for a text without a letter or digit.
     *
     * @param q at most 100 characters
     * @param limit 1 to 50
     */
    @GetMapping("/api/v1/search")
    ResponseEntity<List<SearchView>> search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        if (q.length() > SearchIndex.LENGTH)
            throw bad("q is " + q.length() + " tekens lang; hoogstens " + SearchIndex.LENGTH + " wordt gelezen.");
        if (limit < 1 || limit > SearchIndex.LIMIT)
            throw bad("limit '" + limit + "' kan niet; kies 1 tot en met " + SearchIndex.LIMIT + ".");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(places.get().find(q, limit).stream()
                        .map(hit -> SearchView.of(hit, systems.fromRd(Crs.CRS84)))
                        .toList());
    }

    private static ResponseStatusException bad(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
