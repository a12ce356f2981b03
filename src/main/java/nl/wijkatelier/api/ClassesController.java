package nl.wijkatelier.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.style.BivariateClasses;
import nl.wijkatelier.engine.style.BivariateRamp;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.ClassRuleReader;
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
    private static final Set<String> PARAMETERS = new TreeSet<>(List.of(
            "level",
            "indicator",
            "indeling",
            "method",
            "compare",
            "with",
            "classes",
            "ramp",
            "breaks",
            "middle",
            "frozen"));

    private final Supplier<RegionMap> regions;
    private final Ramps ramps;

    public ClassesController(JoinedRegions regions, Ramps ramps) {
        this.regions = RegionMap.following(regions);
        this.ramps = ramps;
    }

    /**
     * Breaks, colours and counts.
     *
     * @param indeling id of the division; the newest where it is not given
     * @param method quantile, jenks, equal, stddev, geometric or pretty
     * @param compare id of an older division: the classes of the difference with it
     * @param with id of a second figure: nine classes of both at once
     * @param rule classes (3 to 7), ramp, breaks, middle and frozen, as the WMS has them
     */
    @GetMapping("/api/v1/classes")
    ResponseEntity<?> classes(
            @RequestParam String level,
            @RequestParam String indicator,
            @RequestParam(required = false) String indeling,
            @RequestParam(defaultValue = "quantile") String method,
            @RequestParam(required = false) String compare,
            @RequestParam(required = false) String with,
            @RequestParam Map<String, String> rule) {
        for (String name : rule.keySet())
            if (!PARAMETERS.contains(name))
                throw refused(
                        HttpStatus.BAD_REQUEST,
                        "parameter '" + name + "' wordt niet begrepen; kies " + String.join(", ", PARAMETERS) + ".");
        RegionMap region = regions.get();
        Level found = Level.find(level)
                .orElseThrow(() -> refused(
                        HttpStatus.BAD_REQUEST, "Niveau '" + level + "' bestaat niet; kies buurt, wijk of gemeente."));
        Indeling division = division(region, indeling);
        Indicator figure = indicator(region, division, found, indicator);
        Method chosen = Method.find(method)
                .orElseThrow(() -> refused(
                        HttpStatus.BAD_REQUEST,
                        "Methode '" + method + "' bestaat niet; kies uit " + Method.names() + "."));
        if (with != null) {
            if (compare != null) throw refused(HttpStatus.BAD_REQUEST, "with en compare gaan niet samen.");
            Indicator second = indicator(region, division, found, with);
            return answer(
                    region,
                    BivariateView.of(division, found, both(region, division, found, figure, second, chosen, rule)));
        }
        ClassRule wanted = rule(chosen, rule);
        if (compare == null)
            return answer(
                    region, ClassesView.of(division, found, null, region.classes(division, found, figure, wanted)));
        Indeling older = division(region, compare);
        indicator(region, older, found, indicator);
        return answer(
                region,
                ClassesView.of(
                        division,
                        found,
                        older,
                        region.difference(division, older, found, figure, wanted.centred(0, ramps))));
    }

    private static ResponseEntity<Object> answer(RegionMap region, Object view) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .eTag("W/\"" + Integer.toHexString((region.region().version() + view).hashCode()) + '"')
                .body(view);
    }

    private static Indeling division(RegionMap region, String id) {
        return region.indeling(id)
                .orElseThrow(() -> refused(
                        HttpStatus.NOT_FOUND,
                        id == null ? "Er is geen indeling ingelezen." : "Er is geen indeling '" + id + "'."));
    }

    private static Indicator indicator(RegionMap region, Indeling division, Level level, String id) {
        return region.indicator(division, level, id)
                .orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "Er is geen cijfer '" + id + "'."));
    }

    private BivariateClasses both(
            RegionMap region,
            Indeling division,
            Level level,
            Indicator first,
            Indicator second,
            Method method,
            Map<String, String> parameters) {
        for (Indicator one : new Indicator[] {first, second})
            if (one.soort() == Indicator.Soort.COUNT)
                throw refused(
                        HttpStatus.BAD_REQUEST,
                        "'" + one.id()
                                + "' is een aantal; twee cijfers tegelijk kan met aandelen, gemiddelden en dichtheden.");
        String name = parameters.getOrDefault("ramp", Ramps.BIVARIATE);
        BivariateRamp ramp = ramps.findBivariate(name)
                .orElseThrow(() ->
                        refused(HttpStatus.BAD_REQUEST, "Kleurenreeks '" + name + "' voor twee cijfers bestaat niet."));
        ClassRule thirds = new ClassRule(
                method, BivariateRamp.SIDE, ClassRule.standard(ramps).ramp());
        return new BivariateClasses(
                region.classes(division, level, first.asNumber(), thirds),
                region.classes(division, level, second.asNumber(), thirds),
                ramp);
    }

    private ClassRule rule(Method method, Map<String, String> parameters) {
        try {
            return new ClassRuleReader(
                            ramps,
                            name -> Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank()))
                    .read(method);
        } catch (IllegalArgumentException e) {
            throw refused(HttpStatus.BAD_REQUEST, e.getMessage() + ".");
        }
    }

    private static ResponseStatusException refused(HttpStatus status, String reason) {
        return new ResponseStatusException(status, reason);
    }
}
