package nl.wijkatelier.features;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which indicators and divisions there are. */
@RestController
@RequestMapping("/api/v1")
public class CatalogueController {
    /**
     * An indicator as JSON, see docs/statistics.md.
     *
     * @param regel the rule of disclosure control that it is published by
     * @param richting hoog or laag where more or less of it is better, geen otherwise
     * @param niveaus the levels that it is computed for
     * @param perioden the years of which there are figures
     * @param namen of a figure that is a class: the Dutch names of the classes, from class 1; empty otherwise
     * @param names the same in English
     */
    record IndicatorView(
            String id,
            String thema,
            String titel,
            String title,
            String definitie,
            String definition,
            String eenheid,
            String unit,
            String soort,
            int decimalen,
            String bron,
            String regel,
            String richting,
            List<String> niveaus,
            List<Integer> perioden,
            List<String> namen,
            List<String> names) {
        static IndicatorView of(Indicator indicator, JoinedRegion region) {
            return new IndicatorView(
                    indicator.id(),
                    indicator.thema(),
                    indicator.titel(),
                    indicator.title(),
                    indicator.definitie(),
                    indicator.definition(),
                    indicator.eenheid(),
                    indicator.unit(),
                    indicator.soort().name().toLowerCase(Locale.ROOT),
                    indicator.decimalen(),
                    indicator.bron(),
                    indicator.regel(),
                    indicator.richting().name().toLowerCase(Locale.ROOT),
                    Arrays.stream(Level.values()).map(Level::text).toList(),
                    region.jaren().stream()
                            .filter(jaar -> Arrays.stream(Level.values())
                                    .anyMatch(level -> has(indicator, region, jaar, level)))
                            .toList(),
                    indicator.namen(),
                    indicator.names());
        }

        private static boolean has(Indicator indicator, JoinedRegion region, int jaar, Level level) {
            return region.find(jaar, level)
                    .map(table -> table.herkomst(indicator.id()).status())
                    .filter(status -> status != Herkomst.Status.UNKNOWN)
                    .isPresent();
        }
    }

    /**
     * A division as JSON: how many areas it has per level.
     *
     * @param actueel whether it is the one in force, which is shown to whoever names none
     */
    record IndelingView(String id, int jaar, int buurten, int wijken, int gemeenten, boolean actueel) {
        static IndelingView of(Indeling indeling, JoinedRegion region) {
            return new IndelingView(
                    indeling.id(),
                    indeling.jaar(),
                    indeling.buurten().size(),
                    indeling.wijken().size(),
                    indeling.gemeenten().size(),
                    region.actueel().filter(indeling::equals).isPresent());
        }
    }

    private final JoinedRegions regions;

    public CatalogueController(JoinedRegions regions) {
        this.regions = regions;
    }

    /** In the order in which they are shown. */
    @GetMapping("/indicators")
    ResponseEntity<List<IndicatorView>> indicators() {
        JoinedRegion region = regions.current();
        return answer(
                region,
                region.indicators().stream()
                        .map(indicator -> IndicatorView.of(indicator, region))
                        .toList());
    }

    /** Newest last. */
    @GetMapping("/indelingen")
    ResponseEntity<List<IndelingView>> indelingen() {
        JoinedRegion region = regions.current();
        return answer(
                region,
                region.indelingen().stream()
                        .map(one -> IndelingView.of(one, region))
                        .toList());
    }

    private static <T> ResponseEntity<T> answer(JoinedRegion region, T body) {
        return ResponseEntity.ok()
                .eTag("W/\"" + Integer.toHexString(java.util.Objects.hash(region.version(), body)) + '"')
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(body);
    }
}
