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
import nl.wijkatelier.engine.join.JoinedRegions;

/** The gemeenten of the division that a plan started from, by which roles are judged. Gemeente borders do not move, so they stay. */
public record PlanGemeenten(PlanLog log, PlanDesk desk, JoinedRegions regions) {
    /** Empty for a plan that is not there. */
    public Set<AreaCode> of(long plan) {
        Optional<PlanLog.Head> head = log.find(plan);
        if (head.isEmpty()) return Set.of();
        String indeling = head.get().indeling();
        return regions.current().indelingen().stream()
                .filter(one -> one.id().equals(indeling))
                .findFirst()
                .map(one -> one.gemeenten().stream().map(Area::code).collect(Collectors.toUnmodifiableSet()))
                .orElseGet(() -> opened(plan));
    }

    private Set<AreaCode> opened(long plan) {
        try {
            return Set.copyOf(PlanReach.gemeenten(desk.get(plan).state()));
        } catch (NoSuchElementException gone) {
            return Set.of();
        }
    }
}
