package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.finding.BuurtMetrics;
import nl.wijkatelier.domain.finding.Finding;
import nl.wijkatelier.domain.plan.AreaChange;
import nl.wijkatelier.domain.plan.GroupFigures;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanFigures;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.DraftRelease;
import nl.wijkatelier.engine.join.JoinedRegions;

/** Puts together what may be told of the areas of a plan. Thread-safe. */
public final class PlanTelling {
    private static final Value SECRET = Value.missing(Reason.SECRET);

    private final PlanJudgements judgements;
    private final Supplier<DraftFigures> figures;
    private final JoinedRegions regions;

    /**
     * Tells of what is served.
     *
     * @param figures of the registers; may take long at first
     * @param regions have the names of the gemeenten
     */
    public PlanTelling(PlanJudgements judgements, Supplier<DraftFigures> figures, JoinedRegions regions) {
        this.judgements = judgements;
        this.figures = figures;
        this.regions = regions;
    }

    /** Ids of the indicators, in the order in which they are shown. */
    List<String> indicators() {
        return figures.get().indicators().stream().map(Indicator::id).toList();
    }

    /**
     * Buurten by the id of their area.
     *
     * @param near a state that probably was asked before
     * @param areas ids of areas; those that the state does not have are passed over
     * @param aim number of dwellings that a buurt should have
     */
    Map<Integer, BuurtJson> buurten(
            Plan plan, PlanState near, PlanState state, Collection<Integer> areas, OptionalInt aim) {
        SortedMap<AreaCode, BuurtMetrics> metrics =
                judgements.of(plan, near, state).metrics(areas, aim);
        DraftFigures all = figures.get();
        DraftRelease release = all.of(plan, near, state);
        Map<Integer, BuurtJson> told = new LinkedHashMap<>();
        for (int area : areas) {
            PlanBuurt buurt = state.buurten().get(area);
            if (buurt == null) continue;
            Map<String, ValueJson> values = values(all, release, buurt.code());
            told.put(area, BuurtJson.of(buurt, values, metrics.get(buurt.code())));
        }
        return told;
    }

    /**
     * What differs between two states of a plan.
     *
     * @param revision of the plan
     * @param borders what changed of them
     */
    ChangedJson changed(Plan plan, int revision, PlanState before, PlanState after, PackedBorders borders) {
        SortedMap<Integer, List<String>> withheld = withheld(plan, before, after);
        SortedSet<Integer> areas = new TreeSet<>(withheld.keySet());
        for (AreaChange change : AreaChange.between(before, after)) areas.add(change.area());
        Map<Integer, BuurtJson> was = buurten(plan, before, before, areas, OptionalInt.empty());
        Map<Integer, BuurtJson> is = buurten(plan, before, after, areas, OptionalInt.empty());
        List<ChangedJson.Change> changes = new ArrayList<>();
        for (int area : areas)
            changes.add(new ChangedJson.Change(was.get(area), is.get(area), withheld.getOrDefault(area, List.of())));
        List<Finding> old = judgements.of(plan, before, before).findings();
        List<Finding> now = judgements.of(plan, before, after).findings();
        return new ChangedJson(
                revision, changes, borders, new ChangedJson.Findings(without(now, old), without(old, now)));
    }

    private static List<FindingJson> without(List<Finding> findings, List<Finding> known) {
        Set<Finding> passed = new HashSet<>(known);
        return findings.stream()
                .filter(finding -> !passed.contains(finding))
                .limit(PlanFindingsController.MOST)
                .map(finding -> FindingJson.of(finding, List.of()))
                .toList();
    }

    /** By area the ids of the indicators that are withheld and were not, or that the area did not have; areas without any are left out. */
    private SortedMap<Integer, List<String>> withheld(Plan plan, PlanState before, PlanState after) {
        DraftFigures all = figures.get();
        DraftRelease old = all.of(plan, before, before);
        DraftRelease now = all.of(plan, before, after);
        SortedMap<Integer, List<String>> withheld = new TreeMap<>();
        after.buurten().forEach((area, buurt) -> {
            PlanBuurt was = before.buurten().get(area);
            if (was != null && now.sameFor(buurt.code(), old, was.code())) return;
            List<String> ids = new ArrayList<>();
            for (Indicator indicator : all.indicators())
                if (now.value(buurt.code(), indicator.id()).equals(SECRET)
                        && (was == null
                                || !old.value(was.code(), indicator.id()).equals(SECRET))) ids.add(indicator.id());
            if (!ids.isEmpty()) withheld.put(area, ids);
        });
        return withheld;
    }

    List<GroupJson> wijken(Plan plan, PlanState near, PlanState state) {
        return groups(plan, near, state, PlanBuurt::wijk, code -> state.wijken().getOrDefault(code, ""));
    }

    List<GroupJson> gemeenten(Plan plan, PlanState near, PlanState state) {
        Map<AreaCode, String> names = new HashMap<>();
        for (Indeling indeling : regions.current().indelingen())
            for (Area gemeente : indeling.gemeenten()) names.put(gemeente.code(), gemeente.naam());
        return groups(
                plan, near, state, buurt -> buurt.code().gemeente(), code -> names.getOrDefault(code, code.text()));
    }

    private List<GroupJson> groups(
            Plan plan,
            PlanState near,
            PlanState state,
            Function<PlanBuurt, AreaCode> group,
            Function<AreaCode, String> naam) {
        DraftFigures all = figures.get();
        DraftRelease release = all.of(plan, near, state);
        List<GroupJson> told = new ArrayList<>();
        SortedMap<AreaCode, PlanFigures> sums = GroupFigures.of(state, group);
        sums.forEach((code, one) -> told.add(
                new GroupJson(code.text(), naam.apply(code), Rounded.figures(one), values(all, release, code))));
        return told;
    }

    private static Map<String, ValueJson> values(DraftFigures all, DraftRelease release, AreaCode code) {
        Map<String, ValueJson> values = new LinkedHashMap<>();
        for (Indicator indicator : all.indicators())
            values.put(indicator.id(), ValueJson.of(release.value(code, indicator.id()), indicator.decimalen()));
        return values;
    }
}
