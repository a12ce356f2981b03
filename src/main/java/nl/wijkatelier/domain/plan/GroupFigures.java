package nl.wijkatelier.domain.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.coverage.Face;

/** Figures of wijken and gemeenten, which are what their buurten make. */
public final class GroupFigures {
    private static final class Sum {
        private int adressen;
        private int woningen;
        private double surface;
        private double border;
        private final Set<Integer> parts = new HashSet<>();
    }

    private GroupFigures() {}

    /** By code, such as that of the wijk of each buurt; groups without buurten are left out. */
    public static SortedMap<AreaCode, PlanFigures> of(PlanState state, Function<PlanBuurt, AreaCode> group) {
        Coverage coverage = state.coverage();
        SortedMap<AreaCode, Sum> sums = new TreeMap<>();
        Map<Integer, AreaCode> groupOf = new HashMap<>();
        state.buurten().forEach((area, buurt) -> {
            AreaCode code = group.apply(buurt);
            groupOf.put(area, code);
            Sum sum = sums.computeIfAbsent(code, k -> new Sum());
            sum.adressen += state.members().of(area).length;
            sum.woningen += state.members().woningen(area);
        });
        Map<Integer, Integer> parts = new HashMap<>();
        for (Edge edge : coverage.edges()) {
            AreaCode left = groupOf.get(coverage.areaOf(edge.left()));
            AreaCode right = groupOf.get(coverage.areaOf(edge.right()));
            if (Objects.equals(left, right)) join(parts, edge.left(), edge.right());
            else
                for (AreaCode code : new AreaCode[] {left, right})
                    if (code != null) sums.get(code).border += edge.length();
        }
        for (Face face : coverage.faces()) {
            Sum sum = sums.get(groupOf.get(face.area()));
            sum.surface += face.surface();
            sum.parts.add(find(parts, face.id()));
        }
        SortedMap<AreaCode, PlanFigures> figures = new TreeMap<>();
        sums.forEach((code, sum) -> figures.put(
                code, PlanFigures.of(sum.adressen, sum.woningen, sum.surface, sum.border, sum.parts.size())));
        return figures;
    }

    private static void join(Map<Integer, Integer> parts, int one, int other) {
        int a = find(parts, one);
        int b = find(parts, other);
        if (a != b) parts.put(Math.max(a, b), Math.min(a, b));
    }

    private static int find(Map<Integer, Integer> parts, int face) {
        int at = face;
        while (parts.containsKey(at)) at = parts.get(at);
        return at;
    }
}
