package nl.wijkatelier.app.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who works and who waits, per lane. Clients take turns: of each the request that came first, one client after the other, whatever one of
 * them sends. One client never works in all places of a lane that has more than one; and where the queue is full, who waits for less than
 * the client that waits for most comes in its stead. While somebody edits, lanes that yield give half of their places. Thread-safe.
 */
final class Places {
    private final class Row {
        private final int places;
        private final boolean yields;
        private final int most;
        private final int ofOne;
        /** Clients in the order of their turns, each with what it waits for. */
        private final LinkedHashMap<String, ArrayDeque<Ticket>> waiting = new LinkedHashMap<>();

        private final Map<String, Integer> working = new HashMap<>();
        private int queued;
        private int busy;
        private long refused;

        Row(Lane lane, int places) {
            this.places = places;
            this.most = lane.queue();
            this.yields = lane.yields();
            // who finds no place is refused where nobody waits: then the lane itself is the bound
            this.ofOne = most == 0 ? places : Math.max(1, places * 3 / 4);
        }

        private boolean full() {
            return busy >= (yields && editing ? Math.max(1, places / 2) : places);
        }

        boolean free(String client) {
            return !full() && working.getOrDefault(client, 0) < ofOne;
        }

        void begin(String client) {
            busy++;
            working.merge(client, 1, Integer::sum);
        }

        void end(String client) {
            busy--;
            working.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
        }

        void wait(Ticket ticket) {
            queued++;
            waiting.computeIfAbsent(ticket.client, client -> new ArrayDeque<>()).add(ticket);
        }

        /** The next whose turn it is and who may work; it works from now on. Null for none. */
        Ticket next() {
            if (full()) return null;
            for (Map.Entry<String, ArrayDeque<Ticket>> turn : waiting.entrySet()) {
                String client = turn.getKey();
                if (!free(client)) continue;
                Ticket ticket = turn.getValue().poll();
                ArrayDeque<Ticket> others = waiting.remove(client);
                if (!others.isEmpty()) waiting.put(client, others);
                queued--;
                begin(client);
                return ticket;
            }
            return null;
        }

        /** The last of the client that waits for most, where that is more than another would wait for with one more; null for none. */
        Ticket yielding(String other) {
            String longest = waiting.entrySet().stream()
                    .max(Comparator.comparingInt(turn -> turn.getValue().size()))
                    .map(Map.Entry::getKey)
                    .orElse(other);
            int own = waiting.containsKey(other) ? waiting.get(other).size() : 0;
            ArrayDeque<Ticket> most = waiting.get(longest);
            if (most == null || longest.equals(other) || most.size() <= own + 1) return null;
            queued--;
            return most.pollLast();
        }
    }

    /** What becomes of who asks for a place. */
    enum Outcome {
        WORK,
        WAIT,
        FULL
    }

    private final Map<Lane, Row> rows = new EnumMap<>(Lane.class);
    private volatile boolean editing;

    Places(int cores) {
        for (Lane lane : Lane.values()) rows.put(lane, new Row(lane, lane.places(cores)));
    }

    /** Takes a place where one is free for the client. */
    boolean take(Ticket ticket) {
        Row row = rows.get(ticket.lane);
        synchronized (row) {
            if (!row.free(ticket.client)) return false;
            row.begin(ticket.client);
            mark(ticket.lane, row);
            return true;
        }
    }

    /** Takes a place, or a place in the queue: then the ticket's request is dispatched when its turn comes, or refused for another's. */
    Outcome enter(Ticket ticket) {
        Row row = rows.get(ticket.lane);
        Ticket yields = null;
        synchronized (row) {
            if (row.free(ticket.client)) {
                row.begin(ticket.client);
                mark(ticket.lane, row);
                return Outcome.WORK;
            }
            if (row.queued >= row.most) {
                yields = row.yielding(ticket.client);
                // the one or the other goes
                row.refused++;
                if (yields == null) return Outcome.FULL;
            }
            ticket.since = System.nanoTime();
            row.wait(ticket);
        }
        if (yields != null) yields.refuse(Reception.BUSY);
        return Outcome.WAIT;
    }

    /** Gives a place back, and to the first who waits and may have it. */
    void leave(Ticket ticket) {
        Row row = rows.get(ticket.lane);
        synchronized (row) {
            row.end(ticket.client);
            mark(ticket.lane, row);
        }
        give(row);
        if (ticket.lane == Lane.EDIT && !editing) for (Row other : rows.values()) if (other.yields) give(other);
    }

    /** To be called with the row's lock. */
    private void mark(Lane lane, Row row) {
        if (lane == Lane.EDIT) editing = row.busy > 0;
    }

    /** Lets go on who waits, as far as there are places. */
    private void give(Row row) {
        while (true) {
            Ticket next;
            synchronized (row) {
                next = row.next();
                if (next == null) return;
                mark(next.lane, row);
            }
            if (next.goOn()) continue;
            // its connection is gone; the place goes to the one after it
            synchronized (row) {
                row.end(next.client);
                mark(next.lane, row);
            }
        }
    }

    /** Counts one who was sent away before it asked for a place. */
    void sendAway(Lane lane) {
        Row row = rows.get(lane);
        synchronized (row) {
            row.refused++;
        }
    }

    int places(Lane lane) {
        return rows.get(lane).places;
    }

    int working(Lane lane) {
        Row row = rows.get(lane);
        synchronized (row) {
            return row.busy;
        }
    }

    int waiting(Lane lane) {
        Row row = rows.get(lane);
        synchronized (row) {
            return row.queued;
        }
    }

    /** How many were sent away since the start. */
    long refused(Lane lane) {
        Row row = rows.get(lane);
        synchronized (row) {
            return row.refused;
        }
    }

    /** Takes out those that have waited longer than so many nanoseconds. */
    List<Ticket> late(long patience) {
        List<Ticket> late = new ArrayList<>();
        long now = System.nanoTime();
        for (Row row : rows.values())
            synchronized (row) {
                for (Iterator<ArrayDeque<Ticket>> turns = row.waiting.values().iterator(); turns.hasNext(); ) {
                    ArrayDeque<Ticket> own = turns.next();
                    for (Ticket one = own.peek(); one != null && now - one.since > patience; one = own.peek()) {
                        late.add(own.poll());
                        row.queued--;
                        row.refused++;
                    }
                    if (own.isEmpty()) turns.remove();
                }
            }
        return late;
    }
}
