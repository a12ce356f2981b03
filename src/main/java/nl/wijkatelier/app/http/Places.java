package nl.wijkatelier.app.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Who works and who waits, per lane, first come first served. Thread-safe. */
final class Places {
    private static final class Row {
        private final int places;
        private final int most;
        private final ArrayDeque<Ticket> waiting = new ArrayDeque<>();
        private int working;

        Row(int places, int most) {
            this.places = places;
            this.most = most;
        }
    }

    /** What becomes of who asks for a place. */
    enum Outcome {
        WORK,
        WAIT,
        FULL
    }

    private final Map<Lane, Row> rows = new EnumMap<>(Lane.class);

    Places(int cores) {
        for (Lane lane : Lane.values()) rows.put(lane, new Row(lane.places(cores), lane.queue()));
    }

    /** Takes a place where one is free and nobody waits for it. */
    boolean take(Lane lane) {
        Row row = rows.get(lane);
        synchronized (row) {
            if (row.working >= row.places) return false;
            row.working++;
            return true;
        }
    }

    /** Takes a place, or a place in the queue: then the ticket's request is dispatched when its turn comes. */
    Outcome enter(Ticket ticket) {
        Row row = rows.get(ticket.lane);
        synchronized (row) {
            if (row.working < row.places) {
                row.working++;
                return Outcome.WORK;
            }
            if (row.waiting.size() >= row.most) return Outcome.FULL;
            ticket.since = System.nanoTime();
            row.waiting.add(ticket);
            return Outcome.WAIT;
        }
    }

    /** Gives a place back, and to the first who waits. */
    void leave(Lane lane) {
        Row row = rows.get(lane);
        while (true) {
            Ticket next;
            synchronized (row) {
                next = row.waiting.poll();
                if (next == null) {
                    row.working--;
                    return;
                }
            }
            try {
                next.waiting.dispatch();
                return;
            } catch (IllegalStateException gone) {
                // its connection is; the place goes to the one after it
            }
        }
    }

    /** Takes out those that have waited longer than so many nanoseconds. */
    List<Ticket> late(long patience) {
        List<Ticket> late = new ArrayList<>();
        long now = System.nanoTime();
        rows.values().forEach(row -> {
            synchronized (row) {
                for (Iterator<Ticket> all = row.waiting.iterator(); all.hasNext(); ) {
                    Ticket one = all.next();
                    if (now - one.since <= patience) break;
                    all.remove();
                    late.add(one);
                }
            }
        });
        return late;
    }
}
