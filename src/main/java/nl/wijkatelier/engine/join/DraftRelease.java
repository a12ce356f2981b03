package nl.wijkatelier.engine.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.StateMemory;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import nl.wijkatelier.domain.work.Budget;

/**
 * What may be told of the areas of a state of a plan: every indicator of every buurt, wijk and gemeente, after disclosure control for
 * drafts. Immutable.
 */
public final class DraftRelease implements StateMemory.OfState {
    private static final Value UNKNOWN = Value.missing(Reason.UNKNOWN);

    /** What was released of a gemeente, and where each area stands in it. */
    private record Part(DraftGemeente of, Map<Level, ReleasedFigures> tables, Map<AreaCode, Integer> index) {}

    private final PlanState state;
    private final DraftTally tally;
    private final IndicatorCatalogue catalogue;
    private final Map<AreaCode, Part> parts = new HashMap<>();

    private DraftRelease(PlanState state, DraftTally tally, IndicatorCatalogue catalogue, DraftRelease near) {
        this.state = state;
        this.tally = tally;
        this.catalogue = catalogue;
        SortedMap<AreaCode, DraftGemeente> gemeenten = new TreeMap<>();
        state.buurten()
                .forEach((area, buurt) -> gemeenten
                        .computeIfAbsent(buurt.code().gemeente(), k -> new DraftGemeente())
                        .add(buurt, tally.of(area)));
        gemeenten.forEach((code, gemeente) -> {
            Budget.check();
            Part known = near == null ? null : near.parts.get(code);
            parts.put(code, known != null && known.of.sameAs(gemeente) ? known : part(gemeente));
        });
    }

    static DraftRelease of(PlanState state, DraftTally tally, IndicatorCatalogue catalogue) {
        return new DraftRelease(state, tally, catalogue, null);
    }

    /** Of another state of the same plan. */
    DraftRelease on(PlanState other) {
        return new DraftRelease(other, tally.on(other.coverage()), catalogue, this);
    }

    @Override
    public PlanState state() {
        return state;
    }

    /** The value of an indicator for an area; unknown for an area that is not there. */
    public Value value(AreaCode area, String indicator) {
        Part part = parts.get(area.gemeente());
        Integer index = part == null ? null : part.index.get(area);
        return index == null ? UNKNOWN : part.tables.get(area.level()).value(indicator, index);
    }

    /** Whether everything told of an area is what another release tells of another, known without looking at values. */
    public boolean sameFor(AreaCode area, DraftRelease other, AreaCode was) {
        return area.equals(was) && parts.get(area.gemeente()) == other.parts.get(area.gemeente());
    }

    private Part part(DraftGemeente gemeente) {
        Map<Level, ReleasedFigures> tables = gemeente.release(catalogue);
        Map<AreaCode, Integer> index = new HashMap<>();
        for (ReleasedFigures table : tables.values()) {
            List<Area> areas = table.areas();
            for (int i = 0; i < areas.size(); i++) index.put(areas.get(i).code(), i);
        }
        return new Part(gemeente, tables, index);
    }
}
