package nl.wijkatelier.domain.statistics;

import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;

/**
 * The publishable figures of all areas of one level of one division: disclosure control has been passed, since
 * {@code domain.disclosure.ReleasedFigures} is the only kind there is (an architecture test sees to it). Immutable.
 */
public interface FigureTable {
    Level level();

    /** Ordered by code; the index in this list is the area's index everywhere. */
    List<Area> areas();

    /** The indicators that the table has, in the order in which they are shown. */
    List<Indicator> indicators();

    /** The value for an area. Throws IllegalArgumentException for an indicator that the table does not have. */
    Value value(String indicator, int area);

    /** Where the values of an indicator come from. Throws IllegalArgumentException for one that the table does not have. */
    default Herkomst herkomst(String indicator) {
        return Herkomst.UNKNOWN;
    }
}
