package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.finding.Overrule;
import nl.wijkatelier.domain.finding.Overrules;

/** Keeps overrules until the test ends. */
final class MemoryOverrules implements Overrules {
    private final Map<Long, List<Overrule>> kept = new HashMap<>();

    @Override
    public synchronized void keep(long plan, Overrule overrule) {
        kept.computeIfAbsent(plan, k -> new ArrayList<>()).add(overrule);
    }

    @Override
    public synchronized List<Overrule> list(long plan) {
        return List.copyOf(kept.getOrDefault(plan, List.of()));
    }
}
