package nl.wijkatelier.bench;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What a service acknowledged, and therefore has to know after whatever happens to it. Thread-safe. */
final class SoakLedger {
    /** An edit, by the reason that its author gave: no two have the same. */
    record Edit(long plan, int revision) {}

    /** Name of each plan whose making was acknowledged. */
    final Map<Long, String> plans = new ConcurrentSkipListMap<>();

    final Map<String, Edit> edits = new ConcurrentHashMap<>();
    /** Id of the division that was made of a plan. */
    final Map<Long, String> divisions = new ConcurrentSkipListMap<>();

    /** Versions that imports made. */
    final Set<Long> datasets = new ConcurrentSkipListSet<>();

    /** Edits of which nobody learnt the outcome, and those of them that turned out to be kept. */
    final AtomicInteger unsure = new AtomicInteger();

    final AtomicInteger unsureKept = new AtomicInteger();

    /** Answers with words for why not: the store is away, or somebody else was first. */
    final AtomicInteger refused = new AtomicInteger();

    /** The plan that is edited now; 0 for none. */
    final AtomicLong current = new AtomicLong();

    /** Answers that nobody should get. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** How many edits of a plan were acknowledged. */
    long edits(long plan) {
        return edits.values().stream().filter(edit -> edit.plan() == plan).count();
    }

    /** Edits, plans made, steps of publication and imports that were acknowledged. */
    int acknowledged() {
        return edits.size() + plans.size() + divisions.size() + datasets.size();
    }
}
