package nl.wijkatelier.engine.join;

import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.AreaTree;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.disclosure.Unreleased;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/**
 * What is known of a division. Figures of people are made for the newest imported division and for those made of plans, in that
 * order (see {@link JoinSettings#released}): figures of the same people for two divisions could be subtracted, and show who lives
 * between an old border and a new one. For other years CBS's figures of that year come first, since the registers tell of now.
 */
final class DivisionFigures implements Unreleased {
    private final Division division;
    private final AreaTree tree;
    private final Sums sums;
    private final Sources sources;
    private final Kerncijfers kerncijfers;
    private final Versies versies;
    private final boolean newest;

    /** @param newest whether the people that are known now are counted for it */
    DivisionFigures(Division division, Tally buurten, Kerncijfers kerncijfers, JoinSettings settings, boolean newest) {
        this.division = division;
        this.tree = AreaTree.of(division.indeling());
        this.sums = new TreeSums(division, tree, buurten);
        this.sources = Sources.of(division, tree, sums, newest);
        this.kerncijfers = kerncijfers;
        this.versies = new Versies(settings.datasets(), division.indeling());
        this.newest = newest;
    }

    @Override
    public AreaTree tree() {
        return tree;
    }

    @Override
    public Sums sums() {
        return sums;
    }

    @Override
    public boolean known(Formula formula, int node) {
        return sources.known(formula, node);
    }

    @Override
    public Optional<List<Value>> published(Indicator indicator, Level level) {
        if (newest && anyKnown(indicator, level)) return Optional.empty();
        List<Area> areas = tree.areas(level);
        return CbsFormula.of(indicator)
                .map(formula -> kerncijfers.values(formula, division.indeling().jaar(), areas))
                .filter(values -> values.stream().anyMatch(value -> !value.equals(Value.missing(Reason.UNKNOWN))));
    }

    private boolean anyKnown(Indicator indicator, Level level) {
        Formula teller = Formula.of(indicator.teller());
        if (teller.kerncijfer() != null) return false;
        Formula noemer = Formula.of(indicator.noemer() == null ? "een" : indicator.noemer());
        for (int area = 0; area < tree.areas(level).size(); area++)
            if (known(teller, tree.node(level, area)) && known(noemer, tree.node(level, area))) return true;
        return false;
    }

    @Override
    public List<Herkomst.Versie> versies(Indicator indicator, boolean published) {
        return published ? versies.published() : versies.of(indicator);
    }
}
