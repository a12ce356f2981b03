package nl.wijkatelier.domain.plan;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.coverage.AreaNeighbours;
import nl.wijkatelier.domain.coverage.Coverage;

/**
 * Numbers 0 to 5 for areas such that neighbours differ, and that stay as they are when borders change, as far as that goes.
 * Immutable. Six always do where every area is in one piece; an area in many pieces may be left with the number of a neighbour.
 *
 * <p>Source: D. Brélaz, New methods to color the vertices of a graph, Communications of the ACM 22 (1979).
 */
public final class MapColours {
    /** How many there are. */
    public static final int COUNT = 6;

    /** One that has chosen just now is not to choose again: counts for so many. */
    private static final int CHOSEN = 10;

    private final SortedMap<Integer, Integer> colours;

    private MapColours(SortedMap<Integer, Integer> colours) {
        this.colours = colours;
    }

    /** Those of a first state. */
    public static MapColours of(Coverage coverage) {
        return new MapColours(coloured(AreaNeighbours.of(coverage)));
    }

    /** Those after a change: an area has another number only where it got a neighbour of its own number. */
    public MapColours after(Coverage changed) {
        SortedMap<Integer, SortedSet<Integer>> neighbours = AreaNeighbours.of(changed);
        SortedMap<Integer, Integer> kept = new TreeMap<>(colours);
        kept.keySet().retainAll(neighbours.keySet());
        neighbours.forEach((area, around) -> {
            Integer own = kept.get(area);
            if (own != null && around.headSet(area).stream().anyMatch(other -> own.equals(kept.get(other))))
                kept.remove(area);
        });
        return new MapColours(mend(kept, neighbours) ? kept : coloured(neighbours));
    }

    /** The number of an area; 0 for one without land. */
    public int of(int area) {
        return colours.getOrDefault(area, 0);
    }

    /**
     * Gives a number to those that have none. One that finds all taken takes the number of the fewest neighbours, which then look
     * for another; false where that does not end.
     */
    private static boolean mend(
            SortedMap<Integer, Integer> colours, SortedMap<Integer, SortedSet<Integer>> neighbours) {
        Deque<Integer> open = new ArrayDeque<>(neighbours.keySet());
        open.removeAll(colours.keySet());
        Set<Integer> chosen = new HashSet<>();
        for (int patience = open.size() + neighbours.size(); !open.isEmpty(); patience--) {
            if (patience == 0) return false;
            int area = open.removeFirst();
            int[] count = new int[COUNT];
            for (int other : neighbours.get(area))
                if (colours.containsKey(other)) count[colours.get(other)] += chosen.contains(other) ? CHOSEN : 1;
            int best = 0;
            for (int colour = 1; colour < COUNT; colour++) if (count[colour] < count[best]) best = colour;
            for (int other : neighbours.get(area)) if (colours.remove(other, best)) open.addLast(other);
            colours.put(area, best);
            chosen.add(area);
        }
        return true;
    }

    /** The one with most colours round it chooses first, then the one with most neighbours. */
    private static SortedMap<Integer, Integer> coloured(SortedMap<Integer, SortedSet<Integer>> neighbours) {
        SortedMap<Integer, Integer> colours = new TreeMap<>();
        SortedMap<Integer, BitSet> taken = new TreeMap<>();
        for (int area : neighbours.keySet()) taken.put(area, new BitSet(COUNT));
        TreeSet<Integer> open = new TreeSet<>(
                Comparator.comparing((Integer area) -> -taken.get(area).cardinality())
                        .thenComparing(area -> -neighbours.get(area).size())
                        .thenComparing(area -> area));
        open.addAll(neighbours.keySet());
        while (!open.isEmpty()) {
            int area = open.pollFirst();
            int free = Math.min(taken.get(area).nextClearBit(0), COUNT - 1);
            colours.put(area, free);
            for (int other : neighbours.get(area)) {
                boolean waits = open.remove(other);
                taken.get(other).set(free);
                if (waits) open.add(other);
            }
        }
        return colours;
    }
}
