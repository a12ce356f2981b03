package nl.wijkatelier.engine.join;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Boxes in whole millimetres in the cells of a uniform grid, to find those that meet another. Immutable and thread-safe. */
final class BoxIndex {
    private static final int MAX_SIDE = 2048;
    private static final double BOXES_PER_CELL = 4;

    private final int[] minX;
    private final int[] minY;
    private final int[] maxX;
    private final int[] maxY;
    private final int west;
    private final int south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] items;

    private BoxIndex(int[] minX, int[] minY, int[] maxX, int[] maxY) {
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
        int size = minX.length;
        west = Arrays.stream(minX).min().orElse(0);
        south = Arrays.stream(minY).min().orElse(0);
        double width = (double) Arrays.stream(maxX).max().orElse(0) - west + 1;
        double height = (double) Arrays.stream(maxY).max().orElse(0) - south + 1;
        cell = Math.max(
                Math.sqrt(width * height * BOXES_PER_CELL / Math.max(1, size)), Math.max(width, height) / MAX_SIDE);
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        start = new int[rows * columns + 1];
        for (int i = 0; i < size; i++) cells(i, at -> start[at + 1]++);
        for (int i = 1; i < start.length; i++) start[i] += start[i - 1];
        items = new int[start[start.length - 1]];
        int[] next = start.clone();
        for (int i = 0; i < size; i++) {
            int item = i;
            cells(i, at -> items[next[at]++] = item);
        }
    }

    /** Over boxes that are given by their least and largest coordinates; the arrays are kept. */
    static BoxIndex of(int[] minX, int[] minY, int[] maxX, int[] maxY) {
        return new BoxIndex(minX, minY, maxX, maxY);
    }

    /** Hands out the numbers of the boxes that meet the given one, rims included, each once. */
    void visit(long fromX, long fromY, long toX, long toY, IntConsumer consumer) {
        int firstRow = row(fromY);
        int firstColumn = column(fromX);
        int lastRow = row(toY);
        int lastColumn = column(toX);
        for (int row = firstRow; row <= lastRow; row++)
            for (int column = firstColumn; column <= lastColumn; column++) {
                int at = row * columns + column;
                for (int i = start[at]; i < start[at + 1]; i++) {
                    int item = items[i];
                    // a box that lies in several cells is told in the first of them only
                    if (row != Math.max(firstRow, row(minY[item]))
                            || column != Math.max(firstColumn, column(minX[item]))) continue;
                    if (minX[item] <= toX && maxX[item] >= fromX && minY[item] <= toY && maxY[item] >= fromY)
                        consumer.accept(item);
                }
            }
    }

    private void cells(int item, IntConsumer consumer) {
        int lastRow = row(maxY[item]);
        int lastColumn = column(maxX[item]);
        for (int row = row(minY[item]); row <= lastRow; row++)
            for (int column = column(minX[item]); column <= lastColumn; column++)
                consumer.accept(row * columns + column);
    }

    private int row(long y) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((y - south) / cell)));
    }

    private int column(long x) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((x - west) / cell)));
    }
}
