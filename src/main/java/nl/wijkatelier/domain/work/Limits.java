package nl.wijkatelier.domain.work;

import org.locationtech.jts.geom.Envelope;

/**
 * What one command may draw and cut. Each bound is looked at before the work that it bounds begins.
 *
 * @param positions of what is drawn
 * @param crossings of what is drawn with borders
 * @param metres of border that is drawn
 * @param turns how many times as long as the edge of its box a border may be, where it is longer than {@link #SHORT}
 */
public record Limits(int positions, int crossings, double metres, double turns) {
    /** Metres of border that may lie in any small place. */
    static final double SHORT = 20_000;

    /** Bounds nothing. */
    public static final Limits NONE =
            new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Of a command that somebody gives now. The redraw of HLT, 93 drawn regions, needs 45 positions, 12 crossings, 20.9 km and 1.1 times
     * the edge of its box at most. A border of 80 km to and fro in one buurt takes seconds, since all of it is looked at for what it lies on.
     */
    public static final Limits COMMAND = new Limits(15_000, 1_000, 150_000, 10);

    /** Throws WorkRefused where something drawn has more positions or metres. */
    public void check(long drawnPositions, double drawnMetres, Envelope place) {
        if (drawnPositions > positions) throw refused(drawnPositions + " positions, at most " + positions, place);
        if (drawnMetres > metres)
            throw refused(Math.round(drawnMetres) + " m of border, at most " + Math.round(metres), place);
        checkTurns(drawnMetres, place);
    }

    private void checkTurns(double drawnMetres, Envelope place) {
        double edge = 2 * (place.getWidth() + place.getHeight());
        if (drawnMetres > SHORT && drawnMetres > turns * edge)
            throw refused(
                    Math.round(drawnMetres) + " m of border to and fro in a box with an edge of " + Math.round(edge)
                            + " m, at most " + Math.round(Math.max(SHORT, turns * edge)),
                    place);
    }

    /** Throws WorkRefused where what is drawn crosses borders more often. */
    public void checkCrossings(int counted, Envelope place) {
        if (counted > crossings) throw refused("more than " + crossings + " crossings with borders", place);
    }

    private static WorkRefused refused(String message, Envelope place) {
        return new WorkRefused(WorkRefused.Reason.TOO_DEAR, message, place, 0);
    }
}
