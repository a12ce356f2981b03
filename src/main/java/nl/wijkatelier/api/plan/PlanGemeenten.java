package nl.wijkatelier.api.plan;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanReach;
import nl.wijkatelier.domain.plan.PlanScope;
import nl.wijkatelier.engine.join.JoinedRegions;

/** The gemeenten that a plan touches, by which roles are judged. */
public record PlanGemeenten(PlanLog log, PlanDesk desk, JoinedRegions regions) {
    /** Empty for a plan that is not there. */
    public Set<AreaCode> of(long plan) {
        return log.find(plan).map(this::of).orElse(Set.of());
    }

    /** Empty for a plan whose division is gone. */
    Set<AreaCode> of(PlanLog.Head head) {
        try {
            PlanScope scope = head.scope().known() ? head.scope() : desk.scope(head.id());
            return scope.touches(() -> division(head));
        } catch (NoSuchElementException gone) {
            return Set.of();
        }
    }

    /** Gemeente borders do not move, so that these stay what they were at the start. */
    private Set<AreaCode> division(PlanLog.Head head) {
        return served(head.indeling())
                .orElseGet(() -> PlanReach.gemeenten(desk.get(head.id()).state()));
    }

    /** The gemeenten of a division; empty for one that is not served. */
    Optional<Set<AreaCode>> served(String indeling) {
        return regions.current().indelingen().stream()
                .filter(one -> one.id().equals(indeling))
                .findFirst()
                .map(one -> one.gemeenten().stream().map(Area::code).collect(Collectors.toUnmodifiableSet()));
    }
}
