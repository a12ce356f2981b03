package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;

/** Keeps plans until the test ends. */
public final class MemoryPlanLog implements PlanLog {
    private final List<Head> heads = new ArrayList<>();
    private final List<PlanOrigin> origins = new ArrayList<>();
    private final List<List<PlanEntry>> entries = new ArrayList<>();

    private final Map<Long, SortedMap<Integer, KeptState>> states = new HashMap<>();
    private final Map<Long, List<PlanSnapshot>> snapshots = new HashMap<>();

    @Override
    public synchronized Head create(
            Head head, PlanOrigin origin, List<PlanEntry> begin, SortedMap<Integer, KeptState> known) {
        long id = heads.size() + 1L;
        Head made =
                new Head(id, head.naam(), head.indeling(), head.version(), head.author(), head.made(), head.scope());
        heads.add(made);
        origins.add(origin);
        entries.add(new ArrayList<>(begin));
        keepStates(id, known);
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
    public synchronized boolean append(long plan, PlanEntry entry, KeptState state, Set<AreaCode> changed) {
        List<PlanEntry> log = entries.get((int) plan - 1);
        if (entry.number() != log.size() + 1) return false;
        scope(plan, changed);
        if (!state.digest().isEmpty()) known(plan).put(entry.number(), state);
        return log.add(entry);
    }

    private SortedMap<Integer, KeptState> known(long plan) {
        return states.computeIfAbsent(plan, k -> new TreeMap<>());
    }

    @Override
    public synchronized SortedMap<Integer, KeptState> states(long plan) {
        return new TreeMap<>(known(plan));
    }

    @Override
    public synchronized void keepStates(long plan, SortedMap<Integer, KeptState> more) {
        more.forEach(known(plan)::putIfAbsent);
    }

    /** Another one than what was kept, as if it had been damaged. */
    synchronized void damage(long plan, int number, KeptState state) {
        known(plan).put(number, state);
    }

    @Override
    public synchronized Set<Integer> snapshots(long plan) {
        Set<Integer> revisions = new TreeSet<>();
        snapshots.getOrDefault(plan, List.of()).forEach(one -> revisions.add(one.revision()));
        return revisions;
    }

    @Override
    public synchronized List<PlanSnapshot> snapshots(long plan, int revision) {
        return snapshots.getOrDefault(plan, List.of()).stream()
                .filter(one -> one.revision() == revision)
                .sorted(Comparator.comparing(one -> one.kind()))
                .toList();
    }

    @Override
    public synchronized void keepSnapshot(long plan, PlanSnapshot snapshot) {
        List<PlanSnapshot> all = snapshots.computeIfAbsent(plan, k -> new ArrayList<>());
        all.removeIf(one -> one.revision() == snapshot.revision() && one.kind() == snapshot.kind());
        all.add(snapshot);
    }

    /** Takes all snapshots away, as if the process had ended before they were kept. */
    synchronized void forgetSnapshots(long plan) {
        snapshots.remove(plan);
    }

    @Override
    public synchronized List<Long> withoutStates() {
        return heads.stream()
                .map(Head::id)
                .filter(id -> entries(id).size() > known(id).size())
                .toList();
    }

    @Override
    public synchronized void keep(long plan, Set<AreaCode> changed) {
        scope(plan, changed);
    }

    private void scope(long plan, Set<AreaCode> changed) {
        heads.replaceAll(head -> head.id() == plan ? head.with(head.scope().with(changed)) : head);
    }
}
