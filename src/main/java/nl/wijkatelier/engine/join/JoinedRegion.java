package nl.wijkatelier.engine.join;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;

/**
 * An immutable snapshot of everything served about areas: the divisions, and the figures of each level joined from the
 * registers. A new one replaces it whole when another set of dataset versions is served.
 */
public interface JoinedRegion {
    /** {@code DatasetStore.servedVersion} that it was made from; the base of ETags. */
    String version();

    /** Whether any of the data describes the fictional demo region, so that pages and capabilities can say so. */
    boolean fictief();

    /** Divisions, oldest year first and within a year in the order in which they came; empty while nothing is imported. */
    List<Indeling> indelingen();

    /** The division with an id, or empty. */
    default Optional<Indeling> indeling(String id) {
        return indelingen().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The last division of a year, or empty. */
    default Optional<Indeling> indeling(int jaar) {
        return indelingen().stream().filter(one -> one.jaar() == jaar).reduce((older, newer) -> newer);
    }

    /** The newest division that is in force: what is shown to whoever names none; empty while there is none. */
    default Optional<Indeling> actueel() {
        return indelingen().stream().reduce((older, newer) -> newer);
    }

    /** The first day on which a division holds: 1 January of its year unless a council decided on another. */
    default LocalDate ingang(Indeling indeling) {
        return LocalDate.of(indeling.jaar(), 1, 1);
    }

    /** The division that holds at the end of a day: the last one that began by then; empty for a day before the first. */
    default Optional<Indeling> op(LocalDate day) {
        return indelingen().stream()
                .filter(indeling -> !ingang(indeling).isAfter(day))
                .reduce((older, newer) -> newer);
    }

    List<Indicator> indicators();

    /** Throws IllegalArgumentException for a division that is not in {@link #indelingen}. */
    FigureTable figures(Indeling indeling, Level level);

    /** The years of which there are figures, oldest first: those of the divisions, and those of which only CBS tells. */
    default List<Integer> jaren() {
        return indelingen().stream().map(Indeling::jaar).distinct().toList();
    }

    /**
     * The figures of a year: of its last division, or, where there is none, of areas that have a code but no geometry. Empty for a year
     * without figures.
     */
    default Optional<FigureTable> find(int jaar, Level level) {
        return indeling(jaar).map(indeling -> figures(indeling, level));
    }
}
