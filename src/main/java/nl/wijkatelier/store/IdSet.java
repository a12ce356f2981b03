package nl.wijkatelier.store;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.HashSet;
import java.util.Set;

/** A set of BAG ids at 12 to 16 bytes each: the 16 digits as a number, anything else as text. */
final class IdSet {
    private final LongOpenHashSet numbers = new LongOpenHashSet();
    private final Set<String> others = new HashSet<>();

    /** Adds an id; false if it was there already. */
    boolean add(String id) {
        long number = number(id);
        return number < 0 ? others.add(id) : numbers.add(number);
    }

    boolean contains(String id) {
        long number = number(id);
        return number < 0 ? others.contains(id) : numbers.contains(number);
    }

    private static long number(String id) {
        if (id.length() != 16) return -1;
        long number = 0;
        for (int i = 0; i < 16; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = 10 * number + digit;
        }
        return number;
    }
}
