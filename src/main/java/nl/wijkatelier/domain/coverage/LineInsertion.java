package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts faces by lines. New faces belong to the area of the face that they were cut from; pieces of line that bound nothing, or
 * lie outside the faces, leave no trace but positions on the borders they crossed (within 1 mm of where the border was).
 */
final class LineInsertion {
    /** No command has more positions than this: more are refused, so that one command cannot take the service's memory. */
    static final int LIMIT = 500_000;

    private LineInsertion() {}

    /** Into the faces with these ids. */
    static Coverage into(Coverage base, Collection<long[]> lines, Set<Integer> faces) {
        int points = 0;
        for (long[] line : lines) points += line.length / 2;
        if (points > LIMIT)
            throw new CoverageRefused(
                    CoverageRefused.Reason.TOO_LARGE, points + " positions, at most " + LIMIT + " are allowed");
        NodingCost.check(base, lines);
        Set<Integer> noded = new TreeSet<>(faces);
        while (true) {
            List<Edge> edges = Patch.edgesOf(base, noded);
            List<Arc> arcs = LineNoding.of(edges, lines);
            Set<Integer> kept = new HashSet<>();
            for (Arc arc : arcs) if (arc.edge() != 0) kept.add(arc.edge());
            Set<Integer> beyond = new TreeSet<>();
            for (Edge edge : edges)
                if (!kept.contains(edge.id())) {
                    beyond.add(edge.left());
                    beyond.add(edge.right());
                }
            beyond.remove(Coverage.OUTSIDE);
            beyond.removeAll(noded);
            Set<Integer> known = new HashSet<>();
            for (Edge edge : edges) known.add(edge.id());
            List<Edge> others = new ArrayList<>(Patch.edgesOf(base, beyond));
            others.removeIf(edge -> known.contains(edge.id()));
            Set<Integer> hit = hit(arcs, others, beyond);
            if (!hit.isEmpty()) {
                noded.addAll(hit);
                continue;
            }
            for (Edge edge : others) arcs.add(Arc.of(edge));
            Set<Integer> replaced = new TreeSet<>(noded);
            replaced.addAll(beyond);
            return Patch.apply(base, replaced, arcs, face -> face, noded);
        }
    }

    /** Faces beyond, one of whose own edges comes near a border that was bent: they must be cut along with the others. */
    private static Set<Integer> hit(List<Arc> arcs, List<Edge> others, Set<Integer> beyond) {
        Map<Integer, Envelope> bent = new HashMap<>();
        for (Arc arc : arcs) {
            if (arc.isNew() || arc.edge() != 0) continue;
            for (int face : new int[] {arc.left(), arc.right()})
                if (beyond.contains(face))
                    bent.computeIfAbsent(face, k -> new Envelope()).expandToInclude(Grid.envelope(arc.xy()));
        }
        Set<Integer> hit = new TreeSet<>();
        for (Edge edge : others)
            for (int face : new int[] {edge.left(), edge.right()}) {
                Envelope box = bent.get(face);
                if (box != null && !hit.contains(face) && near(edge, arcs, face, box)) hit.add(face);
            }
        return hit;
    }

    private static boolean near(Edge edge, List<Arc> arcs, int face, Envelope box) {
        if (!edge.box().intersects(box)) return false;
        Budget.check(arcs.size());
        for (Arc arc : arcs) {
            if (arc.isNew() || arc.edge() != 0 || arc.left() != face && arc.right() != face) continue;
            Envelope reach = Grid.envelope(arc.xy());
            reach.expandBy(0.002);
            if (reach.intersects(edge.box()) && Nearness.close(arc.xy(), edge.xy())) return true;
        }
        return false;
    }
}
