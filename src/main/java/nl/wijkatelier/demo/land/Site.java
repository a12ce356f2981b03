package nl.wijkatelier.demo.land;

import nl.wijkatelier.demo.plane.Dice;

/**
 * The place of one municipality on the board: a cell of a grid of {@link #WIDTH} by {@link #HEIGHT} metres.
 *
 * @param index 0 for the first municipality
 * @param column counted from the east
 * @param row counted from the south
 * @param addresses about how many it is to have
 */
public record Site(long seed, Frame frame, int index, int column, int row, int addresses) {
    public static final double WIDTH = 5200, HEIGHT = 4300;

    /** u of the western (seaward) border's mean line. */
    public double u0() {
        return -column * WIDTH;
    }

    /** v of the southern border's mean line. */
    public double v0() {
        return row * HEIGHT;
    }

    public Dice dice(String name, long... place) {
        long[] all = new long[place.length + 2];
        all[0] = column;
        all[1] = row;
        System.arraycopy(place, 0, all, 2, place.length);
        return Dice.of(seed, name, all);
    }
}
