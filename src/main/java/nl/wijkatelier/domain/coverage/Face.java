package nl.wijkatelier.domain.coverage;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** A connected piece of land that belongs to one area. Immutable. */
public final class Face {
    private final int id;
    private final int area;
    private final int[][] rings;
    private final long area2;
    private final Envelope box;
    /** Made when it is asked for first; two threads make the same. */
    private byte[] digest;

    Face(int id, int area, int[][] rings, long area2, Envelope box) {
        this.id = id;
        this.area = area;
        this.rings = rings;
        this.area2 = area2;
        this.box = box;
    }

    Face withArea(int newArea) {
        return new Face(id, newArea, rings, area2, box);
    }

    public int id() {
        return id;
    }

    /** Id of the area it belongs to; positive. */
    public int area() {
        return area;
    }

    /** Shell first, then holes; each a list of edge ids in walking order, negative for an edge walked backwards. */
    int[][] rings() {
        return rings;
    }

    /** The same, for others to keep. */
    public List<List<Integer>> walks() {
        return Arrays.stream(rings)
                .map(ring -> Arrays.stream(ring).boxed().toList())
                .toList();
    }

    public int holes() {
        return rings.length - 1;
    }

    /** Twice the surface in square millimetres, exact. */
    long area2() {
        return area2;
    }

    /** Surface in m2. */
    public double surface() {
        return area2 / 2e6;
    }

    /** RD metres. */
    public Envelope envelope() {
        return box.copy();
    }

    Envelope box() {
        return box;
    }

    /** SHA-256 of what {@link CoverageBytes} writes of it; never changed. */
    byte[] digest() {
        byte[] known = digest;
        if (known == null) digest = known = CoverageDigest.sha256().digest(CoverageBytes.of(this));
        return known;
    }
}
