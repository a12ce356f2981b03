package nl.wijkatelier.domain.work;

import org.locationtech.jts.geom.Envelope;

/**
 * What one command may draw and cut. Each bound is looked at before the work that it bounds begins.
 *
 * @param positions of what is drawn
 * @param crossings of what is drawn with borders
 * @param metres of border that is drawn
 */
public record Limits(int positions, int crossings, double metres) {
    /** Bounds nothing. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

    /**
     * Of a command that somebody gives now. The redraw of HLT, 93 drawn regions, needs 45 positions, 12 crossings and 20.9 km at most;
     * a region of these sizes takes seconds.
     */
    public static final Limits COMMAND = new Limits(15_000, 1_000, 150_000);

    /** Throws WorkRefused where something drawn has more positions or metres. */
    public void check(long drawnPositions, double drawnMetres, Envelope place) {
        if (drawnPositions > positions) throw refused(drawnPositions + " positions, at most " + positions, place);
        if (drawnMetres > metres)
            throw refused(Math.round(drawnMetres) + " m of border, at most " + Math.round(metres), place);
    }

    /** Throws WorkRefused where what is drawn crosses borders more often. */
    public void checkCrossings(int counted, Envelope place) {
        if (counted > crossings) throw refused("more than " + crossings + " crossings with borders", place);
    }

    private static WorkRefused refused(String message, Envelope place) {
        return new WorkRefused(WorkRefused.Reason.TOO_DEAR, message, place, 0);
    }
}
