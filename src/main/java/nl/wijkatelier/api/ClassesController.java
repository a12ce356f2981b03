package nl.wijkatelier.api;

import java.time.Duration;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Ramps;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The classes of a figure: exactly those that the WMS paints with the same choices. */
@RestController
public class ClassesController {
    private final Supplier<RegionMap> regions;
    private final Ramps ramps;

    public ClassesController(JoinedRegions regions, Ramps ramps) {
        this.regions = RegionMap.following(regions);
        this.ramps = ramps;
    }

    /**
     * Breaks, colours and counts.
     *
     * @param indeling id of the division; the one in force where it is not given
     * @param method quantile, jenks or equal
     * @param classes 3 to 7
     * @param ramp name of a colour ramp; the default one where it is not given
     */
    @GetMapping("/api/v1/classes")
    ResponseEntity<ClassesView> classes(
            @RequestParam String level,
            @RequestParam String indicator,
            @RequestParam(required = false) String indeling,
            @RequestParam(defaultValue = "quantile") String method,
            @RequestParam(defaultValue = "" + ClassRule.DEFAULT_CLASSES) int classes,
            @RequestParam(defaultValue = Ramps.DEFAULT) String ramp) {
        RegionMap region = regions.get();
        Level found = Level.find(level)
                .orElseThrow(() -> refused(
                        HttpStatus.BAD_REQUEST, "Niveau '" + level + "' bestaat niet; kies buurt, wijk of gemeente."));
        Indeling division = region.indeling(indeling)
                .orElseThrow(() -> refused(
                        HttpStatus.NOT_FOUND,
                        "Er is geen indeling " + (indeling == null ? "ingelezen." : indeling + ".")));
        Indicator figure = region.indicator(division, found, indicator)
                .orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "Er is geen cijfer '" + indicator + "'."));
        ClassesView view =
                ClassesView.of(division, found, region.classes(division, found, figure, rule(method, classes, ramp)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .eTag("W/\"" + Integer.toHexString((region.region().version() + view).hashCode()) + '"')
                .body(view);
    }

    private ClassRule rule(String method, int classes, String ramp) {
        Method found = Method.find(method)
                .orElseThrow(() -> refused(
                        HttpStatus.BAD_REQUEST,
                        "Methode '" + method + "' bestaat niet; kies quantile, jenks of equal."));
        try {
            return new ClassRule(
                    found,
                    classes,
                    ramps.find(ramp)
                            .orElseThrow(() ->
                                    refused(HttpStatus.BAD_REQUEST, "Kleurenreeks '" + ramp + "' bestaat niet.")));
        } catch (IllegalArgumentException e) {
            throw refused(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    private static ResponseStatusException refused(HttpStatus status, String reason) {
        return new ResponseStatusException(status, reason);
    }
}
