package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Function;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.finding.BuurtMetrics;
import nl.wijkatelier.domain.plan.GroupFigures;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanFigures;
import nl.wijkatelier.domain.plan.PlanState;

/** Puts together what is told of the areas of a plan. Thread-safe. */
public final class PlanTelling {
    private final PlanJudgements judgements;

    public PlanTelling(PlanJudgements judgements) {
        this.judgements = judgements;
    }

    /** Ids of the indicators, in the order in which they are shown. */
    List<String> indicators() {
        return List.of();
    }

    /**
     * Buurten by code.
     *
     * @param near a state that probably was asked before
     * @param areas ids of areas; those that the state does not have are passed over
     * @param aim number of dwellings that a buurt should have
     */
    List<BuurtJson> buurten(Plan plan, PlanState near, PlanState state, Collection<Integer> areas, OptionalInt aim) {
        SortedMap<AreaCode, BuurtMetrics> metrics =
                judgements.of(plan, near, state).metrics(areas, aim);
        List<BuurtJson> told = new ArrayList<>();
        metrics.forEach((code, one) -> told.add(BuurtJson.of(state.buurten().get(state.area(code)), Map.of(), one)));
        return told;
    }

    List<GroupJson> wijken(Plan plan, PlanState near, PlanState state) {
        return groups(state, PlanBuurt::wijk, code -> state.wijken().getOrDefault(code, ""));
    }

    List<GroupJson> gemeenten(Plan plan, PlanState near, PlanState state) {
        return groups(state, buurt -> buurt.code().gemeente(), AreaCode::text);
    }

    private static List<GroupJson> groups(
            PlanState state, Function<PlanBuurt, AreaCode> group, Function<AreaCode, String> naam) {
        List<GroupJson> told = new ArrayList<>();
        SortedMap<AreaCode, PlanFigures> figures = GroupFigures.of(state, group);
        figures.forEach((code, one) -> told.add(new GroupJson(code.text(), naam.apply(code), one, Map.of())));
        return told;
    }
}
