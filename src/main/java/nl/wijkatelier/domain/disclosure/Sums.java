package nl.wijkatelier.domain.disclosure;

import nl.wijkatelier.domain.statistics.Measure;

/** The exact sums per area of an {@link AreaTree}: confidential, never to be handed to a rim. */
public interface Sums {
    /** In the measure's unit, exact: that of an area is the sum over its children. */
    long get(Measure measure, int node);

    /** The sum, wrapping around, of the keys of the personal records in the area. */
    long key(int node);
}
