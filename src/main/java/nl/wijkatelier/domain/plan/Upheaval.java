package nl.wijkatelier.domain.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;

/**
 * How much a plan changes.
 *
 * @param woningen dwellings that lie in another buurt than at the start; a buurt stays the same one under another code
 * @param grenzen pairs of neighbours (or a buurt and the outside) whose common border is not the one that it was
 */
public record Upheaval(int woningen, int grenzen) {
    public static Upheaval between(PlanState first, PlanState state) {
        int moved = 0;
        if (first.members() != state.members()) {
            int[] was = first.areasOfAddresses();
            int[] is = state.areasOfAddresses();
            for (int i = 0; i < was.length; i++)
                if (was[i] != is[i] && state.addresses().woning(i)) moved++;
        }
        return new Upheaval(moved, borders(first.coverage(), state.coverage()));
    }

    private static int borders(Coverage first, Coverage now) {
        Map<Integer, Edge> known = new HashMap<>();
        for (Edge edge : first.edges()) known.put(edge.id(), edge);
        Set<List<Integer>> changed = new HashSet<>();
        for (Edge edge : now.edges()) {
            Edge was = known.remove(edge.id());
            if (was != null && was.sameLine(edge) && sides(first, was).equals(sides(now, edge))) continue;
            changed.add(sides(now, edge));
            if (was != null) changed.add(sides(first, was));
        }
        for (Edge gone : known.values()) changed.add(sides(first, gone));
        return changed.size();
    }

    private static List<Integer> sides(Coverage coverage, Edge edge) {
        int left = coverage.areaOf(edge.left());
        int right = coverage.areaOf(edge.right());
        return List.of(Math.min(left, right), Math.max(left, right));
    }
}
