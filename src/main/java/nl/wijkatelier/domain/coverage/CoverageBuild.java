package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Makes a coverage from polygons that may leave small gaps and overlaps: their lines are cut at each other on the millimetre,
 * and every face that comes about goes to one area. Gaps that open to the rim of the source are not seen as gaps.
 */
public final class CoverageBuild {
    private final GeometryFactory factory = new GeometryFactory();
    private final List<SourceFinding> findings = new ArrayList<>();

    private CoverageBuild() {}

    /** Throws IllegalArgumentException for an id given twice and CoverageRefused for coordinates out of range. */
    public static CleanCoverage of(List<SourceArea> areas, Tolerances tolerances) {
        return new CoverageBuild().run(areas, tolerances);
    }

    private CleanCoverage run(List<SourceArea> areas, Tolerances tolerances) {
        Map<Integer, Geometry> sources = new TreeMap<>();
        for (SourceArea area : areas)
            if (sources.put(area.id(), sound(area)) != null)
                throw new IllegalArgumentException("area " + area.id() + " is given twice");
        List<long[]> lines = new ArrayList<>();
        for (Geometry source : sources.values())
            for (Object line : LinearComponentExtracter.getLines(source)) lines.add(Grid.line((LineString) line));
        List<Arc> arcs = bounding(ArcTidy.merged(LineNoding.of(List.of(), lines)));
        PlanarFaces planar = new PlanarFaces(arcs);
        Claims claims = new Claims(arcs, planar, sources, tolerances, findings, factory);
        Coverage coverage = assemble(arcs, planar, claims.areas());
        return new CleanCoverage(coverage, findings, moved(coverage, sources));
    }

    private Geometry sound(SourceArea area) {
        Geometry geometry = area.geometry();
        if (geometry.isEmpty())
            findings.add(new SourceFinding(
                    SourceFinding.Kind.EMPTY_AREA, List.of(area.id()), Coverage.OUTSIDE, 0, geometry));
        if (geometry.isValid()) return geometry;
        findings.add(new SourceFinding(
                SourceFinding.Kind.INVALID_AREA, List.of(area.id()), area.id(), geometry.getArea(), geometry));
        return GeometryFixer.fix(geometry);
    }

    /** Only the arcs that have different faces at their sides. */
    private static List<Arc> bounding(List<Arc> given) {
        List<Arc> arcs = given;
        while (true) {
            arcs = ArcTidy.joined(ArcTidy.pruned(arcs), face -> true, node -> 0);
            PlanarFaces planar = new PlanarFaces(arcs);
            List<Arc> kept = new ArrayList<>();
            for (int i = 0; i < arcs.size(); i++)
                if (planar.faceOf[2 * i] != planar.faceOf[2 * i + 1]) kept.add(arcs.get(i));
            if (kept.size() == arcs.size()) return arcs;
            arcs = kept;
        }
    }

    /** The graph of borders between different areas. */
    private static Coverage assemble(List<Arc> arcs, PlanarFaces planar, int[] areas) {
        List<Arc> borders = new ArrayList<>();
        for (int i = 0; i < arcs.size(); i++) {
            int left = side(planar.faceOf[2 * i], areas);
            int right = side(planar.faceOf[2 * i + 1], areas);
            if (left != right) borders.add(new Arc(arcs.get(i).xy(), left, right, 0));
        }
        borders = ArcTidy.joined(borders, face -> true, node -> 0);
        PlanarFaces faces = new PlanarFaces(borders);
        int[] areaOf = new int[faces.faces.size()];
        for (int h = 0; h < faces.faceOf.length; h++)
            if (faces.faceOf[h] >= 0)
                areaOf[faces.faceOf[h]] = (h & 1) == 0
                        ? borders.get(h >> 1).left()
                        : borders.get(h >> 1).right();
        List<Integer> order = new ArrayList<>();
        for (int f = 0; f < areaOf.length; f++) if (areaOf[f] != Coverage.OUTSIDE) order.add(f);
        order.sort(Comparator.comparing((Integer f) -> areaOf[f])
                .thenComparing(f -> -faces.area2.get(f))
                .thenComparing(f -> f));
        int[] ids = new int[areaOf.length];
        IntTree<Face> faceTree = IntTree.empty();
        for (int f : order) {
            ids[f] = faceTree.size() + 1;
            int[][] rings =
                    faces.faces.get(f).stream().map(CoverageBuild::steps).toArray(int[][]::new);
            faceTree =
                    faceTree.with(ids[f], new Face(ids[f], areaOf[f], rings, faces.area2.get(f), faces.boxes.get(f)));
        }
        IntTree<Edge> edgeTree = IntTree.empty();
        for (int i = 0; i < borders.size(); i++)
            edgeTree = edgeTree.with(
                    i + 1,
                    new Edge(
                            i + 1,
                            borders.get(i).xy(),
                            side(faces.faceOf[2 * i], ids),
                            side(faces.faceOf[2 * i + 1], ids)));
        return new Coverage(edgeTree, faceTree, borders.size() + 1, order.size() + 1);
    }

    private static int[] steps(int[] loop) {
        int[] steps = new int[loop.length];
        for (int k = 0; k < loop.length; k++) steps[k] = (loop[k] & 1) == 0 ? (loop[k] >> 1) + 1 : -(loop[k] >> 1) - 1;
        return steps;
    }

    private static int side(int face, int[] labels) {
        return face < 0 ? Coverage.OUTSIDE : labels[face];
    }

    private Map<Integer, Double> moved(Coverage coverage, Map<Integer, Geometry> sources) {
        Map<Integer, Double> now = new HashMap<>();
        for (Face face : coverage.faces()) now.merge(face.area(), face.surface(), Double::sum);
        Map<Integer, Double> moved = new TreeMap<>();
        Set<Integer> lost = new HashSet<>(sources.keySet());
        lost.removeAll(now.keySet());
        for (Map.Entry<Integer, Geometry> entry : sources.entrySet()) {
            Geometry source = entry.getValue();
            double change = now.getOrDefault(entry.getKey(), 0.0) - source.getArea();
            if (Math.abs(change) > source.getLength() * 0.001 + 1e-6) moved.put(entry.getKey(), change);
            if (lost.contains(entry.getKey()) && !source.isEmpty())
                findings.add(new SourceFinding(
                        SourceFinding.Kind.LOST_AREA,
                        List.of(entry.getKey()),
                        Coverage.OUTSIDE,
                        source.getArea(),
                        source));
        }
        return moved;
    }
}
