package nl.wijkatelier.demo.plane;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The faces between noded segments, as a half-edge structure: half-edge {@code e} and its twin {@code e ^ 1} run opposite
 * ways along one segment, and the face of a half-edge lies at its left.
 *
 * <p>Segments must meet only at their ends. Rings that touch themselves are cut into simple ones, so that every face is
 * one valid polygon.
 */
final class Subdivision {
    private static final int OUTSIDE = -1;

    private final Coordinate[] nodes;
    private final int[] origin;
    private final int[] face;
    private final List<Polygon> faces = new ArrayList<>();

    private Subdivision(Coordinate[] nodes, int[] origin) {
        this.nodes = nodes;
        this.origin = origin;
        this.face = new int[origin.length];
        Arrays.fill(face, OUTSIDE);
    }

    /** The subdivision made by the segments of those noded lines; equal segments count once. */
    static Subdivision of(Iterable<Coordinate[]> lines) {
        Long2IntOpenHashMap ids = new Long2IntOpenHashMap();
        ids.defaultReturnValue(-1);
        List<Coordinate> nodes = new ArrayList<>();
        LongOpenHashSet seen = new LongOpenHashSet();
        IntArrayList origin = new IntArrayList();
        for (Coordinate[] line : lines) {
            int from = node(line[0], ids, nodes);
            for (int i = 1; i < line.length; i++) {
                int to = node(line[i], ids, nodes);
                if (to != from && seen.add((long) Math.min(from, to) << 32 | Math.max(from, to))) {
                    origin.add(from);
                    origin.add(to);
                }
                from = to;
            }
        }
        return new Subdivision(nodes.toArray(Coordinate[]::new), origin.toIntArray()).trace();
    }

    private static int node(Coordinate at, Long2IntOpenHashMap ids, List<Coordinate> nodes) {
        long key = Math.round(at.x * 1000) << 32 | Math.round(at.y * 1000) & 0xFFFFFFFFL;
        int id = ids.get(key);
        if (id < 0) {
            id = nodes.size();
            ids.put(key, id);
            nodes.add(at);
        }
        return id;
    }

    List<Polygon> faces() {
        return faces;
    }

    int halfEdges() {
        return origin.length;
    }

    /** The index of the face at the left of a half-edge, or -1 outside all faces. */
    int face(int halfEdge) {
        return face[halfEdge];
    }

    Coordinate from(int halfEdge) {
        return nodes[origin[halfEdge]];
    }

    double length(int halfEdge) {
        return from(halfEdge).distance(from(halfEdge ^ 1));
    }

    private Subdivision trace() {
        int[] next = nextHalfEdges();
        boolean[] done = new boolean[origin.length];
        List<int[]> shells = new ArrayList<>(), holes = new ArrayList<>();
        int[] place = new int[nodes.length];
        Arrays.fill(place, -1);
        for (int start = 0; start < origin.length; start++) {
            if (done[start]) continue;
            IntArrayList stack = new IntArrayList();
            for (int e = start; !done[e]; e = next[e]) {
                done[e] = true;
                place[origin[e]] = stack.size();
                stack.add(e);
                int end = origin[e ^ 1];
                if (place[end] >= 0) {
                    int[] loop = Arrays.copyOfRange(stack.elements(), place[end], stack.size());
                    for (int edge : loop) place[origin[edge]] = -1;
                    stack.size(stack.size() - loop.length);
                    if (area(loop) > 0) shells.add(loop);
                    else if (loop.length > 2) holes.add(loop);
                }
            }
        }
        new Holes(shells, holes).assign();
        return this;
    }

