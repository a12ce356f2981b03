package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;

/** Keeps plans until the test ends. */
final class MemoryPlanLog implements PlanLog {
    private final List<Head> heads = new ArrayList<>();
    private final List<List<PlanEntry>> entries = new ArrayList<>();

    @Override
    public synchronized Head create(Head head) {
        long id = heads.size() + 1L;
        Head made = new Head(id, head.naam(), head.indeling(), head.version(), head.author(), head.made());
        heads.add(made);
        entries.add(new ArrayList<>());
        return made;
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
    public synchronized boolean append(long plan, PlanEntry entry) {
        List<PlanEntry> log = entries.get((int) plan - 1);
        return entry.number() == log.size() + 1 && log.add(entry);
    }
}
