package nl.wijkatelier.engine.join;

/** Points in the cells of a grid, to count those within a distance and to find the nearest one. Immutable, thread-safe. */
final class PointGrid {
    private static final int MAX_CELLS = 4_000_000;

    private final double[] x;
    private final double[] y;
    private final double minX;
    private final double minY;
    private final double cell;
    private final int rows;
    private final int columns;
    /** Per cell, row by row: where its points begin in {@link #x}; they end where those of the next cell begin. */
    private final int[] start;

    private PointGrid(double[] fromX, double[] fromY, int count, double wanted) {
        double loX = Double.POSITIVE_INFINITY;
        double loY = Double.POSITIVE_INFINITY;
        double hiX = Double.NEGATIVE_INFINITY;
        double hiY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            loX = Math.min(loX, fromX[i]);
            loY = Math.min(loY, fromY[i]);
            hiX = Math.max(hiX, fromX[i]);
            hiY = Math.max(hiY, fromY[i]);
        }
        double width = count == 0 ? 0 : hiX - loX;
        double height = count == 0 ? 0 : hiY - loY;
        minX = loX;
        minY = loY;
        cell = Math.max(wanted, Math.max(Math.max(width, height) / MAX_CELLS, Math.sqrt(width * height / MAX_CELLS)));
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        start = new int[rows * columns + 1];
        for (int i = 0; i < count; i++) start[index(fromX[i], fromY[i]) + 1]++;
        for (int i = 1; i < start.length; i++) start[i] += start[i - 1];
        int[] next = start.clone();
        x = new double[count];
        y = new double[count];
        for (int i = 0; i < count; i++) {
            int at = next[index(fromX[i], fromY[i])]++;
            x[at] = fromX[i];
            y[at] = fromY[i];
        }
    }

    /** A grid over the first {@code count} points, with cells of at least the given size in m. */
    static PointGrid of(double[] x, double[] y, int count, double cell) {
        return new PointGrid(x, y, count, cell);
    }

    boolean isEmpty() {
        return x.length == 0;
    }

    /** The number of points at most {@code radius} from a place. */
    int countWithin(double px, double py, double radius) {
        int count = 0;
        int lastRow = row(py + radius);
        for (int row = row(py - radius); row <= lastRow; row++) {
            double bottom = minY + row * cell;
            double near = Math.max(0, Math.max(bottom - py, py - bottom - cell));
            if (near > radius) continue;
            double far = Math.max(Math.abs(bottom - py), Math.abs(bottom + cell - py));
            double reach = Math.sqrt(radius * radius - near * near);
            int first = column(px - reach);
            int last = column(px + reach);
            double sure = far < radius ? Math.sqrt(radius * radius - far * far) : -1;
            // a cell of slack on either side: those are looked at point by point
            int firstSure = sure < 0 ? last + 1 : Math.max(first, (int) Math.ceil((px - sure - minX) / cell) + 1);
            int lastSure = sure < 0 ? last : Math.min(last, (int) Math.floor((px + sure - minX) / cell) - 2);
            if (firstSure > lastSure) {
                count += within(row, first, last, px, py, radius);
                continue;
            }
            count += start[row * columns + lastSure + 1] - start[row * columns + firstSure];
            count += within(row, first, firstSure - 1, px, py, radius);
            count += within(row, lastSure + 1, last, px, py, radius);
        }
        return count;
    }

    /** The distance to the nearest point; infinite where there is none. */
    double nearest(double px, double py) {
        double best = Double.POSITIVE_INFINITY;
        if (isEmpty()) return best;
        int row = (int) Math.floor((py - minY) / cell);
        int column = (int) Math.floor((px - minX) / cell);
        int rings = Math.max(
                Math.max(Math.abs(row), Math.abs(row - rows)), Math.max(Math.abs(column), Math.abs(column - columns)));
        for (int ring = 0; ring <= rings && best > (ring - 1.0) * cell; ring++)
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                int step = r == row - ring || r == row + ring ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step)
                    if (c >= 0 && c < columns) best = Math.min(best, nearestIn(r * columns + c, px, py));
            }
        return best;
    }

    private double nearestIn(int at, double px, double py) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = start[at]; i < start[at + 1]; i++) best = Math.min(best, Math.hypot(x[i] - px, y[i] - py));
        return best;
    }

    private int within(int row, int first, int last, double px, double py, double radius) {
        if (first > last) return 0;
        int count = 0;
        for (int i = start[row * columns + first], end = start[row * columns + last + 1]; i < end; i++) {
            double dx = x[i] - px;
            double dy = y[i] - py;
            if (dx * dx + dy * dy <= radius * radius) count++;
        }
        return count;
    }

    private int index(double px, double py) {
        return row(py) * columns + column(px);
    }

    private int row(double py) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((py - minY) / cell)));
    }

    private int column(double px) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((px - minX) / cell)));
    }
}
