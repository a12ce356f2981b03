package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.CleanCoverage;
import nl.wijkatelier.domain.coverage.CoverageBuild;
import nl.wijkatelier.domain.coverage.SourceArea;
import nl.wijkatelier.domain.coverage.SourceFinding;
import nl.wijkatelier.domain.coverage.Tolerances;

/**
 * The first state of a plan. Its land is that of the buurten, cleaned; wijken and gemeenten are what their buurten make, since
 * sources generalise each level by itself. Area n is the n-th buurt in order of code.
 *
 * @param findings faults of the source and what was done about them, by area id
 * @param moved per area id the m2 that cleaning gave to it (or took from it, negative); areas that kept their own are left out
 */
public record PlanStart(PlanState state, List<SourceFinding> findings, Map<Integer, Double> moved) {
    public PlanStart {
        findings = List.copyOf(findings);
        moved = Map.copyOf(moved);
    }

    /** Deterministic: the same division and addresses give the same state to the bit. */
    public static PlanStart of(Indeling indeling, Addresses addresses, Tolerances tolerances) {
        SortedMap<AreaCode, String> wijken = new TreeMap<>();
        for (Area wijk : indeling.wijken()) wijken.put(wijk.code(), wijk.naam());
        SortedMap<Integer, PlanBuurt> buurten = new TreeMap<>();
        List<SourceArea> sources = new ArrayList<>();
        for (Area buurt : indeling.buurten()) {
            int area = sources.size() + 1;
            wijken.putIfAbsent(buurt.parent(), "");
            buurten.put(area, new PlanBuurt(buurt.code(), buurt.naam(), buurt.parent(), buurt.water(), false));
            sources.add(new SourceArea(area, buurt.geometrie()));
        }
        CleanCoverage clean = CoverageBuild.of(sources, tolerances);
        Members members = Members.of(addresses, clean.coverage());
        PlanState state = new PlanState(clean.coverage(), buurten, wijken, Besluit.NONE, sources.size() + 1, members);
        return new PlanStart(state, clean.findings(), clean.moved());
    }
}
