package nl.wijkatelier.domain.unit;

import java.util.Arrays;

/** A set of undirected segments in whole millimetres, packed: 16 bytes each and some free room. Not thread-safe. */
final class SegmentSet {
    private static final int FIRST = 1 << 10;

    private int[] segments = new int[4 * FIRST];
    private int size;
    /** Numbers of segments plus one; 0 is free. */
    private int[] table = new int[2 * FIRST];

    /** Whether it was not there yet. */
    boolean add(int ax, int ay, int bx, int by) {
        boolean turned = ax > bx || ax == bx && ay > by;
        int x = turned ? bx : ax;
        int y = turned ? by : ay;
        int toX = turned ? ax : bx;
        int toY = turned ? ay : by;
        int slot = slot(x, y, toX, toY);
        if (table[slot] != 0) return false;
        if (4 * size + 4 > segments.length) segments = Arrays.copyOf(segments, segments.length * 2);
        segments[4 * size] = x;
        segments[4 * size + 1] = y;
        segments[4 * size + 2] = toX;
        segments[4 * size + 3] = toY;
        table[slot] = ++size;
        if (2 * size > table.length) grow();
        return true;
    }

    private int slot(int x, int y, int toX, int toY) {
        long mixed = ((x * 31L + y) * 31L + toX) * 31L + toY;
        mixed *= 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & table.length - 1;
        while (table[at] != 0) {
            int i = 4 * (table[at] - 1);
            if (segments[i] == x && segments[i + 1] == y && segments[i + 2] == toX && segments[i + 3] == toY) return at;
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int i = 0; i < size; i++)
            table[slot(segments[4 * i], segments[4 * i + 1], segments[4 * i + 2], segments[4 * i + 3])] = i + 1;
    }
}
