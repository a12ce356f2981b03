package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A division as a planar graph; see the package for what makes it valid. Immutable and thread-safe. Lists are in order of id.
 * Made by {@link CoverageBuild} and by the operations.
 */
public final class Coverage {
    /** The face id and the area id of everything that is not in the division. */
    public static final int OUTSIDE = 0;

    static final Coverage EMPTY = new Coverage(IntTree.empty(), IntTree.empty(), 1, 1);

    private final IntTree<Edge> edges;
    private final IntTree<Face> faces;
    private final int nextEdge;
    private final int nextFace;
    /** Made when it is asked for first; what follows from this coverage then has it at once. */
    private volatile BorderGrid grid;
    /** Made when it is asked for first. */
    private volatile Map<Integer, List<Face>> byArea;

    Coverage(IntTree<Edge> edges, IntTree<Face> faces, int nextEdge, int nextFace) {
        this(edges, faces, nextEdge, nextFace, null);
    }

    /** @param grid null where it is not known yet */
    Coverage(IntTree<Edge> edges, IntTree<Face> faces, int nextEdge, int nextFace, BorderGrid grid) {
        this.edges = edges;
        this.faces = faces;
        this.nextEdge = nextEdge;
        this.nextFace = nextFace;
        this.grid = grid;
    }

    public int edgeCount() {
        return edges.size();
    }

    public int faceCount() {
        return faces.size();
    }

    public List<Edge> edges() {
        List<Edge> all = new ArrayList<>(edges.size());
        edges.forEach(all::add);
        return all;
    }

    void forEachEdge(Consumer<? super Edge> action) {
        edges.forEach(action);
    }

    public List<Face> faces() {
        List<Face> all = new ArrayList<>(faces.size());
        faces.forEach(all::add);
        return all;
    }

    public Optional<Face> findFace(int id) {
        return Optional.ofNullable(faces.find(id));
    }

    /** Throws NoSuchElementException for an id that is not in use. */
    public Face face(int id) {
        return findFace(id).orElseThrow(() -> new NoSuchElementException("no face " + id));
    }

    /** Throws NoSuchElementException for an id that is not in use. */
    public Edge edge(int id) {
        Edge edge = edges.find(id);
        if (edge == null) throw new NoSuchElementException("no edge " + id);
        return edge;
    }

    /** The area of a face, {@link #OUTSIDE} for the outside. */
    public int areaOf(int face) {
        return face == OUTSIDE ? OUTSIDE : face(face).area();
    }

    /** Ids of the areas that have at least one face. */
    public SortedSet<Integer> areas() {
        return new TreeSet<>(facesByArea().keySet());
    }

    /** The faces of one area; more than one where the area is not contiguous or not yet dissolved. */
    public List<Face> facesOf(int area) {
        return facesByArea().getOrDefault(area, List.of());
    }

    private Map<Integer, List<Face>> facesByArea() {
        Map<Integer, List<Face>> known = byArea;
        if (known == null) {
            Map<Integer, List<Face>> found = new HashMap<>();
            faces.forEach(face ->
                    found.computeIfAbsent(face.area(), k -> new ArrayList<>(1)).add(face));
            found.replaceAll((area, list) -> List.copyOf(list));
            known = found;
            byArea = known;
        }
        return known;
    }

    /** The faces whose bounding box (RD metres) meets the given one. */
    public List<Face> facesNear(Envelope box) {
        List<Face> found = new ArrayList<>();
        faces.forEach(face -> {
            if (face.box().intersects(box)) found.add(face);
        });
        return found;
    }

    /** Surface of everything in m2. */
    public double surface() {
        long[] sum = {0};
        faces.forEach(face -> sum[0] += face.area2());
        return sum[0] / 2e6;
    }

    /** The face's polygon in RD metres; neighbours have the positions of a shared border to the bit. */
    public Polygon polygon(Face face, GeometryFactory factory) {
        int[][] rings = face.rings();
        LinearRing shell = factory.createLinearRing(coordinates(rings[0]));
        LinearRing[] holes = new LinearRing[rings.length - 1];
        for (int i = 0; i < holes.length; i++) holes[i] = factory.createLinearRing(coordinates(rings[i + 1]));
        return factory.createPolygon(shell, holes);
    }

    /** With other areas for some faces, by face id; borders stay, also those inside an area (see {@link Dissolve}). */
    public Coverage withAreas(Map<Integer, Integer> areaOfFace) {
        IntTree<Face> changed = faces;
        for (Map.Entry<Integer, Integer> entry : areaOfFace.entrySet()) {
            if (entry.getValue() <= OUTSIDE)
                throw new IllegalArgumentException("area " + entry.getValue() + " is not positive");
            Face face = face(entry.getKey());
            if (face.area() != entry.getValue()) changed = changed.with(face.id(), face.withArea(entry.getValue()));
        }
        return changed == faces ? this : new Coverage(edges, changed, nextEdge, nextFace, grid);
    }

    private Coordinate[] coordinates(int[] ring) {
        List<Coordinate> line = new ArrayList<>();
        for (int step : ring) {
            long[] xy = edge(Math.abs(step)).xy();
            Coordinate[] part = Grid.coordinates(step > 0 ? xy : Grid.reversed(xy));
            for (int i = line.isEmpty() ? 0 : 1; i < part.length; i++) line.add(part[i]);
        }
        return line.toArray(Coordinate[]::new);
    }

    BorderGrid grid() {
        BorderGrid known = grid;
        if (known == null) {
            known = BorderGrid.of(edges());
            grid = known;
        }
        return known;
    }

    /** The grid where it has been asked for; null otherwise. */
    BorderGrid knownGrid() {
        return grid;
    }

    IntTree<Edge> edgeTree() {
        return edges;
    }

    IntTree<Face> faceTree() {
        return faces;
    }

    int nextEdge() {
        return nextEdge;
    }

    int nextFace() {
        return nextFace;
    }
}
