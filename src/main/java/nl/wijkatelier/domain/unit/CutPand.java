package nl.wijkatelier.domain.unit;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.problem.UnitProblem;
import nl.wijkatelier.domain.register.Pand;
import org.locationtech.jts.geom.Geometry;

/**
 * A pand through which a border between bouwstenen passes.
 *
 * @param soort what the border follows there; that of buurten before others where several pass through
 * @param units numbers of the bouwstenen at both sides
 * @param place the border inside the pand, RD metres
 */
public record CutPand(UnitProblem soort, Pand pand, SortedSet<Integer> units, Geometry place) {
    public CutPand {
        units = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(units));
    }
}
