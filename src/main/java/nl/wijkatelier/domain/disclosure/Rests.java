package nl.wijkatelier.domain.disclosure;

import java.util.Arrays;

/**
 * Numbers what can be left of a released sum: whether it holds a sensitive area, whether it is none, one or more areas, and how
 * many records, up to what is enough.
 */
final class Rests {
    private static final int CELLS = 3;

    private final int enough;
    private final int size;

    Rests(int enough) {
        this.enough = enough;
        this.size = 2 * CELLS * (enough + 1);
    }

    int size() {
        return size;
    }

    /** The rest of one withheld area. */
    int of(boolean sensitive, long records) {
        return number(sensitive ? 1 : 0, 1, (int) Math.min(records, enough));
    }

    int plus(int one, int other) {
        return number(
                Math.max(sensitive(one), sensitive(other)),
                Math.min(CELLS - 1, cells(one) + cells(other)),
                Math.min(enough, records(one) + records(other)));
    }

    /** Whether the sum of the rest may be known. */
    boolean safe(int rest) {
        return sensitive(rest) == 0 || (cells(rest) == CELLS - 1 && records(rest) == enough);
    }

    /** 1 where it holds a sensitive area. */
    int sensitive(int rest) {
        return rest / (CELLS * (enough + 1));
    }

    /** 0, 1, or 2 for more. */
    int cells(int rest) {
        return rest / (enough + 1) % CELLS;
    }

    /** The same rest, in an area that is sensitive itself. */
    int marked(int rest) {
        return number(1, cells(rest), records(rest));
    }

    /** Costs when nothing has been chosen yet. */
    long[] none() {
        long[] costs = nothing();
        costs[0] = 0;
        return costs;
    }

    /** Costs when nothing can be. */
    long[] nothing() {
        long[] costs = new long[size];
        Arrays.fill(costs, Long.MAX_VALUE);
        return costs;
    }

    private int records(int rest) {
        return rest % (enough + 1);
    }

    private int number(int sensitive, int cells, int records) {
        return (sensitive * CELLS + cells) * (enough + 1) + records;
    }
}
