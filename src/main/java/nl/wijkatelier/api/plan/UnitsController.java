package nl.wijkatelier.api.plan;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import nl.wijkatelier.domain.unit.DivisionUnits;
import nl.wijkatelier.domain.unit.Units;
import nl.wijkatelier.domain.work.SingleFlight;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Gives the bouwstenen of a division, for pages on which they are assigned. */
@RestController
public class UnitsController {
    private static final JsonMapper JSON = new JsonMapper();

    /** The answer while a version is served; bouwstenen may be there before it has a name. */
    private record Told(String version, byte[] body) {}

    private final DivisionUnits units;
    private final JoinedRegions regions;
    /** The answer of each set of bouwstenen that is still in use. */
    private final Map<Units, Told> told = Collections.synchronizedMap(new WeakHashMap<>());

    private final SingleFlight<Units, Told> flights = new SingleFlight<>();

    public UnitsController(DivisionUnits units, JoinedRegions regions) {
        this.units = units;
        this.regions = regions;
    }

    /** Columns as {@link PackedUnits} names them. The first question after an import may wait until they are made. */
    @GetMapping("/api/v1/units")
    ResponseEntity<byte[]> units(
            @RequestParam String indeling,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
        String version = regions.current().version();
        String tag = PlanTag.weak("\"" + version + "-" + indeling.replaceAll("[^0-9A-Za-z-]", "") + "\"");
        Units found = units.of(indeling);
        if (tag.equals(known))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(packed(found, version));
    }

    /** Panden that sources cut, so that bouwstenen do; see {@link CutPandenJson}. */
    @GetMapping("/api/v1/units/problems")
    CutPandenJson problems(@RequestParam String indeling) {
        String version = regions.current().version();
        return CutPandenJson.of(indeling, version, units.of(indeling));
    }

    private byte[] packed(Units found, String version) {
        Told known = told.get(found);
        if (known == null || !known.version().equals(version)) {
            known = flights.get(found, () -> new Told(version, JSON.writeValueAsBytes(PackedUnits.of(found, version))));
            told.put(found, known);
        }
        return known.body();
    }
}
