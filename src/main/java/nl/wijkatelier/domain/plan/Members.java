package nl.wijkatelier.domain.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.work.Budget;

/** Which addresses lie in which area. Immutable; the lists of areas that did not change are shared. */
final class Members {
    private static final int[] NONE = {};
    /** From so many areas on it pays to remember what was found. */
    private static final int MANY = 20;

    private final Addresses addresses;
    private final SortedMap<Integer, int[]> byArea;

    private Members(Addresses addresses, SortedMap<Integer, int[]> byArea) {
        this.addresses = addresses;
        this.byArea = byArea;
    }

    /** Every address looked up anew. */
    static Members of(Addresses addresses, Coverage coverage) {
        int[] all = new int[addresses.size()];
        Arrays.setAll(all, i -> i);
        SortedMap<Integer, int[]> byArea = new TreeMap<>();
        byArea.put(Coverage.OUTSIDE, all);
        return new Members(addresses, byArea).moved(coverage, coverage.areas());
    }

    /** The addresses of the changed areas, and those outside, looked up in the coverage that changed; others stay. */
    Members moved(Coverage after, SortedSet<Integer> changed) {
        if (changed.isEmpty()) return this;
        BorderLookup lookup = changed.size() > MANY ? BorderLookup.remembering(after) : BorderLookup.of(after);
        SortedSet<Integer> sources = new TreeSet<>(changed);
        sources.add(Coverage.OUTSIDE);
        int[] pool = sources.stream()
                .flatMapToInt(area -> Arrays.stream(of(area)))
                .sorted()
                .toArray();
        Map<Integer, int[]> lists = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int index : pool) {
            Budget.check();
            int area = lookup.areaOf(
                    BorderLookup.millimetres(addresses.x(index)), BorderLookup.millimetres(addresses.y(index)));
            int size = sizes.merge(area, 1, Integer::sum);
            int[] list = lists.computeIfAbsent(area, k -> new int[16]);
            if (size > list.length) lists.put(area, list = Arrays.copyOf(list, list.length * 2));
            list[size - 1] = index;
        }
        SortedMap<Integer, int[]> result = new TreeMap<>(byArea);
        sources.forEach(result::remove);
        lists.forEach((area, list) -> result.put(area, Arrays.copyOf(list, sizes.get(area))));
        return new Members(addresses, result);
    }

    /** Indices of the addresses of an area, ascending; not to be changed. */
    int[] of(int area) {
        return byArea.getOrDefault(area, NONE);
    }

    int woningen(int area) {
        int count = 0;
        for (int index : of(area)) if (addresses.woning(index)) count++;
        return count;
    }

    Addresses addresses() {
        return addresses;
    }

    /** Per address the area in which it lies. */
    int[] areas() {
        int[] areas = new int[addresses.size()];
        byArea.forEach((area, list) -> {
            for (int index : list) areas[index] = area;
        });
        return areas;
    }
}
