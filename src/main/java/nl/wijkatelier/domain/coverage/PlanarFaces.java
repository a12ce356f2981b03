package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The faces that arcs enclose. Half-edge 2i walks arc i forward, 2i + 1 backward, with its face at the left. Arcs meet only at
 * their ends.
 */
final class PlanarFaces {
    /** The face of a half-edge that looks on the unbounded outside. */
    static final int UNBOUNDED = -1;

    private final List<Arc> arcs;
    private final int[] next;
    private final int[] component;
    private final List<int[]> loops = new ArrayList<>();
    private final List<Long> areas = new ArrayList<>();

    /** Per face: its loops of half-edges, shell first. */
    final List<List<int[]>> faces = new ArrayList<>();
    /** Per face: twice its surface, holes taken off. */
    final List<Long> area2 = new ArrayList<>();

    final List<Envelope> boxes = new ArrayList<>();
    /** Per half-edge its face, or {@link #UNBOUNDED}. */
    final int[] faceOf;

    PlanarFaces(List<Arc> arcs) {
        this.arcs = arcs;
        this.next = new int[arcs.size() * 2];
        this.component = new int[arcs.size()];
        this.faceOf = new int[arcs.size() * 2];
        Arrays.fill(faceOf, UNBOUNDED);
        link();
        trace();
    }

    private long[] xy(int half) {
        return arcs.get(half >> 1).xy();
    }

    long start(int half) {
        return (half & 1) == 0
                ? arcs.get(half >> 1).start()
                : arcs.get(half >> 1).end();
    }

    private void link() {
        Map<Long, List<Integer>> nodes = new LinkedHashMap<>();
        for (int h = 0; h < next.length; h++)
            nodes.computeIfAbsent(start(h), k -> new ArrayList<>(3)).add(h);
        Sets parts = new Sets(arcs.size());
        for (List<Integer> out : nodes.values()) {
            out.sort((a, b) -> Grid.compareAngle(dx(a), dy(a), dx(b), dy(b)));
            for (int i = 0; i < out.size(); i++) {
                parts.join(out.get(0) >> 1, out.get(i) >> 1);
                next[out.get(i) ^ 1] = out.get((i + out.size() - 1) % out.size());
            }
        }
        for (int i = 0; i < component.length; i++) component[i] = parts.find(i);
    }

    private long dx(int half) {
        long[] xy = xy(half);
        return (half & 1) == 0 ? xy[2] - xy[0] : xy[xy.length - 4] - xy[xy.length - 2];
    }

    private long dy(int half) {
        long[] xy = xy(half);
        return (half & 1) == 0 ? xy[3] - xy[1] : xy[xy.length - 3] - xy[xy.length - 1];
    }

    private void trace() {
        boolean[] seen = new boolean[next.length];
        List<int[]> groups = new ArrayList<>();
        for (int h = 0; h < next.length; h++) if (!seen[h]) groups.add(split(h, seen));
        List<int[]> apart = new ArrayList<>();
        for (int[] group : groups) {
            int first = -1;
            for (int loop : group)
                if (areas.get(loop) > 0) {
                    int face = faces.size();
                    faces.add(new ArrayList<>(List.of(loops.get(loop))));
                    area2.add(areas.get(loop));
                    boxes.add(box(loops.get(loop)));
                    mark(loop, face);
                    if (first < 0) first = face;
                }
            if (first < 0) apart.add(group);
            else for (int loop : group) if (areas.get(loop) <= 0) addHole(loop, first);
        }
        int shells = faces.size();
        STRtree index = new STRtree();
        for (int face = 0; face < shells; face++) index.insert(boxes.get(face), face);
        for (int[] group : apart) {
            int face = shells == 0 ? UNBOUNDED : container(group, index);
            if (face != UNBOUNDED) for (int loop : group) addHole(loop, face);
        }
    }

    /** Walks the ring of a half-edge and cuts it where it visits a node again, into loops that visit each node once. */
    private int[] split(int from, boolean[] seen) {
        List<Integer> walk = new ArrayList<>();
        Map<Long, Integer> at = new HashMap<>();
        List<Integer> found = new ArrayList<>();
        int h = from;
        do {
            Budget.check();
            seen[h] = true;
            long node = start(h);
            Integer before = at.get(node);
            if (before != null) found.add(cut(walk, before, at));
            at.put(node, walk.size());
            walk.add(h);
            h = next[h];
        } while (h != from);
        found.add(cut(walk, 0, at));
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int cut(List<Integer> walk, int from, Map<Long, Integer> at) {
        List<Integer> tail = walk.subList(from, walk.size());
        int[] loop = tail.stream().mapToInt(Integer::intValue).toArray();
        for (int half : loop) at.remove(start(half));
        tail.clear();
        loops.add(loop);
        areas.add(area2(loop));
        return loops.size() - 1;
    }

    private long area2(int[] loop) {
        long[] origin = xy(loop[0]);
        long sum = 0;
        for (int half : loop) {
            long part = Grid.area2(xy(half), origin[0], origin[1]);
            sum += (half & 1) == 0 ? part : -part;
        }
        return sum;
    }

    private void addHole(int loop, int face) {
        faces.get(face).add(loops.get(loop));
        area2.set(face, area2.get(face) + areas.get(loop));
        mark(loop, face);
    }

    private void mark(int loop, int face) {
        for (int half : loops.get(loop)) faceOf[half] = face;
    }

    private Envelope box(int[] loop) {
        Envelope box = new Envelope();
        for (int half : loop) box.expandToInclude(Grid.envelope(xy(half)));
        return box;
    }

    /** The smallest shell of another part of the graph round the loops of a group. */
    private int container(int[] group, STRtree index) {
        int half = loops.get(group[0])[0];
        long[] xy = xy(half);
        Envelope at = new Envelope(Grid.metres(xy[0]), Grid.metres(xy[0]), Grid.metres(xy[1]), Grid.metres(xy[1]));
        int best = UNBOUNDED;
        long smallest = Long.MAX_VALUE;
        for (Object item : index.query(at)) {
            int face = (Integer) item;
            int[] shell = faces.get(face).get(0);
            Budget.check(shell.length);
            if (component[shell[0] >> 1] == component[half >> 1]) continue;
            long area = area2(shell);
            if (area < smallest && contains(shell, xy[0], xy[1])) {
                best = face;
                smallest = area;
            }
        }
        return best;
    }

    private boolean contains(int[] shell, long x, long y) {
        boolean inside = false;
        for (int half : shell) inside ^= Crossings.odd(xy(half), x, y);
        return inside;
    }
}
