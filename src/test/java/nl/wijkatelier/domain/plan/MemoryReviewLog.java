package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps steps until the test ends. */
public final class MemoryReviewLog implements ReviewLog {
    private final Map<Long, List<ReviewStep>> steps = new HashMap<>();

    @Override
    public synchronized List<ReviewStep> steps(long plan) {
        return List.copyOf(steps.getOrDefault(plan, List.of()));
    }

    @Override
    public synchronized boolean append(long plan, ReviewStep step) {
        List<ReviewStep> log = steps.computeIfAbsent(plan, id -> new ArrayList<>());
        return step.number() == log.size() + 1 && log.add(step);
    }
}
