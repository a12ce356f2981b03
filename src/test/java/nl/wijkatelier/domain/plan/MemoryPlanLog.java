package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkatelier.domain.area.AreaCode;

/** Keeps plans until the test ends. */
public final class MemoryPlanLog implements PlanLog {
    private final List<Head> heads = new ArrayList<>();
    private final List<PlanOrigin> origins = new ArrayList<>();
    private final List<List<PlanEntry>> entries = new ArrayList<>();

    @Override
    public synchronized Head create(Head head, PlanOrigin origin, List<PlanEntry> begin) {
        long id = heads.size() + 1L;
        Head made =
                new Head(id, head.naam(), head.indeling(), head.version(), head.author(), head.made(), head.scope());
        heads.add(made);
        origins.add(origin);
        entries.add(new ArrayList<>(begin));
        return made;
    }

    @Override
    public synchronized Optional<PlanOrigin> origin(long plan) {
        return plan < 1 || plan > origins.size() ? Optional.empty() : Optional.of(origins.get((int) plan - 1));
    }

    @Override
    public synchronized List<Head> list() {
        return List.copyOf(heads);
    }

    @Override
    public synchronized Optional<Head> find(long plan) {
        return heads.stream().filter(head -> head.id() == plan).findFirst();
    }

    @Override
    public synchronized List<PlanEntry> entries(long plan) {
        return List.copyOf(entries.get((int) plan - 1));
    }

    @Override
    public synchronized boolean append(long plan, PlanEntry entry, Set<AreaCode> changed) {
        List<PlanEntry> log = entries.get((int) plan - 1);
        if (entry.number() != log.size() + 1) return false;
        scope(plan, changed);
        return log.add(entry);
    }

    @Override
    public synchronized void keep(long plan, Set<AreaCode> changed) {
        scope(plan, changed);
    }

    private void scope(long plan, Set<AreaCode> changed) {
        heads.replaceAll(head -> head.id() == plan ? head.with(head.scope().with(changed)) : head);
    }
}
