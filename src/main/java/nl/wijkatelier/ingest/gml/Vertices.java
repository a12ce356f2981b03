package nl.wijkatelier.ingest.gml;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * A growing list of positions. A position equal to the one before it is taken in once: segments repeat the joint. An end that was
 * computed, of an arc that is given by its centre, is loose: it gives way to a written position that lies close to it.
 */
final class Vertices {
    /** Angles in files have some six decimals; far below this at any radius of a street. Metres. */
    private static final double CLOSE = 0.01;

    private double[] ordinates = new double[64];
    private int size;
    private boolean looseFirst;
    private boolean looseLast;

    int size() {
        return size;
    }

    double x(int index) {
        return ordinates[2 * index];
    }

    double y(int index) {
        return ordinates[2 * index + 1];
    }

    void clear() {
        size = 0;
        looseFirst = false;
        looseLast = false;
    }

    /** Says that both ends were computed. */
    void loosen() {
        looseFirst = true;
        looseLast = true;
    }

    void add(double x, double y) {
        if (size > 0 && x(size - 1) == x && y(size - 1) == y) return;
        if (2 * size == ordinates.length) ordinates = Arrays.copyOf(ordinates, 2 * ordinates.length);
        ordinates[2 * size] = x;
        ordinates[2 * size + 1] = y;
        size++;
    }

    void addAll(Vertices others) {
        for (int i = 0; i < others.size; i++) add(others.x(i), others.y(i));
    }

    /** Adds positions that begin where these end; false, and nothing, where they do not join. */
    boolean join(Vertices more) {
        if (size > 0 && more.size > 0 && !same(size - 1, more, 0)) {
            if (!close(size - 1, more, 0)) return false;
            if (more.looseFirst) more.set(0, x(size - 1), y(size - 1));
            else if (looseLast) set(size - 1, more.x(0), more.y(0));
            else return false;
        }
        if (size == 0) looseFirst = more.looseFirst;
        looseLast = more.looseLast;
        addAll(more);
        return true;
    }

    private boolean same(int index, Vertices other, int at) {
        return x(index) == other.x(at) && y(index) == other.y(at);
    }

    private boolean close(int index, Vertices other, int at) {
        return Math.hypot(x(index) - other.x(at), y(index) - other.y(at)) <= CLOSE;
    }

    private void set(int index, double x, double y) {
        ordinates[2 * index] = x;
        ordinates[2 * index + 1] = y;
    }

    /** Turns the order of the positions from an index on. */
    void reverse(int from) {
        if (from == 0) {
            boolean first = looseFirst;
            looseFirst = looseLast;
            looseLast = first;
        }
        for (int i = from, j = size - 1; i < j; i++, j--) {
            double x = x(i);
            double y = y(i);
            ordinates[2 * i] = x(j);
            ordinates[2 * i + 1] = y(j);
            ordinates[2 * j] = x;
            ordinates[2 * j + 1] = y;
        }
    }

    /** Whether the last position is the first, once a loose end has given way. */
    boolean closed() {
        if (size == 0) return false;
        int last = size - 1;
        boolean loose = (looseFirst || looseLast) && close(last, this, 0);
        if (loose && looseLast) set(last, x(0), y(0));
        else if (loose) set(0, x(last), y(last));
        return same(last, this, 0);
    }

    Coordinate[] coordinates() {
        Coordinate[] coordinates = new Coordinate[size];
        for (int i = 0; i < size; i++) coordinates[i] = new CoordinateXY(x(i), y(i));
        return coordinates;
    }
}
