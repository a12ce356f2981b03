package nl.wijkatelier.domain.coverage;

import java.util.List;
import java.util.Map;

/**
 * A coverage made from a source, with what was found in the source.
 *
 * @param moved per area id the m2 that it won (or lost, negative) against its own polygon; areas that kept theirs to within
 *     1 mm of border are left out
 */
public record CleanCoverage(Coverage coverage, List<SourceFinding> findings, Map<Integer, Double> moved) {
    public CleanCoverage {
        findings = List.copyOf(findings);
        moved = Map.copyOf(moved);
    }
}
