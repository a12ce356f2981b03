package nl.wijkatelier.domain.coverage;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A shared border between two nodes, with the face at its left and the one at its right. Immutable. */
public final class Edge {
    private final int id;
    private final int left;
    private final int right;
    private final long[] xy;
    private final Envelope box;
    /** Made when it is asked for first; two threads make the same. */
    private byte[] digest;

    Edge(int id, long[] xy, int left, int right) {
        this(id, xy, left, right, Grid.envelope(xy));
    }

    private Edge(int id, long[] xy, int left, int right, Envelope box) {
        this.id = id;
        this.xy = xy;
        this.left = left;
        this.right = right;
        this.box = box;
    }

    Edge withFaces(int newLeft, int newRight) {
        return new Edge(id, xy, newLeft, newRight, box);
    }

    public int id() {
        return id;
    }

    /** Id of the face at the left of the edge's direction, or {@link Coverage#OUTSIDE}. */
    public int left() {
        return left;
    }

    /** Id of the face at the right, or {@link Coverage#OUTSIDE}. */
    public int right() {
        return right;
    }

    /** Whether it lies where another edge lies because the one came of the other; faces may differ. */
    public boolean sameLine(Edge other) {
        return xy == other.xy;
    }

    /** Positions in millimetres; never changed. */
    long[] xy() {
        return xy;
    }

    /** Positions in whole millimetres of RD as x, y, x, y, ...; a new array. */
    public long[] millimetres() {
        return xy.clone();
    }

    Envelope box() {
        return box;
    }

    /** Number of positions, both ends counted. */
    public int points() {
        return xy.length / 2;
    }

    /** Metres. */
    public double length() {
        return Grid.length(xy);
    }

    /** RD metres. */
    public LineString line(GeometryFactory factory) {
        return factory.createLineString(Grid.coordinates(xy));
    }

    /** SHA-256 of what {@link CoverageBytes} writes of it; never changed. */
    byte[] digest() {
        byte[] known = digest;
        if (known == null) digest = known = CoverageDigest.sha256().digest(CoverageBytes.of(this));
        return known;
    }
}
