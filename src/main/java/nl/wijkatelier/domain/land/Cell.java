package nl.wijkatelier.domain.land;

import java.util.Comparator;
import org.locationtech.jts.geom.Envelope;

/**
 * A square kilometre, by the kilometres of its lower left corner in RD. Its left and lower sides are its own.
 *
 * @param column kilometres to the east
 * @param row kilometres to the north
 */
public record Cell(int column, int row) implements Comparable<Cell> {
    /** Metres per side. */
    public static final double SIDE = 1000;

    private static final Comparator<Cell> BY_ROW =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    /** The cell that a point (RD metres) lies in. Throws IllegalArgumentException for coordinates that are not finite. */
    public static Cell of(double x, double y) {
        return new Cell(index(x), index(y));
    }

    /** The square itself, in RD metres. */
    public Envelope box() {
        return new Envelope(column * SIDE, (column + 1) * SIDE, row * SIDE, (row + 1) * SIDE);
    }

    @Override
    public int compareTo(Cell other) {
        return BY_ROW.compare(this, other);
    }

    static int index(double metres) {
        if (!Double.isFinite(metres)) throw new IllegalArgumentException(metres + " is no place in RD");
        return (int) Math.floor(metres / SIDE);
    }
}
