package nl.wijkatelier.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.SourceFinding;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.work.SingleFlight;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells which faults the source of a division has, and what of them plans on it mend. */
@RestController
public class SourceFaultsController {
    private final JoinedRegions regions;
    private final Map<Indeling, Report> known = Collections.synchronizedMap(new WeakHashMap<>());
    private final SingleFlight<Indeling, Report> flights = new SingleFlight<>();

    public SourceFaultsController(JoinedRegions regions) {
        this.regions = regions;
    }

    /**
     * @param breedte metres of mean width up to which strips are mended
     * @param oppervlakte m2 up to which pieces are
     * @param verschoven per buurt the m2 that mending gave to it, negative where it took
     */
    record Report(
            String indeling,
            double breedte,
            double oppervlakte,
            List<Fault> bevindingen,
            Map<String, Double> verschoven) {}

    /**
     * @param soort name of {@link SourceFinding.Kind}
     * @param codes buurten that claim the land or lie at it
     * @param naar the buurt that got it, or null
     * @param oppervlakte m2
     * @param plaats WKT in RD metres
     */
    record Fault(String soort, List<String> codes, String naar, double oppervlakte, String plaats) {}

    @GetMapping("/api/v1/indelingen/{id}/bronfouten")
    Report faults(@PathVariable String id) {
        Indeling indeling = regions.current().indelingen().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Indeling " + id + " is er niet."));
        Report report = known.get(indeling);
        if (report != null) return report;
        report = flights.apart(indeling, () -> report(indeling));
        known.put(indeling, report);
        return report;
    }

    private static Report report(Indeling indeling) {
        Tolerances tolerances = Tolerances.CBS;
        PlanStart start = PlanStart.of(indeling, Addresses.of(List.of()), tolerances);
        Map<Integer, PlanBuurt> buurten = start.state().buurten();
        Map<String, Double> moved = new TreeMap<>();
        start.moved().forEach((area, m2) -> moved.put(buurten.get(area).code().text(), m2));
        List<Fault> faults = start.findings().stream()
                .map(finding -> new Fault(
                        finding.kind().name(),
                        finding.areas().stream()
                                .map(area -> buurten.get(area).code().text())
                                .toList(),
                        finding.given() == 0
                                ? null
                                : buurten.get(finding.given()).code().text(),
                        finding.surface(),
                        finding.geometry().toText()))
                .toList();
        return new Report(indeling.id(), tolerances.width(), tolerances.surface(), faults, moved);
    }
}
