package nl.wijkatelier.domain.coverage;

/**
 * A piece of border while a graph is being put together.
 *
 * @param xy positions in millimetres
 * @param left origin at the left: the face that lay there before, or {@link #UNKNOWN} for a new line
 * @param right the same at the right
 * @param edge id of the edge that it still is, or 0
 */
record Arc(long[] xy, int left, int right, int edge) {
    /** The origin at both sides of a new line, until tracing finds it. */
    static final int UNKNOWN = -1;

    static Arc of(Edge edge) {
        return new Arc(edge.xy(), edge.left(), edge.right(), edge.id());
    }

    static Arc line(long[] xy) {
        return new Arc(xy, UNKNOWN, UNKNOWN, 0);
    }

    boolean isNew() {
        return left == UNKNOWN;
    }

    Arc reversed() {
        return new Arc(Grid.reversed(xy), right, left, 0);
    }

    long start() {
        return Grid.startKey(xy);
    }

    long end() {
        return Grid.endKey(xy);
    }
}
