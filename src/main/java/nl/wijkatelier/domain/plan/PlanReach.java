package nl.wijkatelier.domain.plan;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkatelier.domain.access.OutOfScope;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * How far changes of a plan reach: which buurten and wijken differ between two of its states, and so in which gemeenten they lie. A
 * buurt on whose border another gemeente's border comes to end keeps its land, and does not count.
 */
public final class PlanReach {
    private PlanReach() {}

    /** The gemeenten of a state. */
    public static SortedSet<AreaCode> gemeenten(PlanState state) {
        return gemeenten(state.buurten().values().stream().map(PlanBuurt::code).toList());
    }

    /** The gemeenten of which the first entries of a plan changed something, undone or not. */
    static SortedSet<AreaCode> changed(Plan plan, int revision) {
        SortedSet<AreaCode> changed = new TreeSet<>();
        for (int i = 1; i <= revision; i++) changed.addAll(changed(plan.stateAt(i - 1), plan.stateAt(i), changed));
        return changed;
    }

    /** The gemeenten of which something differs between two states of one plan; those that are known are passed over. */
    static SortedSet<AreaCode> changed(PlanState before, PlanState after, Set<AreaCode> known) {
        return gemeenten(between(before, after, code -> !known.contains(code.gemeente())));
    }

    /**
     * Throws OutOfScope where somebody changes what lies in a gemeente for which they are no planner, or the decision of a plan that
     * touches such a gemeente.
     */
    static void check(Visitor who, PlanState before, PlanState after, PlanScope scope) {
        if (who.hasEverywhere(Rol.PLANNER)) return;
        SortedSet<AreaCode> foreign = between(before, after, code -> !who.has(Rol.PLANNER, code.gemeente()));
        if (!foreign.isEmpty()) throw new OutOfScope(foreign.first());
        if (before.besluit().equals(after.besluit())) return;
        for (AreaCode gemeente : scope.touches(() -> gemeenten(before)))
            if (!who.has(Rol.PLANNER, gemeente)) throw new OutOfScope(gemeente);
    }

    private static SortedSet<AreaCode> between(PlanState before, PlanState after, Predicate<AreaCode> wanted) {
        SortedSet<AreaCode> codes = new TreeSet<>();
        for (int area : PlanStep.touched(before, after)) {
            SortedSet<AreaCode> own = Stream.of(before, after)
                    .map(state -> state.buurten().get(area))
                    .filter(Objects::nonNull)
                    .map(PlanBuurt::code)
                    .filter(wanted)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!own.isEmpty() && differs(before, after, area)) codes.addAll(own);
        }
        SortedSet<AreaCode> wijken = new TreeSet<>(before.wijken().keySet());
        wijken.addAll(after.wijken().keySet());
        for (AreaCode wijk : wijken)
            if (wanted.test(wijk)
                    && !Objects.equals(before.wijken().get(wijk), after.wijken().get(wijk))) codes.add(wijk);
        return codes;
    }

    private static boolean differs(PlanState before, PlanState after, int area) {
        return !Objects.equals(before.buurten().get(area), after.buurten().get(area))
                || PlanStep.landDiffers(before, after, area);
    }

    private static SortedSet<AreaCode> gemeenten(Collection<AreaCode> codes) {
        return codes.stream().map(AreaCode::gemeente).collect(Collectors.toCollection(TreeSet::new));
    }
}
