package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the area in which a point lies, exactly: a point on a border belongs to one side of it by a fixed rule, so that every
 * point lies in one area at most, whichever areas are asked. Immutable and thread-safe.
 */
public final class AreaLocator {
    private record Part(int area, double minX, double minY, double maxX, double maxY, List<Edge> edges) {}

    private final List<Part> parts = new ArrayList<>();

    private AreaLocator() {}

    /** A locator that knows the given areas only. */
    public static AreaLocator of(Coverage coverage, Collection<Integer> areas) {
        AreaLocator locator = new AreaLocator();
        for (Face face : coverage.faces()) if (areas.contains(face.area())) locator.add(coverage, face, face.area());
        return locator;
    }

    /** A locator that knows the given faces only, and answers their ids where it speaks of areas. */
    public static AreaLocator ofFaces(Coverage coverage, Collection<Face> faces) {
        AreaLocator locator = new AreaLocator();
        for (Face face : faces) locator.add(coverage, face, face.id());
        return locator;
    }

    private void add(Coverage coverage, Face face, int name) {
        List<Edge> edges = new ArrayList<>();
        for (int[] ring : face.rings()) for (int step : ring) edges.add(coverage.edge(Math.abs(step)));
        parts.add(new Part(
                name,
                face.box().getMinX(),
                face.box().getMinY(),
                face.box().getMaxX(),
                face.box().getMaxY(),
                edges));
    }

    /** The id of the area, or {@link Coverage#OUTSIDE}. The point (RD metres) is rounded to the millimetre. */
    public int areaOf(double x, double y) {
        long gridX = Grid.of(x);
        long gridY = Grid.of(y);
        double snappedX = Grid.metres(gridX);
        double snappedY = Grid.metres(gridY);
        for (Part part : parts) {
            if (snappedX < part.minX || snappedX > part.maxX || snappedY < part.minY || snappedY > part.maxY) continue;
            boolean inside = false;
            for (Edge edge : part.edges) {
                // only an edge that reaches the ray east of the point can cross it
                if (edge.box().getMaxX() < snappedX
                        || edge.box().getMinY() > snappedY
                        || edge.box().getMaxY() < snappedY) continue;
                inside ^= Crossings.odd(edge.xy(), gridX, gridY);
            }
            if (inside) return part.area;
        }
        return Coverage.OUTSIDE;
    }
}
