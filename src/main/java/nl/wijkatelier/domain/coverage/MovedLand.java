package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Which land changes sides when a border gives way to a line. Land between the two falls into parts, each wholly at one side of the
 * old border: a part at the side of its area goes to the neighbour across, a part at the other side goes to the area. Enclaves that
 * lie wholly in a part stay what they are; of those that the line cuts, the piece in the part goes along with it.
 */
final class MovedLand {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Millimetres that noding may have bent an edge off the line that it is a piece of. */
    private static final double ON = 2;

    private final Coverage cut;
    private final long[] drawn;
    private final OldBorder old;
    private final Envelope drawnBox;
    private final Envelope oldBox;
    /** The faces between line and old border, by id, and the part that each belongs to. */
    private final SortedMap<Integer, Face> faces = new TreeMap<>();

    private final Map<Integer, Integer> partOf = new HashMap<>();

    private MovedLand(Coverage cut, long[] drawn, OldBorder old) {
        this.cut = cut;
        this.drawn = drawn;
        this.old = old;
        this.drawnBox = Grid.envelope(drawn);
        this.oldBox = Grid.envelope(old.path());
    }

    /**
     * The new area of each face that changes sides; empty when none does.
     *
     * @param cut the coverage, cut along the line
     * @param drawn the line, millimetres
     */
    static Map<Integer, Integer> of(Coverage cut, long[] drawn, OldBorder old) {
        MovedLand land = new MovedLand(cut, drawn, old);
        land.findFaces();
        land.findParts();
        return land.given();
    }

    private void findFaces() {
        Envelope box = new Envelope(drawnBox);
        box.expandToInclude(oldBox);
        for (Face face : cut.facesNear(box)) {
            Budget.check(drawn.length);
            Coordinate inside = InteriorPointArea.getInteriorPoint(cut.polygon(face, FACTORY));
            long x = (long) Math.floor(inside.x * Grid.SCALE);
            long y = (long) Math.floor(inside.y * Grid.SCALE);
            if (Crossings.odd(drawn, x, y) ^ Crossings.odd(old.path(), x, y)) faces.put(face.id(), face);
        }
    }

    private void findParts() {
        for (Face first : faces.values()) {
            if (partOf.putIfAbsent(first.id(), first.id()) != null) continue;
            List<Face> open = new ArrayList<>(List.of(first));
            while (!open.isEmpty()) {
                for (Edge edge : edges(open.remove(open.size() - 1)))
                    for (int side : new int[] {edge.left(), edge.right()})
                        if (faces.containsKey(side) && partOf.putIfAbsent(side, first.id()) == null)
                            open.add(faces.get(side));
            }
        }
    }

    private Map<Integer, Integer> given() {
        Map<Integer, List<Face>> parts = new TreeMap<>();
        for (Face face : faces.values())
            parts.computeIfAbsent(partOf.get(face.id()), k -> new ArrayList<>()).add(face);
        Map<Integer, Integer> given = new HashMap<>();
        for (List<Face> part : parts.values()) {
            boolean own =
                    part.stream().anyMatch(face -> face.area() == old.area() && touches(face, old.path(), oldBox));
            int to = own ? across(part) : old.area();
            for (Face face : part) {
                boolean goes = own && face.area() == old.area()
                        || touches(face, drawn, drawnBox)
                        || !own && touches(face, old.path(), oldBox);
                if (goes && face.area() != to) given.put(face.id(), to);
            }
        }
        return given;
    }

    /** The area at the other side of the longest piece of old border of a part; the older one when equal. */
    private int across(List<Face> part) {
        SortedMap<Integer, Double> metres = new TreeMap<>();
        for (Face face : part)
            for (Edge edge : edges(face)) {
                int other = cut.areaOf(edge.left() == face.id() ? edge.right() : edge.left());
                if (other != old.area() && along(edge, old.path(), oldBox))
                    metres.merge(other, edge.length(), Double::sum);
            }
        if (metres.size() > 1) metres.remove(Coverage.OUTSIDE);
        return metres.keySet().stream()
                .max(Comparator.comparing((Integer area) -> metres.get(area)).thenComparing(Comparator.reverseOrder()))
                .filter(area -> area != Coverage.OUTSIDE)
                .orElseThrow(() ->
                        new CoverageRefused(CoverageRefused.Reason.OUTER_BORDER, "the line moves the outer border"));
    }

    private List<Edge> edges(Face face) {
        List<Edge> edges = new ArrayList<>();
        for (int[] ring : face.rings()) for (int step : ring) edges.add(cut.edge(Math.abs(step)));
        return edges;
    }

    private boolean touches(Face face, long[] line, Envelope box) {
        return edges(face).stream().anyMatch(edge -> along(edge, line, box));
    }

    /** Whether an edge is a piece of the line; edges were cut where the line leaves them. */
    private static boolean along(Edge edge, long[] line, Envelope box) {
        Budget.check();
        if (!edge.box().intersects(box)) return false;
        long[] xy = edge.xy();
        int middle = xy.length / 4 * 2;
        Coordinate at = new Coordinate((xy[middle - 2] + xy[middle]) / 2.0, (xy[middle - 1] + xy[middle + 1]) / 2.0);
        for (int i = 2; i < line.length; i += 2) {
            Coordinate from = new Coordinate(line[i - 2], line[i - 1]);
            if (Distance.pointToSegment(at, from, new Coordinate(line[i], line[i + 1])) < ON) return true;
        }
        return false;
    }
}
