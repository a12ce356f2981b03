package nl.wijkatelier.domain.plan;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.access.OutOfScope;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * Which gemeenten a plan touches, by which roles are judged: those that it was made for and those of which its commands changed something,
 * undone or not, since its history shows them. Immutable.
 *
 * @param made what it was made for; empty for no gemeente in particular: then it touches what it changed, and as long as that is nothing, all
 *     of its division
 * @param changed gemeenten of which an entry of its log changed something
 * @param known whether {@code changed} is complete; not for a plan of before this was kept, until it is looked up
 */
public record PlanScope(Set<AreaCode> made, Set<AreaCode> changed, boolean known) {
    /** Of a plan that was made for no gemeente in particular and changed nothing. */
    public static final PlanScope ALL = new PlanScope(Set.of(), Set.of(), true);

    /** Of a plan of which nothing was kept. */
    public static final PlanScope UNKNOWN = new PlanScope(Set.of(), Set.of(), false);

    public PlanScope {
        made = Set.copyOf(made);
        changed = Set.copyOf(changed);
    }

    /**
     * Of a new plan. Throws OutOfScope where its maker is no planner for a gemeente that they choose, or for none of the division.
     *
     * @param division gemeenten of the division that it starts from
     * @param chosen some of them; empty for all for which the maker is a planner
     */
    public static PlanScope of(Visitor maker, Collection<AreaCode> division, Collection<AreaCode> chosen) {
        for (AreaCode gemeente : chosen) if (!maker.has(Rol.PLANNER, gemeente)) throw new OutOfScope(gemeente);
        if (!chosen.isEmpty()) return new PlanScope(Set.copyOf(chosen), Set.of(), true);
        if (maker.hasEverywhere(Rol.PLANNER)) return ALL;
        Set<AreaCode> own = division.stream()
                .filter(gemeente -> maker.has(Rol.PLANNER, gemeente))
                .collect(Collectors.toSet());
        if (own.isEmpty()) throw new OutOfScope(new TreeSet<>(division).first());
        return new PlanScope(own, Set.of(), true);
    }

    /** With more gemeenten of which something was changed, and nothing that is not known. */
    public PlanScope with(Collection<AreaCode> more) {
        Set<AreaCode> all = new TreeSet<>(changed);
        all.addAll(more);
        return new PlanScope(made, all, true);
    }

    /** The gemeenten that the plan touches. */
    public SortedSet<AreaCode> touches(Supplier<? extends Collection<AreaCode>> division) {
        SortedSet<AreaCode> touched = new TreeSet<>(made);
        touched.addAll(changed);
        if (touched.isEmpty()) touched.addAll(division.get());
        return touched;
    }
}
