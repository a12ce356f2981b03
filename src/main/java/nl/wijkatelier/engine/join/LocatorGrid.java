package nl.wijkatelier.engine.join;

import org.locationtech.jts.geom.Envelope;

/** A uniform grid over a box: which row and column a coordinate falls in. Both are monotone, so that ranges can be relied on. */
final class LocatorGrid {
    private static final int CELLS_PER_EDGE = 24;
    private static final int MAX_SIDE = 2048;

    final int rows;
    final int columns;
    private final double minX;
    private final double minY;
    private final double perX;
    private final double perY;

    private LocatorGrid(Envelope box, int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.minX = box.getMinX();
        this.minY = box.getMinY();
        this.perX = box.getWidth() > 0 ? columns / box.getWidth() : 0;
        this.perY = box.getHeight() > 0 ? rows / box.getHeight() : 0;
    }

    /** A grid fine enough that most cells hold no edge, within 4 million cells. */
    static LocatorGrid over(Envelope box, int edges) {
        int side = (int) Math.max(1, Math.min(MAX_SIDE, Math.ceil(Math.sqrt((double) edges * CELLS_PER_EDGE))));
        return new LocatorGrid(box, side, side);
    }

    int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) ((y - minY) * perY)));
    }

    int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) ((x - minX) * perX)));
    }

    /** Lower y of a row, as near as doubles come. */
    double y(double row) {
        return perY == 0 ? minY : minY + row / perY;
    }

    double x(double column) {
        return perX == 0 ? minX : minX + column / perX;
    }
}
