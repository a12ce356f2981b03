package nl.wijkatelier.domain.disclosure;

import nl.wijkatelier.domain.statistics.Measure;

/**
 * The records of people in cells that no border of any of several divisions divides: one for each set of buurten, a buurt of
 * each division, that share records. Confidential, never to be handed to a rim.
 */
public interface Overlay {
    /** Number of cells. */
    int size();

    /**
     * The index of the buurt in which a cell lies, or -1 for outside all of them.
     *
     * @param division index of the division, in the order in which figures are released
     */
    int buurt(int cell, int division);

    /** In the measure's unit, exact. */
    long get(Measure measure, int cell);
}
