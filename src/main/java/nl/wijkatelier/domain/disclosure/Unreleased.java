package nl.wijkatelier.domain.disclosure;

import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;

/** Everything known about the areas of a division before disclosure control. */
public interface Unreleased {
    AreaTree tree();

    Sums sums();

    /** Whether the sources of a formula are there for an area. */
    boolean known(Formula formula, int node);

    /** Figures that CBS published, per area of the level, where they stand for the indicator; they pass as they are. */
    Optional<List<Value>> published(Indicator indicator, Level level);

    /** The dataset versions behind the figures of an indicator. */
    List<Herkomst.Versie> versies(Indicator indicator, boolean published);
}
