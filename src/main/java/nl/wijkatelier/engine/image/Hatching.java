package nl.wijkatelier.engine.image;

/**
 * One repetition of a hatch over a picture.
 *
 * @param shifts what a pixel's place in the palette is moved by, row by row; square
 * @param size pixels along a side
 * @param x pixels from the left of the picture to a repetition
 * @param y pixels from its top
 */
public record Hatching(byte[] shifts, int size, int x, int y) {
    public Hatching {
        if (size < 1 || shifts.length != size * size)
            throw new IllegalArgumentException(shifts.length + " pixels in a square of " + size);
    }

    /** What the pixel's place in the palette is moved by. */
    public int at(int column, int row) {
        return shifts[Math.floorMod(row - y, size) * size + Math.floorMod(column - x, size)] & 255;
    }

    /** The same lines over a palette with so many shades between one strength of the hatch and the next. */
    public Hatching times(int shades) {
        byte[] more = new byte[shifts.length];
        for (int i = 0; i < more.length; i++) more[i] = (byte) (shifts[i] * shades);
        return new Hatching(more, size, x, y);
    }
}
