package nl.wijkatelier.features;

import java.util.List;
import nl.wijkatelier.domain.disclosure.Rule;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which figures about people are published, so that a reader can see why one is withheld or rounded. */
@RestController
public class DisclosureController {
    /**
     * A rule as JSON, see docs/disclosure.md.
     *
     * @param basis measure that is counted to decide whether there are enough, or null
     * @param minstens figures other than counts are withheld below this, or 0
     * @param afronding counts are rounded to multiples of this, or 0
     * @param willekeurig whether at random, so that the expectation is the count
     * @param ruis noise of at most this, or 0
     * @param gemiddelde means of amounts are rounded to multiples of this, or 0
     */
    record RuleView(
            String id,
            String bron,
            String basis,
            int minstens,
            List<String> maten,
            int afronding,
            boolean willekeurig,
            int ruis,
            int gemiddelde,
            int bescherming,
            int uitersten) {
        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.id(),
                    rule.bron(),
                    rule.basis() == null ? null : rule.basis().text(),
                    rule.minstens(),
                    rule.maten().stream().map(Measure::text).sorted().toList(),
                    rule.afronding() == null ? 0 : rule.afronding().step(),
                    rule.afronding() != null && rule.afronding().random(),
                    rule.ruis() == null ? 0 : rule.ruis().most(),
                    rule.gemiddelde(),
                    rule.bescherming(),
                    rule.uitersten());
        }
    }

    private final List<RuleView> rules;

    public DisclosureController(IndicatorCatalogue catalogue) {
        this.rules = catalogue.rules().list().stream().map(RuleView::of).toList();
    }

    @GetMapping("/api/v1/disclosure")
    ResponseEntity<List<RuleView>> rules() {
        return ResponseEntity.ok().body(rules);
    }
}
