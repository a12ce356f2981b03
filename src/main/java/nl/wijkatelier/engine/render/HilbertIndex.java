package nl.wijkatelier.engine.render;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A packed R-tree over boxes in Hilbert order, built once, kept in two arrays. After the layout of mourner/flatbush. Immutable.
 */
final class HilbertIndex {
    private static final int NODE = 16;
    private static final int HILBERT_MAX = (1 << 16) - 1;

    private final int items;
    /** Boxes of the items in Hilbert order, then of the nodes level by level; four floats each. */
    private final float[] boxes;
    /** Item number per leaf slot, first child slot per node slot. */
    private final int[] targets;
    /** End of each level in slots; the last is the root's. */
    private final int[] levelEnds;

    /** @param itemBoxes minx, miny, maxx, maxy per item; an item with an empty box is never found */
    HilbertIndex(float[] itemBoxes) {
        items = itemBoxes.length / 4;
        int levels = 1;
        int slots = items;
        for (int n = items; n > 1; levels++) {
            n = (n + NODE - 1) / NODE;
            slots += n;
        }
        boxes = new float[slots * 4];
        targets = new int[slots];
        levelEnds = new int[levels];
        long[] order = order(itemBoxes);
        for (int i = 0; i < items; i++) {
            int item = (int) order[i];
            targets[i] = item;
            System.arraycopy(itemBoxes, item * 4, boxes, i * 4, 4);
        }
        levelEnds[0] = items;
        int from = 0;
        int slot = items;
        for (int level = 1; level < levels; level++) {
            int end = levelEnds[level - 1];
            for (int child = from; child < end; child += NODE) {
                targets[slot] = child;
                join(slot * 4, child, Math.min(child + NODE, end));
                slot++;
            }
            from = end;
            levelEnds[level] = slot;
        }
    }

    private void join(int at, int from, int to) {
        float minX = Float.POSITIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        for (int i = from * 4; i < to * 4; i += 4) {
            minX = Math.min(minX, boxes[i]);
            minY = Math.min(minY, boxes[i + 1]);
            maxX = Math.max(maxX, boxes[i + 2]);
            maxY = Math.max(maxY, boxes[i + 3]);
        }
        boxes[at] = minX;
        boxes[at + 1] = minY;
        boxes[at + 2] = maxX;
        boxes[at + 3] = maxY;
    }

    /** Item numbers in the low halves, in the order of the Hilbert value of the box centres. */
    static long[] order(float[] b) {
        float minX = Float.POSITIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < b.length; i += 4) {
            minX = Math.min(minX, b[i]);
            minY = Math.min(minY, b[i + 1]);
            maxX = Math.max(maxX, b[i + 2]);
            maxY = Math.max(maxY, b[i + 3]);
        }
        double scaleX = maxX > minX ? HILBERT_MAX / ((double) maxX - minX) : 0;
        double scaleY = maxY > minY ? HILBERT_MAX / ((double) maxY - minY) : 0;
        long[] order = new long[b.length / 4];
        for (int i = 0; i < order.length; i++) {
            int x = clamp(((b[4 * i] + b[4 * i + 2]) / 2.0 - minX) * scaleX);
            int y = clamp(((b[4 * i + 1] + b[4 * i + 3]) / 2.0 - minY) * scaleY);
            order[i] = hilbert(x, y) << 32 | i;
        }
        Arrays.parallelSort(order);
        return order;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(HILBERT_MAX, value));
    }

    /** Distance along the Hilbert curve of order 16 (at most 32 bits, here kept below 2^31 by dropping the lowest). */
    private static long hilbert(int px, int py) {
        int x = px;
        int y = py;
        long d = 0;
        for (int s = 1 << 15; s > 0; s >>= 1) {
            int rx = (x & s) > 0 ? 1 : 0;
            int ry = (y & s) > 0 ? 1 : 0;
            d += (long) s * s * (3 * rx ^ ry);
            if (ry == 0) {
                if (rx == 1) {
                    x = HILBERT_MAX - x;
                    y = HILBERT_MAX - y;
                }
                int t = x;
                x = y;
                y = t;
            }
        }
        return d >>> 1;
    }

    /** Hands out the items whose box meets the rectangle, touching included. */
    void query(float minX, float minY, float maxX, float maxY, IntConsumer consumer) {
        if (items == 0) return;
        int[] stack = new int[levelEnds.length * NODE + 1];
        int top = 0;
        stack[top++] = targets.length - 1;
        while (top > 0) {
            int slot = stack[--top];
            int b = slot * 4;
            if (!(boxes[b] <= maxX && boxes[b + 1] <= maxY && boxes[b + 2] >= minX && boxes[b + 3] >= minY)) continue;
            if (slot < items) {
                consumer.accept(targets[slot]);
                continue;
            }
            int first = targets[slot];
            int end = Math.min(first + NODE, endOfLevel(first));
            for (int child = end - 1; child >= first; child--) stack[top++] = child;
        }
    }

    private int endOfLevel(int slot) {
        for (int end : levelEnds) if (slot < end) return end;
        throw new IllegalStateException("slot " + slot);
    }
}
