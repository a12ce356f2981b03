package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.SegmentString;

/** Proves that a coverage is valid, by tracing it anew from its edges alone. */
public final class CoverageCheck {
    private CoverageCheck() {}

    /** What is wrong, in English, for developers; empty for a valid coverage. */
    public static List<String> violations(Coverage coverage) {
        List<String> found = new ArrayList<>();
        List<Edge> edges = coverage.edges();
        List<Arc> arcs = edges.stream().map(Arc::of).toList();
        crossings(edges, found);
        PlanarFaces planar = new PlanarFaces(arcs);
        Map<Integer, Integer> label = new HashMap<>();
        Map<Integer, Integer> traced = new HashMap<>();
        for (int h = 0; h < planar.faceOf.length; h++) {
            Edge edge = edges.get(h >> 1);
            int side = (h & 1) == 0 ? edge.left() : edge.right();
            Integer before = label.putIfAbsent(planar.faceOf[h], side);
            if (before != null && before != side && planar.faceOf[h] >= 0)
                found.add("edge " + edge.id() + ": face " + side + " lies where " + before + " lies");
            if (planar.faceOf[h] < 0 && side != Coverage.OUTSIDE)
                found.add("edge " + edge.id() + ": face " + side + " is not closed");
            if (side == Coverage.OUTSIDE) continue;
            if (coverage.findFace(side).isEmpty()) found.add("edge " + edge.id() + " names face " + side);
            before = traced.putIfAbsent(side, planar.faceOf[h]);
            if (before != null && before != planar.faceOf[h]) found.add("face " + side + " is not connected");
        }
        euler(arcs, planar, found);
        for (Face face : coverage.faces()) {
            Integer index = traced.get(face.id());
            if (index == null || index < 0) {
                found.add("face " + face.id() + " has no edge");
                continue;
            }
            if (planar.area2.get(index) != face.area2() || face.area2() <= 0)
                found.add("face " + face.id() + ": surface " + face.area2() + ", traced " + planar.area2.get(index));
            if (!steps(face).equals(steps(planar, index, edges)))
                found.add("face " + face.id() + " lists other edges than those that name it");
        }
        return found;
    }

    private static void crossings(List<Edge> edges, List<String> found) {
        List<SegmentString> lines = new ArrayList<>();
        for (Edge edge : edges) {
            long[] xy = edge.xy();
            Coordinate[] line = new Coordinate[xy.length / 2];
            for (int i = 0; i < line.length; i++) line[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
            lines.add(new BasicSegmentString(line, edge.id()));
        }
        FastNodingValidator validator = new FastNodingValidator(lines);
        if (!validator.isValid()) found.add(validator.getErrorMessage());
    }

    private static void euler(List<Arc> arcs, PlanarFaces planar, List<String> found) {
        Map<Long, Integer> nodes = new HashMap<>();
        for (Arc arc : arcs) {
            nodes.putIfAbsent(arc.start(), nodes.size());
            nodes.putIfAbsent(arc.end(), nodes.size());
        }
        Sets parts = new Sets(nodes.size());
        for (Arc arc : arcs) parts.join(nodes.get(arc.start()), nodes.get(arc.end()));
        Set<Integer> components = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) components.add(parts.find(i));
        int sum = nodes.size() - arcs.size() + planar.faces.size();
        if (sum != components.size()) found.add("nodes - edges + faces = " + sum + ", parts = " + components.size());
    }

    private static Set<Integer> steps(Face face) {
        Set<Integer> steps = new HashSet<>();
        for (int[] ring : face.rings()) for (int step : ring) steps.add(step);
        return steps;
    }

    private static Set<Integer> steps(PlanarFaces planar, int face, List<Edge> edges) {
        Set<Integer> steps = new HashSet<>();
        for (int[] loop : planar.faces.get(face))
            for (int half : loop) {
                int id = edges.get(half >> 1).id();
                steps.add((half & 1) == 0 ? id : -id);
            }
        return steps;
    }
}
