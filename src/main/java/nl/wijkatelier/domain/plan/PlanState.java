package nl.wijkatelier.domain.plan;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.ChangedAreas;
import nl.wijkatelier.domain.coverage.Coverage;

/** A plan at one moment: a valid division with the addresses of each buurt. Immutable and thread-safe; made by {@link PlanStart}. */
public final class PlanState {
    private final Coverage coverage;
    private final SortedMap<Integer, PlanBuurt> buurten;
    private final SortedMap<AreaCode, String> wijken;
    private final Besluit besluit;
    private final int nextArea;
    private final Members members;
    /** Made when it is asked for first; two threads make the same. */
    private String digest;

    PlanState(
            Coverage coverage,
            SortedMap<Integer, PlanBuurt> buurten,
            SortedMap<AreaCode, String> wijken,
            Besluit besluit,
            int nextArea,
            Members members) {
        this.coverage = coverage;
        this.buurten = Collections.unmodifiableSortedMap(buurten);
        this.wijken = Collections.unmodifiableSortedMap(wijken);
        this.besluit = besluit;
        this.nextArea = nextArea;
        this.members = members;
    }

    public Coverage coverage() {
        return coverage;
    }

    /** The buurten by the id of their area in the coverage; one without land has no face there. */
    public SortedMap<Integer, PlanBuurt> buurten() {
        return buurten;
    }

    /** Names of the wijken. */
    public SortedMap<AreaCode, String> wijken() {
        return wijken;
    }

    public Besluit besluit() {
        return besluit;
    }

    /** The area id of a buurt. */
    public Optional<Integer> findArea(AreaCode code) {
        for (var entry : buurten.entrySet())
            if (entry.getValue().code().equals(code)) return Optional.of(entry.getKey());
        return Optional.empty();
    }

    /** The same; throws PlanRefused for a code that no buurt has. */
    public int area(AreaCode code) {
        return findArea(code).orElseThrow(() -> new PlanRefused(PlanRefused.Reason.BUURT_UNKNOWN, "no buurt " + code));
    }

    public PlanFigures figures(int area) {
        return PlanFigures.of(coverage, area, members.of(area).length, members.woningen(area));
    }

    /** The addresses that the plan counts; the same object in every state of one plan. */
    public Addresses addresses() {
        return members.addresses();
    }

    /** Per address the id of the area in which it lies, {@link Coverage#OUTSIDE} for none; a new array. */
    public int[] areasOfAddresses() {
        return members.areas();
    }

    /** Which state it is, addresses apart: {@link StateDigest}. */
    public String digest() {
        String known = digest;
        if (known == null) digest = known = StateDigest.of(this);
        return known;
    }

    Members members() {
        return members;
    }

    /** The id that the next new buurt gets; never used before in the plan. */
    int nextArea() {
        return nextArea;
    }

    /** With other borders; addresses follow. */
    PlanState with(Coverage changed) {
        SortedSet<Integer> areas = ChangedAreas.of(coverage, changed);
        return new PlanState(changed, buurten, wijken, besluit, nextArea, members.moved(changed, areas));
    }

    PlanState with(int area, PlanBuurt buurt) {
        findArea(buurt.code()).filter(other -> other != area).ifPresent(other -> {
            throw new PlanRefused(PlanRefused.Reason.CODE_IN_USE, buurt.code() + " is in use");
        });
        if (!wijken.containsKey(buurt.wijk()))
            throw new PlanRefused(PlanRefused.Reason.WIJK_UNKNOWN, "no wijk " + buurt.wijk());
        SortedMap<Integer, PlanBuurt> changed = new TreeMap<>(buurten);
        changed.put(area, buurt);
        return new PlanState(coverage, changed, wijken, besluit, Math.max(nextArea, area + 1), members);
    }

    PlanState without(int area) {
        SortedMap<Integer, PlanBuurt> changed = new TreeMap<>(buurten);
        changed.remove(area);
        return new PlanState(coverage, changed, wijken, besluit, nextArea, members);
    }

    PlanState withWijken(SortedMap<AreaCode, String> changed) {
        return new PlanState(coverage, buurten, changed, besluit, nextArea, members);
    }

    PlanState with(Besluit changed) {
        return new PlanState(coverage, buurten, wijken, changed, nextArea, members);
    }
}
