package nl.wijkatelier.domain.coverage;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which areas have a piece of border in common; a common point is none. */
public final class AreaNeighbours {
    private AreaNeighbours() {}

    /** Per area with land the ids of its neighbours, without the outside; perhaps none. */
    public static SortedMap<Integer, SortedSet<Integer>> of(Coverage coverage) {
        SortedMap<Integer, SortedSet<Integer>> neighbours = new TreeMap<>();
        for (int area : coverage.areas()) neighbours.put(area, new TreeSet<>());
        coverage.forEachEdge(edge -> {
            int left = coverage.areaOf(edge.left());
            int right = coverage.areaOf(edge.right());
            if (left == right || left == Coverage.OUTSIDE || right == Coverage.OUTSIDE) return;
            neighbours.get(left).add(right);
            neighbours.get(right).add(left);
        });
        return neighbours;
    }
}
