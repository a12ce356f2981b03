package nl.wijkatelier.domain.disclosure;

import java.util.Arrays;

/**
 * A network with a flow that is known, and bounds within which it may be another. Tells how far the flow of one arc can move
 * while the flow keeps its balance in every node: the exact bounds of a linear program, found as a maximum flow in what the arcs
 * leave free (Ahuja, Magnanti and Orlin 1993, chapter 6). Not thread-safe.
 */
final class FlowNetwork {
    /** More than any flow. */
    static final long UNBOUNDED = Long.MAX_VALUE / 8;

    private final int[] head;
    private int[] next = new int[64];
    private int[] target = new int[64];
    private long[] free = new long[64];
    private int halves;

    FlowNetwork(int nodes) {
        head = new int[nodes];
        Arrays.fill(head, -1);
    }

    /**
     * Adds an arc and returns its number.
     *
     * @param up how far its flow can grow, at least 0
     * @param down how far it can shrink, at least 0
     */
    int arc(int from, int to, long up, long down) {
        half(from, to, up);
        half(to, from, down);
        return halves / 2 - 1;
    }

    /** How much can the flow of an arc grow, others giving way; at most {@code enough} is looked for. */
    long up(int arc, long enough) {
        return moved(2 * arc, enough);
    }

    long down(int arc, long enough) {
        return moved(2 * arc + 1, enough);
    }

    /** A growing arc needs its growth brought back from its end to its beginning by the others. */
    private long moved(int half, long enough) {
        long most = Math.min(enough, free[half]);
        if (target[half] == target[half ^ 1]) return most;
        long[] before = free.clone();
        free[half] = 0;
        free[half ^ 1] = 0;
        long moved = flow(target[half], target[half ^ 1], most);
        free = before;
        return moved;
    }

    /** The most that flows from one node to another, up to a limit, along shortest ways first (Edmonds and Karp 1972). */
    private long flow(int from, int to, long limit) {
        long total = 0;
        int[] way = new int[head.length];
        int[] queue = new int[head.length];
        while (total < limit && reach(from, to, way, queue)) {
            long step = limit - total;
            for (int node = to; node != from; node = target[way[node] ^ 1]) step = Math.min(step, free[way[node]]);
            for (int node = to; node != from; node = target[way[node] ^ 1]) {
                free[way[node]] -= step;
                free[way[node] ^ 1] += step;
            }
            total += step;
        }
        return total;
    }

    private boolean reach(int from, int to, int[] way, int[] queue) {
        Arrays.fill(way, -1);
        int end = 0;
        queue[end++] = from;
        for (int at = 0; at < end; at++)
            for (int half = head[queue[at]]; half >= 0; half = next[half]) {
                int node = target[half];
                if (free[half] <= 0 || node == from || way[node] >= 0) continue;
                way[node] = half;
                if (node == to) return true;
                queue[end++] = node;
            }
        return false;
    }

    private void half(int from, int to, long amount) {
        if (halves == next.length) {
            next = Arrays.copyOf(next, 2 * halves);
            target = Arrays.copyOf(target, 2 * halves);
            free = Arrays.copyOf(free, 2 * halves);
        }
        target[halves] = to;
        free[halves] = amount;
        next[halves] = head[from];
        head[from] = halves++;
    }
}
