package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import nl.wijkatelier.domain.work.Budget;

/** Replaces some faces of a coverage, and the edges round them, by the faces that new arcs enclose; the rest is shared. */
final class Patch {
    private final Coverage base;
    private final Set<Integer> faces;
    /** The replaced faces in which new lines may stay: those whose every edge was noded with them. */
    private final Set<Integer> cut;

    private final Map<Long, Long> elsewhere = new HashMap<>();
    private final List<Edge> local = new ArrayList<>();

    private Patch(Coverage base, Set<Integer> faces, Set<Integer> cut) {
        this.base = base;
        this.faces = faces;
        this.cut = cut;
        base.forEachEdge(edge -> {
            if (faces.contains(edge.left()) || faces.contains(edge.right())) local.add(edge);
            else {
                elsewhere.merge(Grid.startKey(edge.xy()), 1L, Long::sum);
                elsewhere.merge(Grid.endKey(edge.xy()), 1L, Long::sum);
            }
        });
    }

    /** The edges that border one of the faces, in order of id. */
    static List<Edge> edgesOf(Coverage base, Set<Integer> faces) {
        List<Edge> found = new ArrayList<>();
        base.forEachEdge(edge -> {
            if (faces.contains(edge.left()) || faces.contains(edge.right())) found.add(edge);
        });
        return found;
    }

    /**
     * The coverage with the faces replaced.
     *
     * @param faces ids of the faces that go; every edge of theirs is given again as arcs, whole or in pieces
     * @param arcs old pieces, whose origins are faces (of those replaced, only the ids that {@code group} answers), and new lines
     * @param group which of the replaced faces a replaced face became part of; itself when it was not merged
     * @param cut those of the replaced faces that new lines may cut: every edge of theirs was noded with the lines
     */
    static Coverage apply(Coverage base, Set<Integer> faces, List<Arc> arcs, IntUnaryOperator group, Set<Integer> cut) {
        List<Arc> grouped = new ArrayList<>(arcs.size());
        for (Arc arc : arcs)
            grouped.add(
                    arc.isNew()
                            ? arc
                            : new Arc(
                                    arc.xy(),
                                    faces.contains(arc.left()) ? group.applyAsInt(arc.left()) : arc.left(),
                                    faces.contains(arc.right()) ? group.applyAsInt(arc.right()) : arc.right(),
                                    arc.edge()));
        return new Patch(base, faces, cut).run(ArcTidy.merged(grouped));
    }

    private Coverage run(List<Arc> given) {
        List<Arc> arcs = given;
        while (true) {
            arcs = ArcTidy.joined(
                    ArcTidy.pruned(arcs),
                    face -> face <= Coverage.OUTSIDE || faces.contains(face),
                    node -> elsewhere.getOrDefault(node, 0L));
            Budget.check(arcs.size());
            PlanarFaces planar = new PlanarFaces(arcs);
            int[] origin = origins(arcs, planar);
            List<Arc> kept = new ArrayList<>();
            for (int i = 0; i < arcs.size(); i++) {
                int left = planar.faceOf[2 * i];
                int right = planar.faceOf[2 * i + 1];
                boolean useless = left == right || !cuts(origin, left) || !cuts(origin, right);
                if (!arcs.get(i).isNew() || !useless) kept.add(arcs.get(i));
            }
            if (kept.size() == arcs.size()) return build(arcs, planar, origin);
            arcs = kept;
        }
    }

    private boolean cuts(int[] origin, int face) {
        return face >= 0 && cut.contains(origin[face]);
    }

