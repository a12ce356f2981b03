package nl.wijkatelier.app.http;

import java.util.HashMap;
import java.util.Map;

/** What clients hold of something that there is so much of: bounded in all, and for each, so that one never holds what others need. Thread-safe. */
final class Held {
    private final long most;
    private final long ofOne;
    private final Map<String, Long> own = new HashMap<>();
    private long all;

    /** @param ofOne what one client may hold; a single thing that is larger, it may hold alone */
    Held(long most, long ofOne) {
        this.most = most;
        this.ofOne = ofOne;
    }

    /** Takes an amount; false, and nothing is taken, where that would be too much. */
    synchronized boolean take(String client, long amount) {
        long before = own.getOrDefault(client, 0L);
        if (all + amount > most || before > 0 && before + amount > ofOne) return false;
        all += amount;
        own.put(client, before + amount);
        return true;
    }

    /** Gives back what was taken. */
    synchronized void give(String client, long amount) {
        all -= amount;
        own.computeIfPresent(client, (name, before) -> before <= amount ? null : Long.valueOf(before - amount));
    }

    synchronized long all() {
        return all;
    }
}
