package nl.wijkatelier.ingest.gml;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** A growing list of positions. A position equal to the one before it is taken in once: segments repeat the joint. */
final class Vertices {
    private double[] ordinates = new double[64];
    private int size;

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

    /** Turns the order of the positions from an index on. */
    void reverse(int from) {
        for (int i = from, j = size - 1; i < j; i++, j--) {
            double x = x(i);
            double y = y(i);
            ordinates[2 * i] = x(j);
            ordinates[2 * i + 1] = y(j);
            ordinates[2 * j] = x;
            ordinates[2 * j + 1] = y;
        }
    }

    boolean closed() {
        return size > 0 && x(0) == x(size - 1) && y(0) == y(size - 1);
    }

    Coordinate[] coordinates() {
        Coordinate[] coordinates = new Coordinate[size];
        for (int i = 0; i < size; i++) coordinates[i] = new CoordinateXY(x(i), y(i));
        return coordinates;
    }
}
