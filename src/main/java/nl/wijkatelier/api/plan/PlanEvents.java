package nl.wijkatelier.api.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.api.access.OpenReaders;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanListener;
import nl.wijkatelier.domain.plan.PlanStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells those who have a plan open what happens to it, as server-sent events. Nobody waits for a reader: each has a bounded queue, and
 * one that does not keep up is let go, as is one that has gone; it comes back and is told what it missed. Who may no longer read is let
 * go at once where this process took the right away ({@link OpenReaders}), and at the next heartbeat otherwise. Thread-safe.
 */
public final class PlanEvents implements PlanListener, OpenReaders, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlanEvents.class);
    private static final long HEARTBEAT_SECONDS = 15;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Presence(Set<String> namen) {}

    private final Map<Long, List<EventReader>> readers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plan-events");
        thread.setDaemon(true);
        return thread;
    });

    public PlanEvents() {
        heart.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Who may no longer read the plan is not told what changed it. */
    @Override
    public void reaches(long plan) {
        letGo(readers.getOrDefault(plan, List.of()));
    }

    @Override
    public void changed(long plan, Plan now) {
        send(plan, change(now, now.revision()));
    }

    @Override
    public void reviewed(long plan, PlanStatus status) {
        send(plan, text("status", Map.of("status", status.name())));
    }

    /**
     * Tells everyone who has the plan open, such as {@code comment}.
     *
     * @param event name, one word
     * @param data becomes JSON
     */
    public void tell(long plan, String event, Object data) {
        send(plan, text(event, data));
    }

    /** How many readers there are. */
    public int readers() {
        return readers.values().stream().mapToInt(List::size).sum();
    }

    /** Takes a reader in; from now on it is told everything. */
    void join(long plan, EventReader reader) {
        readers.compute(plan, (id, known) -> {
            List<EventReader> list = known == null ? new CopyOnWriteArrayList<>() : known;
            list.add(reader);
            return list;
        });
        presence(plan);
    }

    /** Lets a reader go. */
    void leave(long plan, EventReader reader) {
        boolean[] gone = {false};
        readers.computeIfPresent(plan, (id, known) -> {
            gone[0] = known.remove(reader);
            return known.isEmpty() ? null : known;
        });
        if (gone[0]) presence(plan);
    }

    /** The event of an entry of a plan, with its number as id. */
    static String change(Plan plan, int revision) {
        return "id: " + revision + "\n" + text("change", PlanChange.of(plan, revision));
    }

    /** An event in the form of the HTML standard. */
    static String text(String event, Object data) {
        return "event: " + event + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
    }

    @Override
    public void review() {
        if (!heart.isShutdown()) heart.execute(this::letGo);
    }

    private void letGo() {
        for (List<EventReader> list : readers.values()) letGo(list);
    }

    private static void letGo(List<EventReader> list) {
        for (EventReader reader : list) if (!reader.may()) reader.close();
    }

    int readers(long plan) {
        return readers.getOrDefault(plan, List.of()).size();
    }

    private void presence(long plan) {
        Set<String> names = new TreeSet<>();
        for (EventReader reader : readers.getOrDefault(plan, List.of())) names.add(reader.name());
        send(plan, text("presence", new Presence(names)));
    }

    private void send(long plan, String event) {
        for (EventReader reader : readers.getOrDefault(plan, List.of())) reader.send(event);
    }

    private void beat() {
        try {
            letGo();
            for (List<EventReader> list : readers.values()) for (EventReader reader : list) reader.send(":\n\n");
        } catch (RuntimeException failure) {
            LOG.warn("Een hartslag van de gebeurtenissen van plannen is mislukt", failure);
        }
    }

    /** Lets everyone go. */
    @Override
    public void close() {
        heart.shutdownNow();
        for (List<EventReader> list : readers.values()) for (EventReader reader : list) reader.close();
    }
}
