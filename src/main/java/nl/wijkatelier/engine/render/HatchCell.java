package nl.wijkatelier.engine.render;

/**
 * One repetition of a hatch, as coverage in {@link AreaPalette#HATCHED} steps, anchored to the ground.
 *
 * @param x pixels from the left of the picture to a repetition
 * @param y pixels from its top
 */
record HatchCell(byte[] steps, int size, int x, int y) {
    int at(int column, int row) {
        return steps[Math.floorMod(row - y, size) * size + Math.floorMod(column - x, size)];
    }
}
