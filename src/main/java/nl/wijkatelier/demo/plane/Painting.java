package nl.wijkatelier.demo.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Shapes laid over each other in ranks; what is seen from above is a planar coverage.
 *
 * <p>All outlines are noded once on the centimetre grid, every face takes the key of the highest shape over it, and edges
 * with the same key at both sides vanish. So the patches have neither gaps nor overlaps and neighbours share every vertex,
 * whatever was painted. Sections are a second layer of shapes that only cut: patches of a key that wants it are divided
 * along them. Not thread-safe.
 *
 * @param <K> what a shape is; shapes with equal keys grow together
 */
public final class Painting<K> {
    /** Below this mean width (2 area / perimeter, metres) a face is given to a neighbour. */
    private static final double SLIVER = 0.06;

    /** A part of the coverage; {@code section} is 0 where none cuts. */
    public record Patch<K>(K key, int section, Polygon polygon) {}

    private record Shape<K>(int rank, int order, K key, Polygon polygon, IndexedPointInAreaLocator[] locator) {
        boolean covers(Coordinate point) {
            if (!polygon.getEnvelopeInternal().covers(point)) return false;
            if (locator[0] == null) locator[0] = new IndexedPointInAreaLocator(polygon);
            return locator[0].locate(point) != Location.EXTERIOR;
        }

        boolean above(Shape<?> other) {
            return other == null || rank > other.rank || rank == other.rank && order > other.order;
        }
    }

    private record Label<K>(K key, int section) {}

    private final List<Shape<K>> shapes = new ArrayList<>();
    private final List<Shape<Integer>> sections = new ArrayList<>();
    private final Predicate<K> divided;

    /** A painting in which the keys that pass the test are cut along the sections. */
    public Painting(Predicate<K> divided) {
        this.divided = divided;
    }

    /** Lays the polygons of a geometry over everything of a lower or equal rank. */
    public void paint(int rank, K key, Geometry geometry) {
        for (Polygon polygon : Rd.polygons(geometry))
            shapes.add(new Shape<>(rank, shapes.size(), key, polygon, new IndexedPointInAreaLocator[1]));
    }

    /** Adds a section; later ones lie over earlier ones. The number must not be 0. */
    public void section(int number, Geometry geometry) {
        for (Polygon polygon : Rd.polygons(geometry))
            sections.add(new Shape<>(0, sections.size(), number, polygon, new IndexedPointInAreaLocator[1]));
    }

    /** What is seen, in an order that depends on the input alone. */
    public List<Patch<K>> patches() {
        Subdivision fine = Subdivision.of(noded());
        List<Label<K>> labels = withoutSlivers(fine, labels(fine.faces()));
        List<Coordinate[]> borders = new ArrayList<>();
        List<Integer> sides = new ArrayList<>();
        for (int e = 0; e < fine.halfEdges(); e += 2) {
            Label<K> left = label(labels, fine.face(e)), right = label(labels, fine.face(e ^ 1));
            if (java.util.Objects.equals(left, right)) continue;
            borders.add(new Coordinate[] {fine.from(e), fine.from(e ^ 1)});
            sides.add(e);
        }
        Subdivision merged = Subdivision.of(borders);
        List<Label<K>> found = new ArrayList<>();
        for (int i = 0; i < merged.faces().size(); i++) found.add(null);
        for (int e = 0; e < merged.halfEdges(); e++) {
            int face = merged.face(e);
            if (face >= 0) found.set(face, label(labels, fine.face(sides.get(e / 2) ^ e & 1)));
        }
        List<Patch<K>> patches = new ArrayList<>();
        for (int i = 0; i < found.size(); i++)
            if (found.get(i) != null)
                patches.add(new Patch<>(
                        found.get(i).key(),
                        found.get(i).section(),
                        merged.faces().get(i)));
        return patches;
    }

    private Label<K> label(List<Label<K>> labels, int face) {
        return face < 0 ? null : labels.get(face);
    }

    private List<Coordinate[]> noded() {
        List<SegmentString> strings = new ArrayList<>();
        for (Shape<?> shape : shapes) outlines(shape.polygon(), strings);
        for (Shape<?> shape : sections) outlines(shape.polygon(), strings);
        SnapRoundingNoder noder = new SnapRoundingNoder(Rd.GRID);
        noder.computeNodes(strings);
        List<Coordinate[]> lines = new ArrayList<>();
        for (Object string : noder.getNodedSubstrings()) lines.add(((SegmentString) string).getCoordinates());
        return lines;
    }

    private static void outlines(Polygon polygon, List<SegmentString> strings) {
        strings.add(new NodedSegmentString(polygon.getExteriorRing().getCoordinates(), null));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++)
            strings.add(new NodedSegmentString(polygon.getInteriorRingN(i).getCoordinates(), null));
    }

    private List<Label<K>> labels(List<Polygon> faces) {
        STRtree shapeIndex = index(shapes), sectionIndex = index(sections);
        List<Label<K>> labels = new ArrayList<>();
        for (Polygon face : faces) {
            Coordinate inside = InteriorPointArea.getInteriorPoint(face);
            Shape<K> shape = highest(shapeIndex, inside);
            Shape<Integer> section = shape != null && divided.test(shape.key()) ? highest(sectionIndex, inside) : null;
            labels.add(shape == null ? null : new Label<>(shape.key(), section == null ? 0 : section.key()));
        }
        return labels;
    }

    private static STRtree index(List<? extends Shape<?>> shapes) {
        STRtree index = new STRtree();
        for (Shape<?> shape : shapes) index.insert(shape.polygon().getEnvelopeInternal(), shape);
        index.build();
        return index;
    }

    @SuppressWarnings("unchecked")
    private static <T> Shape<T> highest(STRtree index, Coordinate point) {
        Shape<T> best = null;
        for (Object item : index.query(new Envelope(point))) {
            Shape<T> shape = (Shape<T>) item;
            if (shape.above(best) && shape.covers(point)) best = shape;
        }
        return best;
    }

    /** Gives each face that is too thin to see to the neighbour with which it shares most. */
    private List<Label<K>> withoutSlivers(Subdivision fine, List<Label<K>> labels) {
        List<Label<K>> kept = new ArrayList<>(labels);
        double[] longest = new double[labels.size()];
        boolean[] thin = new boolean[labels.size()];
        for (int i = 0; i < thin.length; i++) thin[i] = sliver(fine.faces().get(i));
        for (int e = 0; e < fine.halfEdges(); e++) {
            int face = fine.face(e), other = fine.face(e ^ 1);
            if (face < 0 || other < 0 || labels.get(other) == null || !thin[face] || thin[other]) continue;
            if (fine.length(e) <= longest[face]) continue;
            longest[face] = fine.length(e);
            kept.set(face, labels.get(other));
        }
        return kept;
    }

    private static boolean sliver(Polygon face) {
        return face.getNumPoints() < 60 && 2 * face.getArea() < SLIVER * face.getLength();
    }
}
