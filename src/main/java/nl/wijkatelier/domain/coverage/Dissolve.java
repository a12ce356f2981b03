package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes away the borders between faces of one area, and the nodes where nothing meets any more. */
public final class Dissolve {
    private Dissolve() {}

    /** The coverage in which every border has different areas at its sides; the given one when that is so already. */
    public static Coverage of(Coverage base) {
        Set<Integer> dropped = new HashSet<>();
        Set<Integer> touched = new TreeSet<>();
        Set<Long> nodes = new HashSet<>();
        Map<Integer, Integer> merged = new HashMap<>();
        base.forEachEdge(edge -> {
            if (edge.left() == Coverage.OUTSIDE
                    || edge.right() == Coverage.OUTSIDE
                    || base.areaOf(edge.left()) != base.areaOf(edge.right())) return;
            dropped.add(edge.id());
            touched.add(edge.left());
            touched.add(edge.right());
            nodes.add(Grid.startKey(edge.xy()));
            nodes.add(Grid.endKey(edge.xy()));
            int a = find(merged, edge.left());
            int b = find(merged, edge.right());
            if (a != b) merged.put(Math.max(a, b), Math.min(a, b));
        });
        if (dropped.isEmpty()) return base;
        base.forEachEdge(edge -> {
            if (nodes.contains(Grid.startKey(edge.xy())) || nodes.contains(Grid.endKey(edge.xy()))) {
                touched.add(edge.left());
                touched.add(edge.right());
            }
        });
        touched.remove(Coverage.OUTSIDE);
        List<Arc> arcs = new ArrayList<>();
        for (Edge edge : Patch.edgesOf(base, touched)) if (!dropped.contains(edge.id())) arcs.add(Arc.of(edge));
        return Patch.apply(base, touched, arcs, face -> find(merged, face), touched);
    }

    private static int find(Map<Integer, Integer> merged, int face) {
        int at = face;
        while (merged.containsKey(at)) at = merged.get(at);
        return at;
    }
}
