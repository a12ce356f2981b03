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

    /** Throws OutOfScope where a plan has changed what lies in a gemeente for which somebody has none of the roles. */
    public static void check(Visitor who, Plan plan, Set<Rol> roles) {
        SortedSet<AreaCode> foreign = between(plan.first(), plan.state(), code -> !has(who, roles, code));
        if (!foreign.isEmpty()) throw new OutOfScope(foreign.first());
    }

    /** Whether somebody has one of the roles for each gemeente that a plan has changed; for one of its own where it has none. */
    public static boolean within(Visitor who, Plan plan, Set<Rol> roles) {
        return gemeenten(plan.state()).stream().anyMatch(gemeente -> has(who, roles, gemeente))
                && between(plan.first(), plan.state(), code -> !has(who, roles, code))
                        .isEmpty();
    }

    /** Throws OutOfScope where somebody changes what lies in a gemeente for which they are no planner. */
    static void check(Visitor who, PlanState before, PlanState after) {
        if (who.hasEverywhere(Rol.PLANNER)) return;
        SortedSet<AreaCode> foreign = between(before, after, code -> !who.has(Rol.PLANNER, code.gemeente()));
        if (!foreign.isEmpty()) throw new OutOfScope(foreign.first());
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

    private static boolean has(Visitor who, Set<Rol> roles, AreaCode code) {
        return roles.stream().anyMatch(rol -> who.has(rol, code.gemeente()));
    }

    private static boolean differs(PlanState before, PlanState after, int area) {
        return !Objects.equals(before.buurten().get(area), after.buurten().get(area))
                || PlanStep.landDiffers(before, after, area);
    }

    private static SortedSet<AreaCode> gemeenten(Collection<AreaCode> codes) {
        return codes.stream().map(AreaCode::gemeente).collect(Collectors.toCollection(TreeSet::new));
    }
}