    /** For each half-edge the one that follows it round the face at its left. */
    private int[] nextHalfEdges() {
        int[] start = new int[nodes.length + 1];
        for (int o : origin) start[o + 1]++;
        for (int i = 0; i < nodes.length; i++) start[i + 1] += start[i];
        int[] fill = start.clone();
        int[] out = new int[origin.length];
        for (int e = 0; e < origin.length; e++) out[fill[origin[e]]++] = e;
        int[] next = new int[origin.length];
        for (int v = 0; v < nodes.length; v++) {
            int count = start[v + 1] - start[v];
            Integer[] star = new Integer[count];
            for (int i = 0; i < count; i++) star[i] = out[start[v] + i];
            if (count > 2) Arrays.sort(star, this::byAngle);
            for (int i = 0; i < count; i++) next[star[(i + 1) % count] ^ 1] = star[i];
        }
        return next;
    }

    private int byAngle(int a, int b) {
        long ax = dx(a), ay = dy(a), bx = dx(b), by = dy(b);
        int half = Integer.compare(half(ax, ay), half(bx, by));
        return half != 0 ? half : Long.compare(0, ax * by - ay * bx);
    }

    private static int half(long x, long y) {
        return y > 0 || y == 0 && x > 0 ? 0 : 1;
    }

    private long dx(int e) {
        return Math.round((from(e ^ 1).x - from(e).x) * 1000);
    }

    private long dy(int e) {
        return Math.round((from(e ^ 1).y - from(e).y) * 1000);
    }

    private double area(int[] loop) {
        Coordinate base = from(loop[0]);
        double sum = 0;
        for (int e : loop) {
            Coordinate a = from(e), b = from(e ^ 1);
            sum += (a.x - base.x) * (b.y - base.y) - (b.x - base.x) * (a.y - base.y);
        }
        return sum / 2;
    }

    private LinearRing ring(int[] loop) {
        Coordinate[] ring = new Coordinate[loop.length + 1];
        for (int i = 0; i < loop.length; i++) ring[i] = from(loop[i]);
        ring[loop.length] = ring[0];
        return Rd.FACTORY.createLinearRing(ring);
    }

    /** Finds the shell that each hole lies in, and makes the polygons. */
    private final class Holes {
        private final List<int[]> shells;
        private final List<int[]> holes;
        private final List<LinearRing> rings = new ArrayList<>();

        Holes(List<int[]> shells, List<int[]> holes) {
            this.shells = shells;
            this.holes = holes;
            for (int[] shell : shells) rings.add(ring(shell));
        }

        void assign() {
            STRtree index = new STRtree();
            for (int i = 0; i < rings.size(); i++) index.insert(rings.get(i).getEnvelopeInternal(), i);
            List<List<LinearRing>> inner = new ArrayList<>();
            for (int i = 0; i < rings.size(); i++) {
                inner.add(new ArrayList<>());
                for (int e : shells.get(i)) face[e] = i;
            }
            for (int[] hole : holes) {
                LinearRing ring = ring(hole);
                int shell = shellOf(ring, index);
                if (shell == OUTSIDE) continue;
                inner.get(shell).add(ring);
                for (int e : hole) face[e] = shell;
            }
            for (int i = 0; i < rings.size(); i++)
                faces.add(Rd.FACTORY.createPolygon(rings.get(i), inner.get(i).toArray(LinearRing[]::new)));
        }

        private int shellOf(LinearRing hole, STRtree index) {
            Envelope envelope = hole.getEnvelopeInternal();
            int best = OUTSIDE;
            double smallest = Double.MAX_VALUE;
            for (Object candidate : index.query(envelope)) {
                int shell = (Integer) candidate;
                Envelope outer = rings.get(shell).getEnvelopeInternal();
                if (outer.getArea() < smallest && outer.contains(envelope) && holds(shell, hole)) {
                    smallest = outer.getArea();
                    best = shell;
                }
            }
            return best;
        }

        private boolean holds(int shell, LinearRing hole) {
            for (Coordinate point : hole.getCoordinates()) {
                int location = RayCrossingCounter.locatePointInRing(
                        point, rings.get(shell).getCoordinateSequence());
                if (location != Location.BOUNDARY) return location == Location.INTERIOR;
            }
            return false;
        }
    }
}
