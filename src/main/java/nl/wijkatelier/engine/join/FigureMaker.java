package nl.wijkatelier.engine.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/**
 * Turns sums into publishable figures. A figure of which a source is lacking is unknown, never 0; a quotient over nothing does
 * not apply; areas of water have no figures, though what lies in them counts for their wijk and gemeente.
 */
final class FigureMaker {
    private final List<Area> areas;
    private final Tally tally;
    private final Sources sources;

    private FigureMaker(List<Area> areas, Tally tally, Sources sources) {
        this.areas = areas;
        this.tally = tally;
        this.sources = sources;
    }

    static FigureTable table(Division division, Level level, Tally buurten, IndicatorCatalogue catalogue) {
        List<Area> areas = division.indeling().areas(level);
        Tally tally = division.at(level, buurten);
        FigureMaker maker = new FigureMaker(areas, tally, Sources.of(division, level, buurten));
        Map<String, Value[]> values = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) values.put(indicator.id(), maker.row(indicator, catalogue));
        return new PackedFigures(level, areas, catalogue.indicators(), values);
    }

    private Value[] row(Indicator indicator, IndicatorCatalogue catalogue) {
        Formula teller = catalogue.formula(indicator.teller());
        Formula noemer = indicator.noemer() == null ? null : catalogue.formula(indicator.noemer());
        Value[] row = new Value[areas.size()];
        for (int area = 0; area < row.length; area++)
            row[area] = Threshold.protect(indicator, value(indicator, teller, noemer, area), tally, area);
        return row;
    }

    private Value value(Indicator indicator, Formula teller, Formula noemer, int area) {
        if (areas.get(area).water()) return Value.missing(Reason.NOT_APPLICABLE);
        if (!sources.known(teller, area) || (noemer != null && !sources.known(noemer, area)))
            return Value.missing(Reason.UNKNOWN);
        double above = teller.value(tally, area);
        if (noemer == null) return Value.of(above * indicator.factor());
        double below = noemer.value(tally, area);
        return below > 0 ? Value.of(indicator.factor() * above / below) : Value.missing(Reason.NOT_APPLICABLE);
    }
}
