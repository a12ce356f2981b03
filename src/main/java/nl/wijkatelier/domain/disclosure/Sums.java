package nl.wijkatelier.domain.disclosure;

import nl.wijkatelier.domain.statistics.Measure;

/** The exact sums per area of an {@link AreaTree}: confidential, never to be handed to a rim. */
public interface Sums {
    /** In the measure's unit, exact: that of an area is the sum over its children. */
    long get(Measure measure, int node);

    /** The sum, wrapping around, of the keys of the personal records in the area. */
    long key(int node);

    /** Noise that counts of an area get besides what their rule says, such as those of drafts; null for none. */
    default Noise noise(int node) {
        return null;
    }

    /** Share by which means of amounts of an area are moved up or down at most, such as those of drafts; 0 for not. */
    default double blur(int node) {
        return 0;
    }
}
