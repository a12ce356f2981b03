package nl.wijkatelier.engine.join;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.disclosure.FlowRelease;
import nl.wijkatelier.domain.disclosure.Rules;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.work.Budget;

/** How many people go from each area of one division to each area of another, as it may be told. Immutable. */
public final class DraftFlows {
    /** A flow; null stands for outside. */
    private record Pair(AreaCode was, AreaCode wordt) {}

    private static final Measure PEOPLE = Measure.INWONERS;

    private final Map<Pair, long[]> buurten = new HashMap<>();
    private final Map<Pair, long[]> wijken = new HashMap<>();
    private final FlowRelease release;

    private DraftFlows(FlowRelease release) {
        this.release = release;
    }

    static DraftFlows between(DraftObjects objects, PlanState was, PlanState wordt, IndicatorCatalogue catalogue) {
        Rules rules = catalogue.rules();
        int least = rules.list().stream()
                .filter(rule -> rule.basis() == PEOPLE)
                .mapToInt(rule -> rule.minstens())
                .min()
                .orElse(0);
        DraftFlows flows = new DraftFlows(new FlowRelease(
                rules.guard(PEOPLE).orElseThrow(), catalogue.draftNoise().counts(), least));
        BorderLookup from = BorderLookup.of(was.coverage());
        BorderLookup to = BorderLookup.of(wordt.coverage());
        long[] sums = new long[DraftObjects.MEASURES + 1];
        for (int point = 0; point < objects.points(); point++) {
            Budget.check();
            Arrays.fill(sums, 0);
            objects.add(point, sums, 1);
            if (sums[PEOPLE.ordinal()] == 0) continue;
            PlanBuurt old = was.buurten().get(from.areaOf(objects.x(point), objects.y(point)));
            PlanBuurt now = wordt.buurten().get(to.areaOf(objects.x(point), objects.y(point)));
            flows.add(flows.buurten, old, now, PlanBuurt::code, sums);
            flows.add(flows.wijken, old, now, PlanBuurt::wijk, sums);
        }
        return flows;
    }

    private void add(
            Map<Pair, long[]> flows, PlanBuurt old, PlanBuurt now, Function<PlanBuurt, AreaCode> code, long[] sums) {
        Pair pair = new Pair(old == null ? null : code.apply(old), now == null ? null : code.apply(now));
        long[] flow = flows.computeIfAbsent(pair, k -> new long[2]);
        flow[0] += sums[PEOPLE.ordinal()];
        flow[1] += sums[DraftObjects.MEASURES];
    }

    /** People who live in a buurt of the old division and in one of the new; null stands for outside. */
    public Value buurten(AreaCode was, AreaCode wordt) {
        return value(buurten, was, wordt);
    }

    /** The same for wijken. */
    public Value wijken(AreaCode was, AreaCode wordt) {
        return value(wijken, was, wordt);
    }

    private Value value(Map<Pair, long[]> flows, AreaCode was, AreaCode wordt) {
        long[] flow = flows.getOrDefault(new Pair(was, wordt), new long[2]);
        return release.count(flow[0], flow[1]);
    }
}