    /** Per traced face the replaced face that it was part of, or {@link Coverage#OUTSIDE} when it was part of none. */
    private int[] origins(List<Arc> arcs, PlanarFaces planar) {
        int n = planar.faces.size();
        Sets sets = new Sets(n + 1);
        for (int i = 0; i < arcs.size(); i++)
            if (arcs.get(i).isNew())
                sets.join(Math.floorMod(planar.faceOf[2 * i], n + 1), Math.floorMod(planar.faceOf[2 * i + 1], n + 1));
        Map<Integer, Integer> known = new HashMap<>();
        known.put(sets.find(n), Coverage.OUTSIDE);
        for (int i = 0; i < arcs.size(); i++) {
            Arc arc = arcs.get(i);
            if (arc.isNew()) continue;
            learn(known, sets.find(Math.floorMod(planar.faceOf[2 * i], n + 1)), arc.left());
            learn(known, sets.find(Math.floorMod(planar.faceOf[2 * i + 1], n + 1)), arc.right());
        }
        int[] origin = new int[n];
        for (int face = 0; face < n; face++) origin[face] = known.getOrDefault(sets.find(face), Coverage.OUTSIDE);
        return origin;
    }

    private void learn(Map<Integer, Integer> known, int set, int face) {
        if (!faces.contains(face)) known.put(set, Coverage.OUTSIDE);
        else known.putIfAbsent(set, face);
    }

    private Coverage build(List<Arc> arcs, PlanarFaces planar, int[] origin) {
        int[] ids = new int[planar.faces.size()];
        int nextFace = name(planar, origin, ids);
        IntTree<Edge> edges = base.edgeTree();
        Set<Integer> reused = new HashSet<>();
        for (Arc arc : arcs) if (arc.edge() != 0) reused.add(arc.edge());
        List<Edge> gone = new ArrayList<>();
        for (Edge edge : local) {
            if (reused.contains(edge.id())) continue;
            edges = edges.with(edge.id(), null);
            gone.add(edge);
        }
        List<Edge> added = new ArrayList<>();
        int nextEdge = base.nextEdge();
        int[] edgeIds = new int[arcs.size()];
        for (int i = 0; i < edgeIds.length; i++) {
            Arc arc = arcs.get(i);
            int left = side(planar.faceOf[2 * i], ids, arc.left());
            int right = side(planar.faceOf[2 * i + 1], ids, arc.right());
            edgeIds[i] = arc.edge() != 0 ? arc.edge() : nextEdge++;
            Edge old = arc.edge() == 0 ? null : base.edge(arc.edge());
            if (old != null && old.left() == left && old.right() == right) continue;
            Edge edge = old != null ? old.withFaces(left, right) : new Edge(edgeIds[i], arc.xy(), left, right);
            edges = edges.with(edge.id(), edge);
            if (old == null) added.add(edge);
        }
        IntTree<Face> result = base.faceTree();
        for (int face : faces) result = result.with(face, null);
        for (int f = 0; f < ids.length; f++) {
            if (ids[f] == 0) continue;
            int[][] rings = new int[planar.faces.get(f).size()][];
            for (int r = 0; r < rings.length; r++) {
                int[] loop = planar.faces.get(f).get(r);
                rings[r] = new int[loop.length];
                for (int k = 0; k < loop.length; k++)
                    rings[r][k] = (loop[k] & 1) == 0 ? edgeIds[loop[k] >> 1] : -edgeIds[loop[k] >> 1];
            }
            int area = base.face(origin[f]).area();
            result = result.with(ids[f], new Face(ids[f], area, rings, planar.area2.get(f), planar.boxes.get(f)));
        }
        BorderGrid grid = base.knownGrid();
        return new Coverage(edges, result, nextEdge, nextFace, grid == null ? null : grid.with(gone, added));
    }

    private static int side(int face, int[] ids, int old) {
        return face >= 0 && ids[face] != 0 ? ids[face] : old;
    }

    /** The largest part of a face keeps its id, the others get new ones; answers the next free id. */
    private int name(PlanarFaces planar, int[] origin, int[] ids) {
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int f = 0; f < ids.length; f++)
            if (origin[f] != Coverage.OUTSIDE)
                parts.computeIfAbsent(origin[f], k -> new ArrayList<>()).add(f);
        int next = base.nextFace();
        for (Map.Entry<Integer, List<Integer>> entry : parts.entrySet()) {
            List<Integer> list = entry.getValue();
            list.sort(Comparator.comparing((Integer f) -> -planar.area2.get(f)).thenComparing(f -> f));
            ids[list.get(0)] = entry.getKey();
            for (int i = 1; i < list.size(); i++) ids[list.get(i)] = next++;
        }
        return next;
    }
}
