package nl.wijkatelier.ingest.cbs;

import java.util.ArrayList;
import java.util.List;

/**
 * A geometry as a file has it, before anything about it is checked: polygons of rings of ordinates {x, y, x, y...}, the first
 * ring the outer one, and the reasons why parts could not be read. Not thread-safe.
 */
final class Shape {
    private final List<List<double[]>> polygons = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private String other;

    /** Of a row without geometry. */
    static Shape none() {
        return new Shape();
    }

    /** A new polygon, to be filled with its rings. */
    List<double[]> polygon() {
        List<double[]> rings = new ArrayList<>();
        polygons.add(rings);
        return rings;
    }

    /** Notes a part that cannot be read. */
    void fault(String reason) {
        faults.add(reason);
    }

    /** Notes a part that is no area, such as a point. */
    void other(String type) {
        other = type;
    }

    List<List<double[]>> polygons() {
        return polygons;
    }

    List<String> faults() {
        return faults;
    }

    /** The type of the part that is no area, or null. */
    String other() {
        return other;
    }

    /** Whether there is an area, be it a bad one. */
    boolean isArea() {
        return !polygons.isEmpty() || !faults.isEmpty();
    }
}
