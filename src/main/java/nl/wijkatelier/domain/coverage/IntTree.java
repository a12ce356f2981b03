package nl.wijkatelier.domain.coverage;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A persistent map from small non-negative ints: each change copies one path of at most seven nodes and shares the rest.
 * Iterates in order of key. Immutable and thread-safe.
 */
final class IntTree<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;

    private final Object[] root;
    private final int shift;
    private final int size;

    private IntTree(Object[] root, int shift, int size) {
        this.root = root;
        this.shift = shift;
        this.size = size;
    }

    static <T> IntTree<T> empty() {
        return new IntTree<>(new Object[WIDTH], 0, 0);
    }

    int size() {
        return size;
    }

    /** The value, or null. */
    @SuppressWarnings("unchecked")
    T find(int key) {
        if (key < 0 || key >>> shift >= WIDTH) return null;
        Object[] node = root;
        for (int at = shift; at > 0 && node != null; at -= BITS) node = (Object[]) node[key >>> at & WIDTH - 1];
        return node == null ? null : (T) node[key & WIDTH - 1];
    }

    /** With the value under the key; null removes. */
    IntTree<T> with(int key, T value) {
        Object[] top = root;
        int high = shift;
        while (key >>> high >= WIDTH) {
            Object[] above = new Object[WIDTH];
            above[0] = top;
            top = above;
            high += BITS;
        }
        boolean had = find(key) != null;
        int count = size + (value == null ? 0 : 1) - (had ? 1 : 0);
        return new IntTree<>(with(top, high, key, value), high, count);
    }

    private static Object[] with(Object[] node, int shift, int key, Object value) {
        Object[] copy = node == null ? new Object[WIDTH] : Arrays.copyOf(node, WIDTH);
        int slot = key >>> shift & WIDTH - 1;
        copy[slot] = shift == 0 ? value : with((Object[]) copy[slot], shift - BITS, key, value);
        return copy;
    }

    /**
     * The values that are not the very same under the same key in another tree; quick where the one descends from the other, since what they
     * share is passed over.
     */
    void forEachNotIn(IntTree<T> other, Consumer<? super T> action) {
        notIn(root, shift, other.root, other.shift, action);
    }

    @SuppressWarnings("unchecked")
    private void notIn(Object[] node, int at, Object[] other, int otherAt, Consumer<? super T> action) {
        if (node == null || node == other) return;
        if (other == null) {
            forEach(node, at, action);
        } else if (otherAt > at) {
            notIn(node, at, (Object[]) other[0], otherAt - BITS, action);
        } else {
            for (int slot = 0; slot < WIDTH; slot++) {
                if (at > 0)
                    notIn((Object[]) node[slot], at - BITS, below(other, otherAt, at, slot), at(otherAt, at), action);
                else if (node[slot] != null && node[slot] != other[slot]) action.accept((T) node[slot]);
            }
        }
    }

    /** What stands at the place of a slot in a tree that may be lower: all of it is in the first slot then. */
    private static Object[] below(Object[] other, int otherAt, int at, int slot) {
        if (otherAt == at) return (Object[]) other[slot];
        return slot == 0 ? other : null;
    }

    private static int at(int otherAt, int at) {
        return otherAt == at ? at - BITS : otherAt;
    }

    void forEach(Consumer<? super T> action) {
        forEach(root, shift, action);
    }

    @SuppressWarnings("unchecked")
    private void forEach(Object[] node, int at, Consumer<? super T> action) {
        for (Object child : node) {
            if (child == null) continue;
            if (at == 0) action.accept((T) child);
            else forEach((Object[]) child, at - BITS, action);
        }
    }
}
